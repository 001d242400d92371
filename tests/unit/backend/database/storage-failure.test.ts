import { expect, test } from 'vitest';
import { openDatabase } from '../../../../backend/database/open-database.ts';
import {
  describeStorageFailure,
  isDamage,
  sqliteCode,
} from '../../../../backend/database/storage-failure.ts';

const failed = (code: string) => Object.assign(new Error('as SQLite says it'), { code });

test.each([
  ['SQLITE_FULL', 'storage-full'],
  ['SQLITE_IOERR_WRITE', 'storage-failed'],
  ['SQLITE_IOERR_FSYNC', 'storage-failed'],
  ['SQLITE_READONLY', 'storage-failed'],
  ['SQLITE_READONLY_DIRECTORY', 'storage-failed'],
  ['SQLITE_CANTOPEN', 'storage-failed'],
  ['SQLITE_BUSY_SNAPSHOT', 'storage-failed'],
  ['SQLITE_CORRUPT', 'notebook-damaged'],
  ['SQLITE_NOTADB', 'notebook-damaged'],
])('%s is answered as %s, and says that nothing was saved', (code, answer) => {
  const failure = describeStorageFailure(failed(code), '/data/notebook.db');
  expect(failure).toMatchObject({ code: answer });
  expect(failure?.message).toMatch(/not saved/);
});

test.each([
  new Error('a bug'),
  failed('ENOENT'),
  failed('SQLITE_CONSTRAINT_UNIQUE'),
  failed('SQLITE_ERROR'),
  'text',
  null,
])('a bug is no failure of the disk: %s', (error) => {
  expect(describeStorageFailure(error, 'x')).toBeNull();
});

test('SQLite’s own errors are known by their code', () => {
  const db = openDatabase({ nativeBinding: undefined }, ':memory:');
  let error: unknown = null;
  try {
    db.exec('SELECT nothing');
  } catch (caught) {
    error = caught;
  }
  expect(sqliteCode(error)).toBe('SQLITE_ERROR');
  expect(isDamage(error)).toBe(false);
  expect(isDamage(failed('SQLITE_CORRUPT_VTAB'))).toBe(true);
});
