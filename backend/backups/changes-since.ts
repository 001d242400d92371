import type { BackupComparison, ChangeSince } from '../../contract/backup-views.ts';
import type { AnnotationRecord } from '../../core/annotation/annotation-record.ts';
import { wordsDiffer } from '../../core/annotation/words-differ.ts';
import { eachRecord, listHashes, readRecord } from '../database/notebook/annotation-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

/** What became of one annotation since then. `then` or `now` is null where it was not there, or not any more. */
export type SinceThen = { then: AnnotationRecord | null; now: AnnotationRecord | null };

/**
 * Every annotation that a learner would find different from what it was in a backup; those alike are passed over. A
 * notebook that can't be read has none.
 */
export function* changesSince(then: SqliteDatabase, now: SqliteDatabase | null): IterableIterator<SinceThen> {
  const hashes = now ? listHashes(now) : new Map<string, string>();
  for (const record of eachRecord(then)) {
    const hash = hashes.get(record.id);
    hashes.delete(record.id);
    const current = now && readRecord(now, record.id);
    const standing = hash === undefined || current === null || current.deleted ? null : current;
    if (record.deleted && standing === null) continue;
    if (!record.deleted && standing !== null && !wordsDiffer(record, standing)) continue;
    yield { then: record.deleted ? null : record, now: standing };
  }
  for (const id of hashes.keys()) {
    const added = now && readRecord(now, id);
    if (added && !added.deleted) yield { then: null, now: added };
  }
}

/** As many of each kind as anybody reads through. */
const mostExamples = 50;

export function compareWithBackup(then: SqliteDatabase, now: SqliteDatabase | null): BackupComparison {
  const counts = { added: 0, changed: 0, deleted: 0 };
  const examples: ChangeSince[] = [];
  for (const pair of changesSince(then, now)) {
    const change = pair.then === null ? 'added' : pair.now === null ? 'deleted' : 'changed';
    counts[change] += 1;
    if (counts[change] <= mostExamples) examples.push(describe(change, pair));
  }
  return { ...counts, examples };
}

function describe(change: ChangeSince['change'], { then, now }: SinceThen): ChangeSince {
  const record = now ?? then;
  if (!record) throw new Error('One of the two is there.');
  const { anchor, label, courseTitle } = record;
  const about = anchor?.range?.quote.exact ?? (label || (anchor?.slide?.title ?? ''));
  return {
    change,
    id: record.id,
    courseTitle,
    moduleTitle: anchor?.moduleTitle ?? '',
    about,
    noteThen: then?.note ?? '',
    noteNow: now?.note ?? '',
  };
}
