import { rmSync } from 'node:fs';
import { isLibraryDamage } from '../storage-failure.ts';
import { openDatabase, pragmaNumber, type Sqlite, type SqliteDatabase } from '../open-database.ts';

/**
 * Raised with every change of the schema below, of the parser's output or of the words' folding: a library of another
 * format is deleted and built again, because everything in it comes from the courses' files.
 */
export const libraryFormat = 3;

/** Slide ids are `module id × slidesPerModule + n`, so that a module, and a new course, is one range of ids. */
export const slidesPerModule = 65_536;

/** Bytes of the index that FTS5 may hold in memory before it writes them: the larger, the fewer merges. */
const indexMemory = 64 * 1024 * 1024;

const schema = `
  CREATE TABLE course (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    folder TEXT NOT NULL,
    -- Place on the shelf; null for one that was taken off and can still come back.
    shelf INTEGER,
    -- 1 for a course of this run only, named on the command line.
    passing INTEGER NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    metadata TEXT NOT NULL,
    -- Path of the cover, null where there is no such file.
    cover TEXT,
    problems TEXT NOT NULL
  );

  CREATE TABLE module (
    id INTEGER PRIMARY KEY,
    course INTEGER NOT NULL,
    path TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    size INTEGER NOT NULL,
    mtime REAL NOT NULL,
    hash TEXT NOT NULL,
    title TEXT NOT NULL,
    description TEXT,
    date TEXT,
    language TEXT,
    cover TEXT,
    cover_alt TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    slide_count INTEGER NOT NULL,
    problems TEXT NOT NULL,
    -- The dialect it was read in where that was set by hand, and by whom; else both are null.
    dialect TEXT,
    dialect_set_by TEXT,
    -- Last, so that reading the columns before it never touches the pages a long text flows over to.
    source TEXT,
    UNIQUE (course, path)
  );

  CREATE TABLE module_tag (
    module INTEGER NOT NULL,
    position INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (module, position)
  ) WITHOUT ROWID;
  CREATE INDEX module_tag_by_tag ON module_tag (tag);

  -- Row n = 0 is the module itself: its title, its introduction as body, its description as notes.
  CREATE TABLE slide (
    id INTEGER PRIMARY KEY,
    module INTEGER NOT NULL,
    n INTEGER NOT NULL,
    key TEXT NOT NULL,
    line INTEGER NOT NULL,
    module_title TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    notes TEXT NOT NULL
  );

  -- Links that lead out of the course, in reading order; slide 0 is the module itself.
  CREATE TABLE link (
    module INTEGER NOT NULL,
    position INTEGER NOT NULL,
    n INTEGER NOT NULL,
    part TEXT NOT NULL,
    url TEXT NOT NULL,
    -- Where its words begin and end in the part's text.
    start_at INTEGER NOT NULL,
    end_at INTEGER NOT NULL,
    PRIMARY KEY (module, position)
  ) WITHOUT ROWID;

  -- A module as it was before it was written anew, with its slides: kept while somebody needs the comparison.
  CREATE TABLE former_module (
    id INTEGER PRIMARY KEY,
    course INTEGER NOT NULL,
    path TEXT NOT NULL,
    ordinal INTEGER NOT NULL,
    title TEXT NOT NULL,
    -- Null where the course had no such module.
    hash TEXT,
    -- 1 until the learner's places have been matched with what came after.
    unfollowed INTEGER NOT NULL,
    -- 1 until the learner has looked at what changed since.
    unread INTEGER NOT NULL
  );
  CREATE INDEX former_module_by_path ON former_module (course, path);

  CREATE TABLE former_slide (
    id INTEGER PRIMARY KEY,
    former INTEGER NOT NULL,
    n INTEGER NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    notes TEXT NOT NULL
  );

  -- A slide that no module has any more, to be recognised when it comes back.
  CREATE TABLE lost_slide (
    row INTEGER PRIMARY KEY,
    course INTEGER NOT NULL,
    name TEXT NOT NULL,
    aside INTEGER NOT NULL,
    module TEXT NOT NULL,
    n INTEGER NOT NULL,
    key TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    notes TEXT NOT NULL
  );
  CREATE INDEX lost_slide_by_course ON lost_slide (course);

  -- What the notebook has yet to follow, in order. By course id, so that it outlives the course's row.
  CREATE TABLE pending_moves (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    moves TEXT NOT NULL
  );

  -- From the moment a course was first read to its end.
  CREATE TABLE edition (
    course INTEGER PRIMARY KEY,
    -- Of this and all later editions: as long as it is the same, each was followed from the one before.
    chain TEXT NOT NULL,
    number INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    known_at INTEGER NOT NULL,
    unread_editions INTEGER NOT NULL,
    unread_changes INTEGER NOT NULL
  );

  -- What is new in a course since the learner knew it, one row a module.
  CREATE TABLE module_change (
    course INTEGER NOT NULL,
    position INTEGER NOT NULL,
    module TEXT NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (course, position)
  ) WITHOUT ROWID;
  CREATE INDEX module_change_by_module ON module_change (course, module);

  CREATE VIRTUAL TABLE slide_text USING fts5(
    module_title, title, body, notes,
    content='slide', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
  );
  INSERT INTO slide_text(slide_text, rank) VALUES ('rank', 'bm25(4, 8, 2, 1)');
  INSERT INTO slide_text(slide_text, rank) VALUES ('hashsize', ${indexMemory});
`;

/**
 * The library for its one writer. A file of another format, or one that can't be read, is replaced by an empty
 * library; `isNew` says that there is nothing in it yet. `:memory:` gives one that leaves no file.
 */
export function openLibrary(sqlite: Sqlite, file: string): { db: SqliteDatabase; isNew: boolean } {
  const existing = openSound(sqlite, file);
  if (existing) return { db: existing, isNew: false };
  if (file !== ':memory:') deleteLibrary(file);
  const db = openDatabase(sqlite, file);
  setPragmas(db);
  db.transaction(() => {
    db.exec(schema);
    db.pragma(`user_version = ${libraryFormat}`);
  })();
  return { db, isNew: true };
}

/** The library for reading beside its writer. Throws where there is none. */
export function openLibraryForReading(sqlite: Sqlite, file: string): SqliteDatabase {
  return openDatabase(sqlite, file, { readonly: true, fileMustExist: true });
}

/** Deletes the library's files: what they say of the courses can be made again, only what is new in them can't. */
export function deleteLibrary(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true });
}

function openSound(sqlite: Sqlite, file: string): SqliteDatabase | null {
  if (file === ':memory:') return null;
  let db: SqliteDatabase | null = null;
  try {
    db = openDatabase(sqlite, file, { fileMustExist: true });
    if (pragmaNumber(db, 'user_version') === libraryFormat) {
      setPragmas(db);
      // Reads the schema and the index's own structure, which a format number alone doesn't vouch for.
      db.prepare('SELECT count(*) FROM course').get();
      db.prepare('SELECT rowid FROM slide_text LIMIT 1').get();
      return db;
    }
  } catch (error) {
    // A file that isn't there counts as well: it is made.
    if (!isLibraryDamage(error)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return null;
}

function setPragmas(db: SqliteDatabase): void {
  db.pragma('journal_mode = WAL');
  // A power cut may cost the last rows, never the file; what is lost is read again from the course.
  db.pragma('synchronous = NORMAL');
}
