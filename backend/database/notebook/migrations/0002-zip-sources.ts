import type { Migration } from './migration.ts';

/** A course can also have come in a zip, which lies unpacked in the data folder. */
export const zipSources: Migration = {
  version: 2,
  up(db) {
    // SQLite can't change a CHECK, so the table is made anew.
    db.exec(`
      CREATE TABLE course_source_next (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('bundled', 'folder', 'zip')),
        -- Absolute; of a bundled course relative to the folder of bundled courses, which moves with each release;
        -- of an unpacked zip relative to the data folder's folder of courses, which can be moved to another disk.
        path TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        -- Set while the course is off the shelf.
        removed_at INTEGER
      );
      INSERT INTO course_source_next (row, id, kind, path, added_at, removed_at)
        SELECT row, id, kind, path, added_at, removed_at FROM course_source;
      DROP TABLE course_source;
      ALTER TABLE course_source_next RENAME TO course_source;
    `);
  },
};
