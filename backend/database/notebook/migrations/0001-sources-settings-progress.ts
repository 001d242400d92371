import type { Migration } from './migration.ts';

/** Where courses came from, what the learner set, and how far they have read. */
export const sourcesSettingsProgress: Migration = {
  version: 1,
  up(db) {
    db.exec(`
      CREATE TABLE course_source (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('bundled', 'folder')),
        -- Absolute; of a bundled course relative to the folder of bundled courses, which moves with each release.
        path TEXT NOT NULL,
        added_at INTEGER NOT NULL,
        -- Set while the course is off the shelf.
        removed_at INTEGER
      );

      CREATE TABLE setting (
        row INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE,
        -- JSON.
        value TEXT NOT NULL
      );

      CREATE TABLE seen_slide (
        row INTEGER PRIMARY KEY,
        course TEXT NOT NULL,
        module TEXT NOT NULL,
        slide_key TEXT NOT NULL,
        slide_title TEXT NOT NULL,
        first_seen_at INTEGER NOT NULL,
        last_seen_at INTEGER NOT NULL,
        UNIQUE (course, module, slide_key)
      );

      CREATE TABLE position (
        row INTEGER PRIMARY KEY,
        course TEXT NOT NULL,
        module TEXT NOT NULL,
        slide_key TEXT NOT NULL,
        slide_title TEXT NOT NULL,
        n INTEGER NOT NULL,
        at INTEGER NOT NULL,
        UNIQUE (course, module)
      );
      CREATE INDEX position_by_time ON position (at);
    `);
  },
};
