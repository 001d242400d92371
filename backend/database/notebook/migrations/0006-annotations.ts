import type { Migration } from './migration.ts';

/** What the learner adds: bookmarks, highlights and notes, where they stand, how they came to be, and what was read. */
export const annotations: Migration = {
  version: 6,
  up(db) {
    db.exec(`
      -- One row: the name of this notebook among the learner's machines, and the last stamp it gave.
      CREATE TABLE device (
        row INTEGER PRIMARY KEY CHECK (row = 1),
        id TEXT NOT NULL,
        last_stamp INTEGER NOT NULL
      );

      -- What an annotated slide said in its edition, kept once for all annotations that were made on that text.
      CREATE TABLE slide_text (
        row INTEGER PRIMARY KEY,
        -- SHA-256 of the three texts, hexadecimal.
        hash TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL,
        body TEXT NOT NULL,
        notes TEXT NOT NULL
      );

      CREATE TABLE annotation (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN ('bookmark', 'highlight', 'note')),
        course TEXT NOT NULL,
        course_title TEXT NOT NULL,
        -- Where it was made: the address, and the words (JSON of core/anchor's Anchor); null for one on the whole course.
        anchor TEXT,
        -- The text of the annotated slide at that time.
        slide_text INTEGER REFERENCES slide_text (row),
        -- The words that it was made on; '' where it is about the whole.
        quote TEXT NOT NULL,
        colour TEXT,
        style TEXT,
        label TEXT NOT NULL,
        note TEXT NOT NULL,
        -- JSON, a list of texts.
        tags TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        modified_at INTEGER NOT NULL,
        deleted INTEGER NOT NULL DEFAULT 0,
        -- JSON: when each field was last changed, on which machine, and the versions of the note.
        merging TEXT NOT NULL,
        -- SHA-256 of all of the above, so that a flipped bit on the disk is noticed.
        hash TEXT NOT NULL,
        -- From here on: where it stands in the edition of today, which can be found again.
        state TEXT NOT NULL CHECK (state IN ('exact', 'moved', 'similar', 'orphan', 'detached')),
        score REAL NOT NULL,
        module TEXT,
        module_title TEXT,
        slide_key TEXT,
        slide_title TEXT,
        n INTEGER,
        part TEXT,
        range_start INTEGER,
        range_end INTEGER,
        -- Of the passage, or the slide's title, that it was last placed against: while it holds, nothing need be looked for.
        placed_on TEXT,
        -- 0 until the learner has looked at what a new edition did to it.
        reviewed INTEGER NOT NULL DEFAULT 1
      );
      CREATE INDEX annotation_by_place ON annotation (course, module, n, part, range_start) WHERE deleted = 0;
      CREATE INDEX annotation_by_time ON annotation (created_at) WHERE deleted = 0;
      CREATE INDEX annotation_unreviewed ON annotation (course) WHERE reviewed = 0 AND deleted = 0;
      CREATE INDEX annotation_by_slide_text ON annotation (slide_text);

      -- The tags again, one a row, to be counted and looked for.
      CREATE TABLE annotation_tag (
        row INTEGER PRIMARY KEY,
        annotation INTEGER NOT NULL REFERENCES annotation (row) ON DELETE CASCADE,
        -- As compared: case and accents do not tell tags apart.
        folded TEXT NOT NULL,
        tag TEXT NOT NULL,
        UNIQUE (annotation, folded)
      );
      CREATE INDEX annotation_tag_by_tag ON annotation_tag (folded);

      -- The learner's words, to be searched; derived from the rows above.
      CREATE VIRTUAL TABLE annotation_text USING fts5(
        quote, note, label, tags, titles,
        content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
      );

      -- What was done, to be undone: one row a step, and one a changed annotation with its record before and after.
      CREATE TABLE step (
        row INTEGER PRIMARY KEY AUTOINCREMENT,
        action TEXT NOT NULL,
        at INTEGER NOT NULL,
        -- Edits of one session are one step.
        session TEXT,
        undone INTEGER NOT NULL DEFAULT 0
      );
      CREATE TABLE step_change (
        row INTEGER PRIMARY KEY,
        step INTEGER NOT NULL REFERENCES step (row) ON DELETE CASCADE,
        annotation TEXT NOT NULL,
        -- JSON; null where there was no such annotation before.
        before TEXT,
        after TEXT NOT NULL,
        UNIQUE (step, annotation)
      );

      -- Seconds read, by the learner's own day.
      CREATE TABLE reading_time (
        row INTEGER PRIMARY KEY,
        day TEXT NOT NULL,
        course TEXT NOT NULL,
        module TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        UNIQUE (day, course, module)
      );
    `);
  },
};
