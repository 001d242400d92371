import { expect, test } from 'vitest';
import { migrateNotebook } from '../../../../../backend/database/notebook/migrate-notebook.ts';
import { allMigrations } from '../../../../../backend/database/notebook/migrations/all-migrations.ts';
import {
  keepSearch,
  readSearchHistory,
} from '../../../../../backend/database/notebook/search-history-table.ts';
import { countAnnotations } from '../../../../../backend/database/notebook/list-annotations.ts';
import { openDatabase } from '../../../../../backend/database/open-database.ts';

test('annotations come to a notebook of the version before with everything else as it was', () => {
  const db = openDatabase({ nativeBinding: undefined }, ':memory:');
  migrateNotebook(db, allMigrations.slice(0, 5));
  db.prepare(`INSERT INTO setting (name, value) VALUES ('theme', '"dark"')`).run();
  db.prepare(
    `INSERT INTO seen_slide (course, module, slide_key, slide_title, first_seen_at, last_seen_at)
      VALUES ('c', 'm.md', 'k', 'K', 1, 2)`,
  ).run();
  keepSearch(db, 'kept', 1);
  const everything = () => [
    readSearchHistory(db),
    ...['setting', 'seen_slide', 'position', 'course_source', 'followed_edition'].map((table) =>
      db.prepare(`SELECT * FROM ${table}`).all(),
    ),
  ];
  const before = everything();
  migrateNotebook(db, allMigrations);
  expect(db.pragma('user_version', { simple: true })).toBe(6);
  expect(everything()).toEqual(before);
  expect(countAnnotations(db, {})).toBe(0);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
});
