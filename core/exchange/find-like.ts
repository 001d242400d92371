import type { Placement } from '../anchor/anchor.ts';
import type { AnnotationRecord } from '../annotation/annotation-record.ts';
import { saysSame, textsOf } from './compare-words.ts';
import type { LocatedEntry } from './locate-entry.ts';
import type { ReadEntry } from './read-entry.ts';

/** An annotation of the notebook that an entry may be, with where it stands today. */
export type Likely = { record: AnnotationRecord; placement: Placement | null };

type Place = { module: string | null; slide: string | null };

/**
 * The annotation that an entry is, though the file calls it by another id or by none: it stands on the same words in the
 * same place. An id of the file's own is another annotation's unless all that it says is said here; without one, the
 * same time or note will do, or that the file has no note, or brings one that is newer. Null where there is none.
 */
export function findLike(
  entry: ReadEntry,
  located: LocatedEntry,
  likely: readonly Likely[],
): AnnotationRecord | null {
  const ranked = likely
    .filter((one) => standsAlike(entry, located, one))
    .map(({ record }) => ({ record, likeness: likeness(entry, record) }))
    .filter((one) => one.likeness > 0);
  const [best] = ranked.toSorted((a, b) => b.likeness - a.likeness);
  return best?.record ?? null;
}

/** 0 where it is another one. */
function likeness(entry: ReadEntry, record: AnnotationRecord): number {
  const isSameTime = entry.createdAt !== null && entry.createdAt === record.createdAt;
  const isSameText = textsOf(record).includes(plainText(entry));
  // A note that is older than what is here would be lost; as one of its own it is kept.
  const bringsNote = record.note === '' && record.label === '' && (entry.modifiedAt ?? 0) > record.modifiedAt;
  const isOneEmpty = entry.note === '' || bringsNote;
  if (entry.hasOwnId) return !record.deleted && isSameText && saysSame(entry, record) ? 1 : 0;
  // What was deleted came from this file only if it was made at the same moment.
  if (record.deleted) return isSameTime ? 1 : 0;
  const isAlone = entry.quote !== null && isOneEmpty;
  return Number(isSameTime) * 4 + Number(isSameText) * 2 + Number(isAlone);
}

function plainText({ note, label }: ReadEntry): string {
  return textsOf({ note, label, tags: [] })[0] ?? '';
}

function standsAlike(entry: ReadEntry, located: LocatedEntry, { record, placement }: Likely): boolean {
  if (record.course !== located.course || !quotesAlike(entry, record, placement)) return false;
  const { anchor } = record;
  const places: Place[] = [
    { module: anchor?.module ?? null, slide: anchor?.slide?.key ?? null },
    ...(placement === null ? [] : [{ module: placement.module, slide: placement.slide?.key ?? null }]),
  ];
  const { module, slide } = entry.source;
  const wanted: Place[] = [
    { module: located.anchor?.module ?? null, slide: located.anchor?.slide?.key ?? null },
    { module, slide: slide.key ?? null },
  ];
  return wanted.some((one) => places.some((of) => of.module === one.module && of.slide === one.slide));
}

function quotesAlike(
  { quote, kind, note, isReduced }: ReadEntry,
  record: AnnotationRecord,
  placement: Placement | null,
): boolean {
  const { anchor } = record;
  const range = anchor?.range ?? null;
  if (range !== null) return quote !== null && quote.exact === range.quote.exact;
  // Where bookmarks are not known, one comes back as a note that says its name.
  if (quote === null) return kind === record.kind || note !== '';
  const titles = [placement?.slide?.title, anchor?.slide?.title, anchor?.moduleTitle, record.courseTitle];
  return isReduced && titles.includes(quote.exact);
}
