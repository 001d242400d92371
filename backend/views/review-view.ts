import type { CheckedInput, Value } from '../../contract/methods.ts';
import type { ReviewEntry } from '../../contract/notebook-views.ts';
import { partText } from '../../core/anchor/part-text.ts';
import { readRecord } from '../database/notebook/annotation-table.ts';
import {
  countAnnotations,
  listUnreviewed,
  type AnnotationRow,
} from '../database/notebook/list-annotations.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { viewAnnotations } from './annotation-view.ts';
import { slidesToday, type SlideToday } from './places-today.ts';
import type { Reader } from './reader.ts';

/** What new editions did to annotations, with the old and the new passage beside each other. */
export function viewReview(
  reader: Reader,
  { course, offset, limit }: CheckedInput<'notebook.review'>,
): Value<'notebook.review'> {
  const { notebook } = reader;
  if (!notebook) return { total: 0, entries: [] };
  const find = slidesToday(reader);
  const rows = listUnreviewed(notebook, course ?? null, offset, limit);
  const views = viewAnnotations(reader, rows);
  const filter = { unreviewed: true, ...(course === undefined ? {} : { courses: [course] }) };
  return {
    total: countAnnotations(notebook, filter),
    entries: rows.flatMap((row, index) => {
      const annotation = views[index];
      if (!annotation) return [];
      return { annotation, before: passageThen(notebook, row), after: passageNow(row, find(row)) };
    }),
  };
}

function passageThen(notebook: SqliteDatabase, { id }: AnnotationRow): ReviewEntry['before'] {
  const record = readRecord(notebook, id);
  const anchor = record?.anchor;
  if (!anchor) return null;
  const title = anchor.slide?.title ?? anchor.moduleTitle;
  const { range } = anchor;
  const text = record.slideText;
  if (!range) return { title, text: text?.body ?? '', start: 0, end: 0 };
  const passage = text && partText(text, range.part);
  if (passage?.slice(range.start, range.end) === range.quote.exact)
    return { title, text: passage, start: range.start, end: range.end };
  // One that came from elsewhere has only the words around it.
  const { exact, prefix, suffix } = range.quote;
  return {
    title,
    text: `${prefix}${exact}${suffix}`,
    start: prefix.length,
    end: prefix.length + exact.length,
  };
}

function passageNow(row: AnnotationRow, slide: SlideToday | null): ReviewEntry['after'] {
  if (!slide) return null;
  const title = row.key === null ? slide.moduleTitle : slide.text.title;
  const { part, start, end } = row;
  if (part === null || start === null || end === null)
    return { title, text: slide.text.body, start: 0, end: 0 };
  return { title, text: partText(slide.text, part), start, end };
}
