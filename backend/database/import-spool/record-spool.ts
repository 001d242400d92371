import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { AnnotationRecord } from '../../../core/annotation/annotation-record.ts';
import { openDatabase, type Sqlite, type SqliteDatabase } from '../open-database.ts';

/** Records on their way from a file into the notebook: on the disk, because they may be more than memory holds. */
export type RecordSpool = {
  /** Takes the place of the one with the same id. */
  put(record: AnnotationRecord): void;
  find(id: string): AnnotationRecord | null;
  count(): number;
  /** After it, another thread may read them. */
  close(): void;
};

/** An empty one, in a file of its own that is thrown away in the end. */
export function makeRecordSpool(sqlite: Sqlite, file: string): RecordSpool {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  discardRecordSpool(file);
  const db = openDatabase(sqlite, file);
  // It is good for nothing after a crash.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec('CREATE TABLE record (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL)');
  const put = db.prepare<[string, string]>(
    'INSERT INTO record (id, record) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record',
  );
  const find = db.prepare<[string], { record: string }>('SELECT record FROM record WHERE id = ?');
  db.exec('BEGIN');
  return {
    put: (record) => void put.run(record.id, JSON.stringify(record)),
    find(id) {
      const found = find.get(id);
      return found ? parse(found.record) : null;
    },
    count: () => countRecords(db),
    close() {
      try {
        // A disk without room has ended it.
        if (db.inTransaction) db.exec('COMMIT');
      } finally {
        db.close();
      }
    },
  };
}

/** How many there are, and each in its turn. */
export function readRecordSpool<T>(
  sqlite: Sqlite,
  file: string,
  read: (count: number, records: Iterable<AnnotationRecord>) => T,
): T {
  const db = openDatabase(sqlite, file, { readonly: true, fileMustExist: true });
  const rows = db.prepare<[], { record: string }>('SELECT record FROM record ORDER BY row');
  try {
    return read(countRecords(db), parsed(rows.iterate()));
  } finally {
    db.close();
  }
}

export function discardRecordSpool(file: string): void {
  rmSync(file, { force: true });
}

function countRecords(db: SqliteDatabase): number {
  return db.prepare<[], { count: number }>('SELECT count(*) AS count FROM record').get()?.count ?? 0;
}

function* parsed(rows: Iterable<{ record: string }>): Iterable<AnnotationRecord> {
  for (const { record } of rows) yield parse(record);
}

/** They were written by this file from values of this type. */
function parse(record: string): AnnotationRecord {
  return JSON.parse(record) as AnnotationRecord;
}
