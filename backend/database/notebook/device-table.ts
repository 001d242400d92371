import { nextStamp, type Stamp } from '../../../core/annotation/stamp.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** The next stamp of this notebook. `now` is milliseconds since 1970; `random` gives the notebook its name at first. */
export function issueStamp(db: SqliteDatabase, now: number, random: () => string): Stamp {
  const known = readDevice(db) ?? { id: random(), lastStamp: 0 };
  const stamp = nextStamp(now, known.lastStamp, known.id);
  const sql = `INSERT INTO device (row, id, last_stamp) VALUES (1, ?, ?)
    ON CONFLICT (row) DO UPDATE SET last_stamp = excluded.last_stamp`;
  prepared<[string, number]>(db, sql).run(known.id, stamp.time);
  return stamp;
}

/**
 * Has the next stamps be later than `time`: what was seen of another machine, whose clock may go before ours, or given
 * before a backup took this notebook's place.
 */
export function raiseLastStamp(db: SqliteDatabase, time: number, random: () => string): void {
  const sql = `INSERT INTO device (row, id, last_stamp) VALUES (1, ?, ?)
    ON CONFLICT (row) DO UPDATE SET last_stamp = max(last_stamp, excluded.last_stamp)`;
  prepared<[string, number]>(db, sql).run(readDevice(db)?.id ?? random(), time);
}

function readDevice(db: SqliteDatabase): { id: string; lastStamp: number } | null {
  const sql = 'SELECT id, last_stamp AS lastStamp FROM device';
  return prepared<[], { id: string; lastStamp: number }>(db, sql).get() ?? null;
}
