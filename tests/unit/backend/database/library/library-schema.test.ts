import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  libraryFormat,
  openLibrary,
  openLibraryForReading,
} from '../../../../../backend/database/library/library-schema.ts';
import { countSlides, mergeIndex, putSlides } from '../../../../../backend/database/library/slide-table.ts';
import { pragmaNumber } from '../../../../../backend/database/open-database.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const sqlite = { nativeBinding: undefined };

function slides(count: number) {
  return Array.from({ length: count }, (_, n) => ({
    n,
    key: `k${n}`,
    line: 1,
    title: `Title ${n}`,
    body: 'words',
    notes: '',
  }));
}

/** A library file with some rows, closed. */
function filledLibrary(): string {
  const file = join(temporaryFolder(), 'library.db');
  const { db, isNew } = openLibrary(sqlite, file);
  expect(isNew).toBe(true);
  db.transaction(() => putSlides(db, 1, 'Module', slides(200)))();
  db.close();
  return file;
}

test('a library is found again as it was', () => {
  const { db, isNew } = openLibrary(sqlite, filledLibrary());
  expect(isNew).toBe(false);
  expect(countSlides(db)).toBe(200);
  db.close();
});

test('one of another format is built anew', () => {
  const file = filledLibrary();
  const before = openLibrary(sqlite, file).db;
  before.pragma(`user_version = ${libraryFormat + 1}`);
  before.close();
  const { db, isNew } = openLibrary(sqlite, file);
  expect([isNew, countSlides(db)]).toEqual([true, 0]);
  db.close();
});

test.each<[string, (file: string) => void]>([
  ['no database at all', (file) => writeFileSync(file, 'this is no database, '.repeat(500))],
  ['empty', (file) => truncateSync(file, 0)],
  ['cut short', (file) => truncateSync(file, 5000)],
  [
    'overwritten from its second page on',
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0xff, 4096);
      writeFileSync(file, bytes);
    },
  ],
])('one that is %s is built anew', (_, damage) => {
  const file = filledLibrary();
  damage(file);
  const { db, isNew } = openLibrary(sqlite, file);
  expect([isNew, countSlides(db)]).toEqual([true, 0]);
  putSlides(db, 1, 'Module', slides(3));
  db.close();
});

test('a journal left behind by a damaged library does not come back with the new one', () => {
  const file = filledLibrary();
  writeFileSync(file, 'no database');
  writeFileSync(`${file}-wal`, 'no journal');
  const { db } = openLibrary(sqlite, file);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  expect(existsSync(`${file}-wal`)).toBe(false);
});

test('reading goes on beside the writer, and makes no library where there is none', () => {
  const file = filledLibrary();
  const writer = openLibrary(sqlite, file).db;
  const reader = openLibraryForReading(sqlite, file);
  writer.exec('BEGIN IMMEDIATE');
  putSlides(writer, 2, 'Other', slides(10));
  expect(countSlides(reader)).toBe(200);
  writer.exec('COMMIT');
  expect(countSlides(reader)).toBe(210);
  expect(() => reader.exec('DELETE FROM slide')).toThrow(/readonly/);
  reader.close();
  writer.close();
  expect(() => openLibraryForReading(sqlite, join(temporaryFolder(), 'none.db'))).toThrow();
});

test('WAL, so that a reader never waits for the writer', () => {
  const { db } = openLibrary(sqlite, filledLibrary());
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(pragmaNumber(db, 'user_version')).toBe(libraryFormat);
  db.close();
});

test('merging the index comes to an end, and changes no answer', () => {
  const { db } = openLibrary(sqlite, ':memory:');
  for (let module = 1; module <= 40; module += 1) putSlides(db, module, 'Module', slides(10));
  const count = () =>
    db.prepare(`SELECT count(*) AS n FROM slide_text WHERE slide_text MATCH '"words"'`).get();
  const before = count();
  let steps = 0;
  for (let more = mergeIndex(db, true); more; more = mergeIndex(db, false))
    expect(++steps).toBeLessThan(1000);
  expect(count()).toEqual(before);
  db.prepare(`INSERT INTO slide_text (slide_text) VALUES ('integrity-check')`).run();
});
