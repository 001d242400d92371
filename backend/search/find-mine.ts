import type { HitView } from '../../contract/views.ts';
import { parsePassage } from '../../core/markdown/parse-passage.ts';
import { markText, occurs } from '../../core/search/mark-text.ts';
import { choosesSlides, searchedParts, searchesMine, type Query } from '../../core/search/query.ts';
import { foldText, tokenize } from '../../core/search/tokens.ts';
import { textWindow } from '../../core/search/text-window.ts';
import { findCourse, type CourseRow } from '../database/library/course-table.ts';
import { matchExpression } from '../database/library/match-expression.ts';
import { findModule, type ModuleRow } from '../database/library/module-table.ts';
import type { RowFilter } from '../database/library/search-slides.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import {
  newestAnnotations,
  searchAnnotations,
  type FoundAnnotation,
} from '../database/notebook/search-annotations.ts';

/** Characters of a note or a quote that a list of hits has room for. */
const windowSize = 120;

/**
 * What the learner added, where its own words hold all of the query, best first. Without a word to look for it is all
 * there is, newest first, where nothing but that is asked for.
 */
export function findMine(
  { library, notebook }: { library: SqliteDatabase; notebook: SqliteDatabase | null },
  query: Query,
  filter: RowFilter,
  limit: number,
): HitView[] {
  // Which of one's own are unread is no question, nor on which slides they stand.
  if (!notebook || !searchesMine(query) || query.operators.some(({ filter: { by } }) => by === 'unread'))
    return [];
  const places = placesOf(library);
  const hits: HitView[] = [];
  for (const row of candidates(notebook, query)) {
    const place = places(row);
    if (leaves(query, filter, row, place)) hits.push(showMine(query, row, place));
    if (hits.length === limit) break;
  }
  return hits;
}

function candidates(notebook: SqliteDatabase, query: Query): Iterable<FoundAnnotation> {
  const expression = matchExpression({ ...query, operators: [] }, 'all');
  if (expression !== null) return searchAnnotations(notebook, expression);
  // Slides that an operator alone chooses say by themselves what stands on them.
  return choosesSlides(query) && searchedParts(query).length > 0 ? [] : newestAnnotations(notebook);
}

/** True where the annotation is left by the operators, and by the words that must not stand in it. */
function leaves(query: Query, filter: RowFilter, row: FoundAnnotation, { module }: Place): boolean {
  const isLeft = query.operators.every(({ filter: asked, excluded }) => {
    if (asked.by === 'part') return true;
    if (asked.by === 'has') return isOfKind(row, asked.value) !== excluded;
    if (asked.by === 'tag' && hasTag(row, asked.value)) return !excluded;
    return filter.modules === null || (module !== null && filter.modules.includes(module.id));
  });
  if (!isLeft || query.excluded.length === 0) return isLeft;
  const tokens = textsOf(row).flatMap((text) => tokenize(text));
  return !query.excluded.some((term) => occurs([term], tokens));
}

type Place = { course: CourseRow | null; module: ModuleRow | null };

function placesOf(library: SqliteDatabase): (row: FoundAnnotation) => Place {
  const known = new Map<string, Place>();
  return ({ course: id, module: path }) => {
    const name = JSON.stringify([id, path]);
    let place = known.get(name);
    if (!place) {
      const course = findCourse(library, id);
      place = { course, module: course && path !== null ? findModule(library, course.row, path) : null };
      known.set(name, place);
    }
    return place;
  };
}

function isOfKind({ kind, note }: FoundAnnotation, wanted: string): boolean {
  return kind === wanted || (wanted === 'note' && note !== '');
}

function hasTag(row: FoundAnnotation, wanted: string): boolean {
  return tagsOf(row).some((tag) => foldText(tag) === foldText(wanted));
}

function tagsOf({ tags }: FoundAnnotation): string[] {
  // Written from a list of texts by the table's own file.
  return JSON.parse(tags) as string[];
}

function textsOf(row: FoundAnnotation): string[] {
  // As it is read, not as it is written.
  return [parsePassage(row.note).text, row.label, tagsOf(row).join(', '), row.quote].filter(
    (text) => text !== '',
  );
}

function showMine(query: Query, row: FoundAnnotation, { course, module }: Place): HitView {
  const { id, kind, state, key, n, quote } = row;
  const texts = textsOf(row);
  const marked = texts.map((text) => ({ text, marks: markText(query, text) }));
  const best = marked.reduce((most, each) => (each.marks.length > most.marks.length ? each : most), {
    text: texts[0] ?? '',
    marks: [] as (typeof marked)[number]['marks'],
  });
  const stands = module !== null && state !== 'orphan' && state !== 'detached';
  return {
    course: { id: row.course, title: course?.title ?? row.courseTitle },
    module: {
      path: row.module ?? '',
      title: module?.title ?? row.moduleTitle ?? '',
      ordinal: module?.ordinal ?? 0,
    },
    slide: key === null || n === null ? null : { n, key, title: row.slideTitle ?? '' },
    part: 'mine',
    ...textWindow(best.text, best.marks, windowSize),
    reasons: { words: Math.max(0, -row.rank), title: 0, phraseInTitle: 0, phraseInText: 0, guessed: 0 },
    mine: { id, kind, stands, own: best.text !== quote },
  };
}
