import { expect, test } from 'vitest';
import { openDatabase, type SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import { migrateNotebook } from '../../../../../backend/database/notebook/migrate-notebook.ts';
import { allMigrations } from '../../../../../backend/database/notebook/migrations/all-migrations.ts';
import {
  clearRecentSearches,
  keepSearch,
  noteSearch,
  readSearchHistory,
} from '../../../../../backend/database/notebook/search-history-table.ts';

function notebook(version = allMigrations.length): SqliteDatabase {
  const db = openDatabase({ nativeBinding: undefined }, ':memory:');
  migrateNotebook(db, allMigrations.slice(0, version));
  return db;
}

test('the newest search comes first, and one that is made again once', () => {
  const db = notebook();
  for (const [at, text] of ['one', 'two', 'one', 'three'].entries()) noteSearch(db, text, at);
  expect(readSearchHistory(db)).toEqual({ recent: ['three', 'one', 'two'], saved: [] });
});

test('old searches are forgotten, kept ones are not', () => {
  const db = notebook();
  noteSearch(db, 'kept', 0);
  keepSearch(db, 'kept', 1);
  for (let at = 1; at <= 30; at += 1) noteSearch(db, `search ${at}`, at);
  const { recent, saved } = readSearchHistory(db);
  expect([recent.length, recent[0], saved]).toEqual([20, 'search 30', ['kept']]);
  clearRecentSearches(db);
  expect(readSearchHistory(db)).toEqual({ recent: [], saved: ['kept'] });
  keepSearch(db, 'kept', null);
  expect(readSearchHistory(db)).toEqual({ recent: [], saved: [] });
  expect(db.prepare('SELECT count(*) AS count FROM search_history').get()).toEqual({ count: 0 });
});

test('it comes to a notebook of the version before with everything else as it was', () => {
  const db = notebook(4);
  db.prepare(`INSERT INTO setting (name, value) VALUES ('theme', '"dark"')`).run();
  migrateNotebook(db, allMigrations);
  expect(readSearchHistory(db)).toEqual({ recent: [], saved: [] });
  expect(db.prepare('SELECT value FROM setting').get()).toEqual({ value: '"dark"' });
});
