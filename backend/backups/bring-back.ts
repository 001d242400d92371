import type { AnnotationRecord } from '../../core/annotation/annotation-record.ts';
import { editRecord } from '../../core/annotation/edit-record.ts';
import type { EditTools } from '../notebook/annotate.ts';
import { putRecord, readRecord } from '../database/notebook/annotation-table.ts';
import { recordStep, type RecordChange } from '../database/notebook/step-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { changesSince } from './changes-since.ts';

/**
 * Makes what was deleted or changed since a backup as it was in it, as edits of now, so that no other machine takes
 * them back; what was added since stays. One step, to be undone. Answers how many annotations changed.
 */
export function bringBack(
  db: SqliteDatabase,
  then: SqliteDatabase,
  wish: { deleted: boolean; changed: boolean },
  { now, stamp }: EditTools,
): number {
  const changes: RecordChange[] = [];
  // All of them first: nothing may be written while they are read.
  for (const pair of [...changesSince(then, db)]) {
    if (pair.then === null || !(pair.now === null ? wish.deleted : wish.changed)) continue;
    const before = readRecord(db, pair.then.id);
    const after = before ? editRecord(before, asItWas(pair.then), stamp, now) : pair.then;
    putRecord(db, after);
    changes.push({ before, after });
  }
  recordStep(db, { action: 'restore', at: now, session: null }, changes);
  return changes.length;
}

function asItWas({ anchor, slideText, detached, colour, style, label, note, tags }: AnnotationRecord) {
  const place = { anchored: { anchor, slideText }, detached: detached === true };
  return { ...place, colour, style, label, note, tags, deleted: false };
}
