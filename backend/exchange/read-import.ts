import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { ImportEntry, ImportGroup, ImportReason, ImportView } from '../../contract/exchange-views.ts';
import type { Placement, SlideText } from '../../core/anchor/anchor.ts';
import { startPlacing } from '../../core/anchor/place-anchors.ts';
import type { EditionSlide } from '../../core/edition/edition.ts';
import type { AnnotationRecord } from '../../core/annotation/annotation-record.ts';
import { adoptCourse } from '../../core/exchange/adopt-course.ts';
import { findLike } from '../../core/exchange/find-like.ts';
import { detectReader, longestWhole } from '../../core/exchange/detect-reader.ts';
import { judgeEntry, type Judgement } from '../../core/exchange/judge-entry.ts';
import { locateEntry, type LocatedEntry, type ShelfToSearch } from '../../core/exchange/locate-entry.ts';
import type { NotReadable, ReadEntry } from '../../core/exchange/read-entry.ts';
import { findCourse, listCourses } from '../database/library/course-table.ts';
import { listModules } from '../database/library/module-table.ts';
import { listCourseTexts } from '../database/library/slide-table.ts';
import { placeOfAnchor, readPlace } from '../database/notebook/annotation-place.ts';
import { readRecord } from '../database/notebook/annotation-table.ts';
import { indexLikely } from '../database/notebook/likely-annotations.ts';
import { openTextPieces, tooLong } from '../files/text-pieces.ts';
import type { RecordSpool } from '../database/import-spool/record-spool.ts';
import { turns } from '../library/keep-time.ts';
import type { Reader } from '../views/reader.ts';

export type ImportTools = {
  /** Milliseconds since 1970. */
  now: number;
  /** Of the file's bytes. */
  progress(done: number, total: number): void;
  isCancelled(): boolean;
  /** Takes what of the file changes the notebook. */
  spool: RecordSpool;
};

const MB = 1024 * 1024;
/** Bytes; a hundred thousand annotations are a fifth of it. It is read piece by piece, so this bounds the time it takes. */
const longestFile = 1024 * MB;
/** As many of each group as anybody reads through. */
const mostShown = 50;

/**
 * Reads a file and judges each entry by itself, against the notebook and the courses of today. Changes nothing. Neither
 * the file nor its entries are ever held; of each there stays an id.
 */
export async function readImport(
  reader: Reader,
  path: string,
  { now, progress, isCancelled, spool }: ImportTools,
): Promise<Answer<ImportView>> {
  const file = openTextPieces(path, longestFile);
  if (!file.ok) return refused('not-readable', `The file can’t be read. ${file.problem.message}`);
  const { bytes, pieces } = file.text;
  let done = 0;
  const text = { [Symbol.iterator]: () => pieces((read) => (done = read))[Symbol.iterator]() };
  const detected = detectReader(text);
  const view = emptyView(detected?.name ?? null);
  if (!detected) return answered(view);
  if (detected.name === 'markdown' && bytes > longestWhole)
    return refused('not-readable', `The file can’t be read. ${tooLong(path, bytes, longestWhole)}`);
  const judge = startJudging(reader, now, spool);
  const giveWay = turns();
  const shown = new Map<ImportGroup, number>();
  for (const entry of detected.read()) {
    const judged = entry.readable ? judge.entry(entry) : unreadable(entry);
    view.counts[judged.group] += 1;
    const count = shown.get(judged.group) ?? 0;
    if (count < mostShown) view.entries.push(judged);
    shown.set(judged.group, count + 1);
    progress(done, bytes);
    await giveWay();
    if (isCancelled()) return refused('cancelled', 'The import was stopped, and nothing was changed.');
  }
  return answered(view);
}

function emptyView(kind: string | null): ImportView {
  return { kind, counts: { exact: 0, elsewhere: 0, lost: 0, same: 0, newer: 0, unreadable: 0 }, entries: [] };
}

function unreadable({ reason, where }: NotReadable): ImportEntry {
  return { group: 'unreadable', reason, about: where, note: '', courseTitle: '', place: '' };
}

type Judge = { entry(entry: ReadEntry): ImportEntry };

/** What the notebook is to take in goes into the spool; of an id that came twice, both together. */
function startJudging(reader: Reader, now: number, spool: RecordSpool): Judge {
  const { library, notebook } = reader;
  const shelf = shelfOf(reader);
  const placeIn = startPlacingInCourses(reader);
  const known = (id: string) => spool.find(id) ?? (notebook && readRecord(notebook, id));
  // Only a file of another program's asks for it.
  let index: ReturnType<typeof indexLikely> | null = null;
  const like = (entry: ReadEntry, located: LocatedEntry): AnnotationRecord | null => {
    if (!notebook) return null;
    index ??= indexLikely(notebook);
    const likely = index(entry, located).flatMap((id) => {
      const record = known(id);
      return record ? [{ record, placement: readPlace(notebook, id)?.placement ?? null }] : [];
    });
    return findLike(entry, located, likely);
  };
  return {
    entry(read) {
      const named = known(read.id);
      const located = read.whole === null && !named ? locateEntry(read, shelf) : null;
      const here = named ?? (located && like(read, located));
      const { whole } = read;
      const entry = whole
        ? { ...read, whole: { ...whole, record: adoptCourse(whole.record, here, shelf) } }
        : read;
      const judgement = judgeEntry(entry, here, located, now);
      const { record, verdict } = judgement;
      if (record !== here) spool.put(record);
      const course = findCourse(library, record.course);
      const placement = verdict === 'new' || verdict === 'changed' ? placeIn(record, entry) : null;
      return {
        ...groupOf(judgement, course !== null, placement),
        about: record.anchor?.range?.quote.exact ?? (record.label || (record.anchor?.slide?.title ?? '')),
        note: record.note,
        courseTitle: course?.title ?? record.courseTitle,
        place: sayPlace(record, placement),
      };
    },
  };
}

function groupOf(
  { verdict }: Judgement,
  isCourseHere: boolean,
  placement: Placement | 'whole' | null,
): { group: ImportGroup; reason: ImportReason } {
  switch (verdict) {
    case 'same':
      return { group: 'same', reason: 'same' };
    case 'newer-here':
      return { group: 'newer', reason: 'newer-here' };
    case 'deleted-here':
      return { group: 'newer', reason: 'deleted-here' };
    case 'new':
    case 'changed': {
      if (!isCourseHere) return { group: 'lost', reason: 'course-not-here' };
      if (placement === 'whole' || placement?.state === 'exact') return { group: 'exact', reason: verdict };
      if (placement?.state === 'moved' || placement?.state === 'similar')
        return { group: 'elsewhere', reason: verdict };
      // There, the learner chose that it has no place.
      if (placement?.state === 'detached') return { group: 'lost', reason: verdict };
      return { group: 'lost', reason: 'words-not-found' };
    }
  }
}

/** Looks a record up in its course of today; `whole` for one on the course itself, null where there is no such course. */
function startPlacingInCourses({ library }: Reader) {
  type Place = ReturnType<typeof startPlacing>;
  const courses = new Map<string, Place | null>();
  const placing = (id: string): Place | null => {
    const known = courses.get(id);
    if (known !== undefined) return known;
    const course = findCourse(library, id);
    const place = course ? startPlacing(listCourseTexts(library, course.row)) : null;
    courses.set(id, place);
    return place;
  };
  return (record: AnnotationRecord, entry: ReadEntry): Placement | 'whole' | null => {
    const place = placing(record.course);
    const { id, anchor, slideText } = record;
    if (!place) return null;
    const made = placeOfAnchor(anchor).placement;
    if (anchor === null || made === null) return 'whole';
    const text: SlideText | null = slideText;
    if (record.detached) return { ...made, state: 'detached', range: null };
    const there = entry.whole?.placement ?? made;
    const last = there.state === 'detached' ? made : there;
    return place({ id, anchor, text, last, followed: false });
  };
}

function sayPlace({ anchor }: AnnotationRecord, placement: Placement | 'whole' | null): string {
  if (placement === 'whole' || placement === null) return anchor?.moduleTitle ?? '';
  const slide = placement.slide;
  const module = placement.module === anchor?.module ? anchor.moduleTitle : placement.module;
  return slide === null ? module : `${module} · ${slide.n}. ${slide.title}`;
}

function shelfOf({ library }: Reader): ShelfToSearch {
  const courses = listCourses(library);
  const modules = new Map<string, { id: number; path: string; title: string }[]>();
  const modulesOf = (id: string) => {
    let known = modules.get(id);
    if (!known) {
      const row = courses.find((course) => course.id === id)?.row;
      known = row === undefined ? [] : listModules(library, row);
      modules.set(id, known);
    }
    return known;
  };
  const slides = new Map<string, EditionSlide[]>();
  return {
    courses,
    modules: modulesOf,
    slides(id) {
      let known = slides.get(id);
      if (!known) {
        const row = courses.find((course) => course.id === id)?.row;
        known = row === undefined ? [] : listCourseTexts(library, row);
        slides.set(id, known);
      }
      return known;
    },
  };
}
