import { expect, test } from 'vitest';
import { openDatabase } from '../../../../backend/database/open-database.ts';
import { startBatch } from '../../../../backend/database/write-batch.ts';

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
