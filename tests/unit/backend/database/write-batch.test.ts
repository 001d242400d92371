import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../../../backend/database/open-database.ts';
import { startBatch } from '../../../../backend/database/write-batch.ts';
import { temporaryFolder } from '../temporary-folder.ts';

function openCounted() {
  const db = openDatabase({ nativeBinding: undefined }, ':memory:');
  db.exec('CREATE TABLE t (x)');
  const count = () => db.prepare<[], { n: number }>('SELECT count(*) AS n FROM t').get()?.n;
  const insert = () => db.exec('INSERT INTO t VALUES (1)');
  return { db, count, insert };
}

test('writes are joined until there are enough rows', () => {
  const { db, insert, count } = openCounted();
  const batch = startBatch(db, 3);
  batch.write(1, insert);
  expect(db.inTransaction).toBe(true);
  batch.write(2, insert);
  expect([db.inTransaction, count()]).toEqual([false, 2]);
});

test('what failed takes its batch along, and the next one is whole', () => {
  const { db, insert, count } = openCounted();
  const batch = startBatch(db, 100);
  batch.write(1, insert);
  expect(() =>
    batch.write(1, () => {
      throw new Error('no');
    }),
  ).toThrow('no');
  expect([db.inTransaction, count()]).toEqual([false, 0]);
  batch.write(1, insert);
  batch.commit();
  batch.commit();
  expect(count()).toBe(1);
});

test('what a large batch left in the log is copied to the file at its end, and not before', () => {
  const file = join(temporaryFolder(), 'batch.db');
  const db = openDatabase({ nativeBinding: undefined }, file);
  onTestFinished(() => void db.close());
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE t (x)');
  db.pragma('wal_checkpoint(TRUNCATE)');
  const batch = startBatch(db, 1000);
  const before = statSync(file).size;
  for (let rows = 0; rows < 10_000; rows += 1000) {
    batch.write(1000, () => db.prepare('INSERT INTO t VALUES (zeroblob(1000000))').run());
  }
  expect([statSync(file).size, statSync(`${file}-wal`).size > 10_000_000]).toEqual([before, true]);
  batch.commit();
  expect(statSync(file).size).toBeGreaterThan(10_000_000);
});
