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
        -- 1 where there is a note: a generated column would keep the index of counts from answering alone.
        has_note INTEGER NOT NULL,
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
        -- SHA-256 of the slide's texts that it was placed on; null where it was not found, or must be looked for.
        placed_on TEXT,
        -- Of the course it was placed in, where it does not stand where it was made and a later edition may have that.
        placed_in TEXT,
        -- The chain of the course's editions through which its address was taken along; null where it was not.
        followed_in TEXT,
        -- 0 until the learner has looked at what a new edition did to it.
        reviewed INTEGER NOT NULL DEFAULT 1
      );
      CREATE INDEX annotation_by_place ON annotation (course, module, slide_key);
      CREATE INDEX annotation_by_time ON annotation (created_at) WHERE deleted = 0;
      -- All that is counted beside a list of annotations.
      CREATE INDEX annotation_counts
        ON annotation (course, module, kind, colour, state, has_note, reviewed) WHERE deleted = 0;
      CREATE INDEX annotation_unreviewed ON annotation (course, module, n) WHERE reviewed = 0 AND deleted = 0;
      CREATE INDEX annotation_by_course ON annotation (course) WHERE deleted = 0;

      -- The tags of what is not deleted again, one a row, to be counted and looked for.
      CREATE TABLE annotation_tag (
        row INTEGER PRIMARY KEY,
        annotation INTEGER NOT NULL REFERENCES annotation (row) ON DELETE CASCADE,
        -- As compared: case and accents do not tell tags apart.
        folded TEXT NOT NULL,
        tag TEXT NOT NULL,
        UNIQUE (annotation, folded)
      );
      CREATE INDEX annotation_tag_by_tag ON annotation_tag (folded, tag, annotation);

      -- The words of what is not deleted, to be searched; derived from the rows above, and by their numbers.
      CREATE VIRTUAL TABLE annotation_text USING fts5(
        quote, note, label, tags, titles,
        content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
      );

      -- What was done, to be undone: one row a step, and one a changed annotation with what it changed of it.
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
        -- JSON, the values before and after of the fields that changed; of one that was new, that it was deleted.
        before TEXT NOT NULL,
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
