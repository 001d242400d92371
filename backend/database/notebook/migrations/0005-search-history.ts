import type { Migration } from './migration.ts';

/** What the learner searched for, and the searches they kept. */
export const searchHistory: Migration = {
  version: 5,
  up(db) {
    db.exec(`
      CREATE TABLE search_history (
        row INTEGER PRIMARY KEY,
        text TEXT NOT NULL UNIQUE,
        -- When it last led somewhere; null for one that was only kept, or whose trace was cleared.
        used_at INTEGER,
        -- Null where it was not kept.
        saved_at INTEGER
      );
    `);
  },
};
