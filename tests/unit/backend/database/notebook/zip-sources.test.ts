import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dataFiles } from '../../../../../backend/data-folder.ts';
import {
  findSource,
  insertSource,
  listSources,
  setSourcePlace,
} from '../../../../../backend/database/notebook/course-source-table.ts';
import { allMigrations } from '../../../../../backend/database/notebook/migrations/all-migrations.ts';
import { openNotebook } from '../../../../../backend/database/notebook/open-notebook.ts';
import { pragmaNumber, type SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/** A notebook of the version before zips, with sources of both kinds that there were. */
function openBefore(): { db: SqliteDatabase; reopen(): SqliteDatabase } {
  const files = dataFiles(temporaryFolder(), join);
  const open = (versions: number): SqliteDatabase => {
    const opened = openNotebook({ nativeBinding: undefined }, files, allMigrations.slice(0, versions), 1);
    if (!opened.ok) throw new Error(opened.problem.message);
    return opened.db;
  };
  const db = open(1);
  return {
    db,
    reopen() {
      db.close();
      return open(2);
    },
  };
}

test('sources of the version before are kept as they were, rows and removals included', () => {
  const { db, reopen } = openBefore();
  insertSource(db, { id: 'one', kind: 'bundled', path: 'one', addedAt: 1 });
  insertSource(db, { id: 'two', kind: 'folder', path: '/two', addedAt: 2 });
  insertSource(db, { id: 'three', kind: 'folder', path: '/three', addedAt: 3 });
  db.exec(
    `DELETE FROM course_source WHERE id = 'two'; UPDATE course_source SET removed_at = 9 WHERE id = 'three'`,
  );
  const rows = (of: SqliteDatabase) => of.prepare('SELECT * FROM course_source ORDER BY row').all();
  const before = rows(db);
  expect(() => insertSource(db, { id: 'zip', kind: 'zip', path: 'a/b', addedAt: 4 })).toThrow('CHECK');

  const after = reopen();
  expect(rows(after)).toEqual(before);
  expect(pragmaNumber(after, 'user_version')).toBe(2);
  expect(after.pragma('integrity_check', { simple: true })).toBe('ok');
  after.close();
});

test('a zip is a source from then on, another kind is none, and an id is there once', () => {
  const after = openBefore().reopen();
  insertSource(after, { id: 'zip', kind: 'zip', path: 'a/b', addedAt: 4 });
  expect(findSource(after, 'zip')).toEqual({
    id: 'zip',
    kind: 'zip',
    path: 'a/b',
    addedAt: 4,
    removedAt: null,
  });
  setSourcePlace(after, 'zip', 'folder', '/elsewhere');
  expect(() => after.exec(`UPDATE course_source SET kind = 'tar'`)).toThrow('CHECK');
  expect(() => insertSource(after, { id: 'zip', kind: 'zip', path: 'c', addedAt: 5 })).toThrow('UNIQUE');
  expect(listSources(after)).toHaveLength(1);
  after.close();
});
