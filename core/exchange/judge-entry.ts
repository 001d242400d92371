import type { AnnotationRecord } from '../annotation/annotation-record.ts';
import { editRecord, newRecord } from '../annotation/edit-record.ts';
import { mergeRecords } from '../annotation/merge-records.ts';
import { tidyTags } from '../annotation/tidy-words.ts';
import { wordsDiffer } from '../annotation/words-differ.ts';
import { isEqual } from '../is-equal.ts';
import { newWords } from './compare-words.ts';
import type { LocatedEntry } from './locate-entry.ts';
import type { ReadEntry } from './read-entry.ts';
import { cutLabel } from './tag-list.ts';

/** What an entry would change. `record` is as it would be kept; it is the very one that is here where nothing changes. */
export type Judgement = {
  verdict: 'new' | 'changed' | 'same' | 'newer-here' | 'deleted-here';
  record: AnnotationRecord;
};

/** The machine that edits made in other programs are ascribed to. */
const elsewhere = 'file';

/**
 * Holds an entry against the annotation that it is: the one with its id that is here, or was read before it, or its like
 * (`find-like.ts`); null where there is none. `located` is where one that is new belongs. `now` is for entries that say
 * nothing of their time, in milliseconds since 1970.
 */
export function judgeEntry(
  entry: ReadEntry,
  here: AnnotationRecord | null,
  located: LocatedEntry | null,
  now: number,
): Judgement {
  if (entry.whole) return judgeWhole(entry.whole.record, here);
  if (here) return judgeKnown(entry, here);
  if (!located) throw new Error('What is not here yet is to be looked for in the courses.');
  return { verdict: 'new', record: recordOf(entry, located, now) };
}

/** Out of Carrel's own file: each field by its last edit. */
function judgeWhole(record: AnnotationRecord, here: AnnotationRecord | null): Judgement {
  // A deletion of what was never here is kept, so that it does not come in by another way.
  if (!here) return { verdict: record.deleted ? 'same' : 'new', record };
  const merged = mergeRecords(here, record);
  if (isEqual(merged, here)) {
    if (here.deleted && !record.deleted) return { verdict: 'deleted-here', record: here };
    return { verdict: wordsDiffer(record, here) ? 'newer-here' : 'same', record: here };
  }
  if (merged.deleted && !here.deleted) return { verdict: 'changed', record: merged };
  if (merged.deleted) return { verdict: 'deleted-here', record: merged };
  // Only what a learner does not see is news, such as that a deletion was known there too.
  return { verdict: here.deleted || wordsDiffer(merged, here) ? 'changed' : 'same', record: merged };
}

/** Out of another program's: the whole entry by its time, as far as the format holds it. */
function judgeKnown(entry: ReadEntry, here: AnnotationRecord): Judgement {
  if (here.deleted) return { verdict: 'deleted-here', record: here };
  const isNew = newWords(entry, here);
  if (!isNew.note && !isNew.tags) return { verdict: 'same', record: here };
  const { modifiedAt } = entry;
  if (modifiedAt === null || modifiedAt <= here.modifiedAt) return { verdict: 'newer-here', record: here };
  const kept = entry.isReduced ? here.tags : [];
  const edit = {
    ...(isNew.note && { note: entry.isReduced ? cutLabel(here.label, entry.note) : entry.note }),
    ...(isNew.tags && { tags: tidyTags([...kept, ...entry.tags]) }),
  };
  const stamp = { time: Math.max(modifiedAt, lastStampOf(here) + 1), device: elsewhere };
  return { verdict: 'changed', record: editRecord(here, edit, stamp, modifiedAt) };
}

/** The same record on every machine that reads the entry. */
function recordOf(
  entry: ReadEntry,
  { course, courseTitle, anchor, slideText }: LocatedEntry,
  now: number,
): AnnotationRecord {
  const createdAt = entry.createdAt ?? entry.modifiedAt ?? now;
  const modifiedAt = entry.modifiedAt ?? createdAt;
  const { id, kind, colour, style, label, note } = entry;
  const words = { colour, style, label, note, tags: tidyTags(entry.tags) };
  return newRecord({ id, kind, course, courseTitle, anchor, createdAt, modifiedAt, ...words }, slideText, {
    time: modifiedAt,
    device: elsewhere,
  });
}

/** Of all that is known of a record's edits. */
export function lastStampOf({ stamps, noteVersions, noteSeen }: AnnotationRecord): number {
  const times = [
    ...Object.values(stamps).map(({ time }) => time),
    ...noteVersions.map(({ stamp }) => stamp.time),
    ...Object.values(noteSeen),
  ];
  return Math.max(...times);
}
