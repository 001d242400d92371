import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataFiles, type DataFiles } from '../../../../../backend/data-folder.ts';
import {
  allMigrations,
  notebookVersion,
} from '../../../../../backend/database/notebook/migrations/all-migrations.ts';
import type { Migration } from '../../../../../backend/database/notebook/migrations/migration.ts';
import { closeNotebook, openNotebook } from '../../../../../backend/database/notebook/open-notebook.ts';
import {
  openDatabase,
  pragmaNumber,
  type SqliteDatabase,
} from '../../../../../backend/database/open-database.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const sqlite = { nativeBinding: undefined };
const now = Date.UTC(2026, 7, 7, 14, 30);

const addsAColour: Migration = {
  version: notebookVersion + 1,
  up: (db) => void db.exec('ALTER TABLE setting ADD COLUMN colour TEXT'),
};
const fails: Migration = {
  version: notebookVersion + 1,
  up(db) {
    db.exec('ALTER TABLE setting ADD COLUMN half TEXT');
    throw new Error('the power went');
  },
};

function open(files: DataFiles, migrations: readonly Migration[] = allMigrations): SqliteDatabase {
  const opened = openNotebook(sqlite, files, migrations, now);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.db;
}

/** A closed notebook with one setting in it. */
function keptNotebook(): DataFiles {
  const files = dataFiles(temporaryFolder(), join);
  const db = open(files);
  db.exec(`INSERT INTO setting (name, value) VALUES ('theme', '"dark"')`);
  closeNotebook(db, files);
  return files;
}

const themes = (db: SqliteDatabase) => db.prepare('SELECT value FROM setting').pluck().all();

describe('each connection', () => {
  test('writes through to the disk, in WAL mode, with foreign keys held', () => {
    const files = keptNotebook();
    // The second connection is the one that better-sqlite3 would open with less.
    for (const db of [open(files), open(files)]) {
      expect(pragmaNumber(db, 'synchronous')).toBe(2);
      expect(pragmaNumber(db, 'foreign_keys')).toBe(1);
      expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
      db.close();
    }
  });

  test('leaves one whole file when it is closed', () => {
    const files = keptNotebook();
    expect(existsSync(`${files.notebook}-wal`)).toBe(false);
    expect(readFileSync(files.notebookState, 'utf8')).toBe('{"closed":true}');
  });
});

describe('migrations', () => {
  test('stand in order, one version each', () => {
    expect(allMigrations.map(({ version }) => version)).toEqual(allMigrations.map((_, index) => index + 1));
  });

  test('a new notebook gets them all, and needs no backup', () => {
    const files = dataFiles(temporaryFolder(), join);
    const db = open(files, [...allMigrations, addsAColour]);
    expect(pragmaNumber(db, 'user_version')).toBe(notebookVersion + 1);
    expect(existsSync(files.backups)).toBe(false);
    db.close();
  });

  test('an older notebook is backed up, whole and sound, before it is changed', () => {
    const files = keptNotebook();
    const db = open(files, [...allMigrations, addsAColour]);
    expect(themes(db)).toEqual(['"dark"']);
    expect(db.prepare('SELECT colour FROM setting').pluck().all()).toEqual([null]);
    db.close();
    expect(readdirSync(files.backups)).toEqual([
      `notebook-20260807-143000-before-version-${notebookVersion + 1}.db`,
    ]);
    const backup = openDatabase(sqlite, join(files.backups, readdirSync(files.backups)[0] ?? ''), {
      readonly: true,
    });
    expect(themes(backup)).toEqual(['"dark"']);
    expect(pragmaNumber(backup, 'user_version')).toBe(notebookVersion);
    backup.close();
  });

  test('one that fails changes nothing, and the backup is there', () => {
    const files = keptNotebook();
    const opened = openNotebook(sqlite, files, [...allMigrations, fails], now);
    expect(opened).toMatchObject({ ok: false, problem: { code: 'storage-failed' } });
    const db = open(files);
    expect(pragmaNumber(db, 'user_version')).toBe(notebookVersion);
    expect(themes(db)).toEqual(['"dark"']);
    expect(() => db.prepare('SELECT half FROM setting')).toThrow(/half/);
    db.close();
    expect(readdirSync(files.backups)).toHaveLength(1);
  });

  test('without a place for the backup there is no migration', () => {
    const files = keptNotebook();
    writeFileSync(files.backups, 'a file where the folder should be');
    const before = readFileSync(files.notebook);
    const opened = openNotebook(sqlite, files, [...allMigrations, addsAColour], now);
    expect(opened).toMatchObject({ ok: false, problem: { code: 'storage-failed' } });
    expect(readFileSync(files.notebook).equals(before)).toBe(true);
  });

  test('a second backup of the same minute has a name of its own', () => {
    const files = keptNotebook();
    mkdirSync(files.backups);
    const name = `notebook-20260807-143000-before-version-${notebookVersion + 1}`;
    writeFileSync(join(files.backups, `${name}.db`), 'an earlier one');
    open(files, [...allMigrations, addsAColour]).close();
    expect(readdirSync(files.backups).sort()).toEqual([`${name}-2.db`, `${name}.db`]);
    expect(readFileSync(join(files.backups, `${name}.db`), 'utf8')).toBe('an earlier one');
  });
});

describe('a notebook that can’t be used is left as it is', () => {
  function refusal(files: DataFiles): { code: string; untouched: boolean } {
    const before = readFileSync(files.notebook);
    const opened = openNotebook(sqlite, files, allMigrations, now);
    if (opened.ok) opened.db.close();
    return {
      code: opened.ok ? 'opened' : opened.problem.code,
      untouched: readFileSync(files.notebook).equals(before),
    };
  }

  test('one of a newer version', () => {
    const files = keptNotebook();
    open(files, [...allMigrations, addsAColour]).close();
    expect(refusal(files)).toEqual({ code: 'notebook-too-new', untouched: true });
  });

  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['something else', () => Buffer.from('Dear diary, '.repeat(1000))],
    ['overwritten at its start', (bytes) => Buffer.concat([Buffer.alloc(200, 7), bytes.subarray(200)])],
  ])('one that is %s', (_, damage) => {
    const files = keptNotebook();
    writeFileSync(files.notebook, damage(readFileSync(files.notebook)));
    expect(refusal(files)).toEqual({ code: 'notebook-damaged', untouched: true });
  });

  test('one whose pages are damaged, after a crash', () => {
    const files = keptNotebook();
    writeFileSync(files.notebookState, '{"closed":false}');
    const bytes = readFileSync(files.notebook);
    bytes.fill(0xa5, 4096 * 2, 4096 * 4);
    writeFileSync(files.notebook, bytes);
    expect(refusal(files)).toEqual({ code: 'notebook-damaged', untouched: true });
  });

  test('a journal without its notebook is not thrown away', () => {
    const files = dataFiles(temporaryFolder(), join);
    writeFileSync(`${files.notebook}-wal`, 'all that is left');
    expect(openNotebook(sqlite, files, allMigrations, now)).toMatchObject({
      ok: false,
      problem: { code: 'notebook-damaged' },
    });
    expect(statSync(`${files.notebook}-wal`).size).toBe(16);
  });

  test('another program’s database', () => {
    const files = dataFiles(temporaryFolder(), join);
    const other = openDatabase(sqlite, files.notebook);
    other.exec('CREATE TABLE bookmark (x); PRAGMA user_version = 1');
    other.close();
    expect(refusal(files)).toEqual({ code: 'notebook-damaged', untouched: true });
  });
});

test('after a crash a sound notebook opens with everything that was committed', () => {
  const files = keptNotebook();
  const db = open(files);
  db.exec(`UPDATE setting SET value = '"sepia"'`);
  // Not closed: the journal still holds the change, and the note still says that it is open.
  const again = open(files);
  expect(themes(again)).toEqual(['"sepia"']);
  again.close();
  db.close();
});
