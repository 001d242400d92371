import type { Migration } from './migration.ts';

/** Which edition of each course the learner's places belong to, and those whose slide is gone. */
export const followedEditions: Migration = {
  version: 4,
  up(db) {
    db.exec(`
      CREATE TABLE followed_edition (
        row INTEGER PRIMARY KEY,
        course TEXT NOT NULL UNIQUE,
        -- The library's name for it, so that the same step is not taken twice.
        edition TEXT NOT NULL
      );

      -- A slide that was seen and is gone, while another one has its address.
      CREATE TABLE set_aside_slide (
        row INTEGER PRIMARY KEY,
        course TEXT NOT NULL,
        -- The library's name for it, under which it is found again if an edition brings the slide back.
        name TEXT NOT NULL,
        -- Where it last was.
        module TEXT NOT NULL,
        slide_key TEXT NOT NULL,
        slide_title TEXT NOT NULL,
        first_seen_at INTEGER NOT NULL,
        last_seen_at INTEGER NOT NULL,
        UNIQUE (course, name)
      );
    `);
  },
};
