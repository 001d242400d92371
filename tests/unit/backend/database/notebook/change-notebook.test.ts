import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { dataFiles, type DataFiles } from '../../../../../backend/data-folder.ts';
import {
  changeNotebook,
  watchNotebook,
  writeNotebook,
  type Notebook,
} from '../../../../../backend/database/notebook/change-notebook.ts';
import { allMigrations } from '../../../../../backend/database/notebook/migrations/all-migrations.ts';
import { openNotebook } from '../../../../../backend/database/notebook/open-notebook.ts';
import { openDatabase, type SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import { answered, refused } from '../../../../../contract/errors.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const sqlite = { nativeBinding: undefined };
let files: DataFiles;
let notebook: Notebook;

beforeEach(() => {
  files = dataFiles(temporaryFolder(), join);
  const opened = openNotebook(sqlite, files, allMigrations, 0);
  if (!opened.ok) throw new Error(opened.problem.message);
  notebook = watchNotebook(opened.db, files.notebook);
  onTestFinished(() => void opened.db.close());
});

const insert = (db: SqliteDatabase, name = 'x', value = '1') =>
  db.prepare('INSERT INTO setting (name, value) VALUES (?, ?)').run(name, value);
const count = () => notebook.db.prepare('SELECT count(*) FROM setting').pluck().get();

test('an edit is there for another connection once it is answered', () => {
  expect(writeNotebook(notebook, (db) => insert(db).changes)).toEqual(answered(1));
  const reader = openDatabase(sqlite, files.notebook, { readonly: true });
  expect(reader.prepare('SELECT count(*) FROM setting').pluck().get()).toBe(1);
  reader.close();
});

test('an edit that refuses, or throws, leaves nothing', () => {
  const answer = changeNotebook(notebook, (db) => {
    insert(db);
    return refused('not-found', 'No.');
  });
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-found' } });
  expect(() =>
    writeNotebook(notebook, (db) => {
      insert(db);
      throw new TypeError('a bug');
    }),
  ).toThrow('a bug');
  expect(count()).toBe(0);
});

test('a full disk is said to be full, and what was saved stays', () => {
  writeNotebook(notebook, (db) => insert(db));
  const pages = Number(notebook.db.pragma('page_count', { simple: true }));
  notebook.db.pragma(`max_page_count = ${pages}`);
  const answer = writeNotebook(notebook, (db) => insert(db, 'large', 'x'.repeat(100_000)));
  expect(answer).toMatchObject({ ok: false, error: { code: 'storage-full' } });
  expect(count()).toBe(1);
  notebook.db.pragma('max_page_count = 100000');
  expect(writeNotebook(notebook, (db) => insert(db, 'small')).ok).toBe(true);
});

test.skipIf(process.platform === 'win32')('nothing counts as saved in a file that was deleted', () => {
  rmSync(files.notebook);
  expect(writeNotebook(notebook, (db) => insert(db))).toMatchObject({
    ok: false,
    error: { code: 'storage-failed' },
  });
});

test.skipIf(process.platform === 'win32')('nor in one that was moved away and replaced', () => {
  const aside = join(files.backups, 'aside.db');
  mkdirSync(files.backups);
  renameSync(files.notebook, aside);
  openDatabase(sqlite, files.notebook).close();
  expect(writeNotebook(notebook, (db) => insert(db))).toMatchObject({
    ok: false,
    error: { code: 'storage-failed' },
  });
});

test('another program that holds the notebook is told of, not waited for without end', () => {
  const other = openDatabase(sqlite, files.notebook);
  other.exec('BEGIN IMMEDIATE');
  notebook.db.pragma('busy_timeout = 50');
  expect(writeNotebook(notebook, (db) => insert(db))).toMatchObject({
    ok: false,
    error: { code: 'storage-failed' },
  });
  other.exec('ROLLBACK');
  other.close();
  expect(writeNotebook(notebook, (db) => insert(db)).ok).toBe(true);
});
