import type { AnnotationRecord } from '../../core/annotation/annotation-record.ts';
import { mergeRecords } from '../../core/annotation/merge-records.ts';
import { lastStampOf } from '../../core/exchange/judge-entry.ts';
import { isEqual } from '../../core/is-equal.ts';
import { putRecord, readRecord } from '../database/notebook/annotation-table.ts';
import { raiseLastStamp } from '../database/notebook/device-table.ts';
import { recordStep, type RecordChange } from '../database/notebook/step-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

export type TakenIn = {
  /** Annotations that were added or changed. */
  changed: number;
  /** Whose annotations are to be looked for in the text of today. */
  courses: string[];
};

/**
 * Merges records of a file into the notebook, as one step to be undone. Wants to be called in one transaction for a file,
 * which `onRecord` may break off by throwing. None of the records is held.
 * Merging again with what is here now, and not with what was read before, lets an edit made in the meantime stand.
 */
export function takeIn(
  db: SqliteDatabase,
  records: Iterable<AnnotationRecord>,
  { now, uuid, onRecord }: { now: number; uuid: () => string; onRecord(): void },
): TakenIn {
  let latest = 0;
  let changed = 0;
  const courses = new Set<string>();
  function* changes(): Iterable<RecordChange> {
    for (const record of records) {
      onRecord();
      const before = readRecord(db, record.id);
      const after = before ? mergeRecords(before, record) : record;
      if (before && isEqual(after, before)) continue;
      latest = Math.max(latest, lastStampOf(record));
      putRecord(db, after);
      courses.add(after.course);
      // A deletion of what was never here is nothing that anybody sees.
      if (!(before?.deleted ?? true) || !after.deleted) changed += 1;
      yield { before, after };
    }
  }
  recordStep(db, { action: 'import', at: now, session: null }, changes());
  // An edit that follows here has seen these, whatever the clock there said.
  if (latest > 0) raiseLastStamp(db, latest, uuid);
  return { changed, courses: [...courses] };
}
