import type { Migration } from './migration.ts';

/** The dialect a learner chose for a module, where detection was wrong. */
export const dialectChoices: Migration = {
  version: 3,
  up(db) {
    db.exec(`
      CREATE TABLE dialect_choice (
        row INTEGER PRIMARY KEY,
        course TEXT NOT NULL,
        module TEXT NOT NULL,
        dialect TEXT NOT NULL,
        UNIQUE (course, module)
      );
    `);
  },
};
