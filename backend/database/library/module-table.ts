import { isDialectName, type DialectChoice } from '../../../core/module/detect-dialect.ts';
import type { Problem } from '../../../core/problem.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** What tells a changed file from an unchanged one. */
export type ModuleStamp = {
  id: number;
  path: string;
  ordinal: number;
  size: number;
  mtime: number;
  hash: string;
  /** The dialect it was read in where that was set by hand. */
  dialect: DialectChoice | null;
};

export type ModuleRow = {
  id: number;
  path: string;
  /** 1-based place in the course. */
  ordinal: number;
  title: string;
  description: string | null;
  date: string | null;
  language: string | null;
  /** Path of the cover in the course, null where there is no such file. */
  cover: string | null;
  coverAlt: string;
  minutes: number;
  slideCount: number;
  problems: Problem[];
  /** The dialect it was read in where that was set by hand. */
  dialect: DialectChoice | null;
};

export type ModuleRecord = Omit<ModuleRow, 'id'> & {
  course: number;
  size: number;
  mtime: number;
  hash: string;
  /** The file's text; null where it couldn't be read. */
  source: string | null;
};

type StoredDialect = { dialect: string | null; dialectSetBy: string | null };

type StoredModule = Omit<ModuleRow, 'problems' | 'dialect'> & { problems: string } & StoredDialect;

const columns = `id, path, ordinal, title, description, date, language, cover, cover_alt AS coverAlt, minutes,
  slide_count AS slideCount, problems, dialect, dialect_set_by AS dialectSetBy`;

export function listModules(db: SqliteDatabase, course: number): ModuleRow[] {
  const sql = `SELECT ${columns} FROM module WHERE course = ? ORDER BY ordinal`;
  return prepared<[number], StoredModule>(db, sql).all(course).map(fromStored);
}

export function findModule(db: SqliteDatabase, course: number, path: string): ModuleRow | null {
  const sql = `SELECT ${columns} FROM module WHERE course = ? AND path = ?`;
  const stored = prepared<[number, string], StoredModule>(db, sql).get(course, path);
  return stored ? fromStored(stored) : null;
}

export function readModuleSource(db: SqliteDatabase, id: number): string | null {
  const sql = 'SELECT source FROM module WHERE id = ?';
  return prepared<[number], { source: string | null }>(db, sql).get(id)?.source ?? null;
}

export type ModuleLink = { path: string; title: string };

/** The modules before and after one in its course. */
export function findNeighbours(
  db: SqliteDatabase,
  course: number,
  ordinal: number,
): { previous: ModuleLink | null; next: ModuleLink | null } {
  const before =
    'SELECT path, title FROM module WHERE course = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT 1';
  const after = 'SELECT path, title FROM module WHERE course = ? AND ordinal > ? ORDER BY ordinal LIMIT 1';
  return {
    previous: prepared<[number, number], ModuleLink>(db, before).get(course, ordinal) ?? null,
    next: prepared<[number, number], ModuleLink>(db, after).get(course, ordinal) ?? null,
  };
}

export function listStamps(db: SqliteDatabase, course: number): ModuleStamp[] {
  const sql = `SELECT id, path, ordinal, size, mtime, hash, dialect, dialect_set_by AS dialectSetBy
    FROM module WHERE course = ?`;
  return prepared<[number], Omit<ModuleStamp, 'dialect'> & StoredDialect>(db, sql)
    .all(course)
    .map(({ dialect, dialectSetBy, ...stamp }) => ({
      ...stamp,
      dialect: choiceOf({ dialect, dialectSetBy }),
    }));
}

/** Null where there is no such module. */
export function findModuleMark(
  db: SqliteDatabase,
  course: number,
  path: string,
): { title: string; hash: string } | null {
  const sql = 'SELECT title, hash FROM module WHERE course = ? AND path = ?';
  return prepared<[number, string], { title: string; hash: string }>(db, sql).get(course, path) ?? null;
}

/** The `mtime` of a module whose file can't be read: no file has it, so that it is tried again at each look. */
export const unreadableTime = -1;

/** For a module whose file can't be read any more: what was read of it stays. False where nothing ever was. */
export function keepUnreadModule(db: SqliteDatabase, id: number, problem: Problem): boolean {
  const sql = 'UPDATE module SET mtime = ?, problems = ? WHERE id = ? AND source IS NOT NULL';
  return (
    prepared<[number, string, number]>(db, sql).run(unreadableTime, JSON.stringify([problem]), id).changes ===
    1
  );
}

/** For a file whose time changed and whose bytes did not. */
export function setStamp(db: SqliteDatabase, id: number, size: number, mtime: number): void {
  prepared<[number, number, number]>(db, 'UPDATE module SET size = ?, mtime = ? WHERE id = ?').run(
    size,
    mtime,
    id,
  );
}

export function setOrdinal(db: SqliteDatabase, id: number, ordinal: number): void {
  prepared<[number, number]>(db, 'UPDATE module SET ordinal = ? WHERE id = ?').run(ordinal, id);
}

const moduleValues = `@course, @path, @ordinal, @size, @mtime, @hash, @title, @description, @date, @language, @cover,
  @coverAlt, @minutes, @slideCount, @problems, @dialect, @dialectSetBy, @source`;
const moduleColumns = `course, path, ordinal, size, mtime, hash, title, description, date, language, cover,
  cover_alt, minutes, slide_count, problems, dialect, dialect_set_by, source`;

/**
 * Writes a module under its id where it has one, so that its slides keep their range. Returns the id.
 * No `OR REPLACE`: it opens a savepoint, at which FTS5 writes out all that its memory holds.
 */
export function putModule(db: SqliteDatabase, id: number | null, module: ModuleRecord): number {
  const values = {
    ...module,
    id,
    problems: JSON.stringify(module.problems),
    dialect: module.dialect?.name ?? null,
    dialectSetBy: module.dialect?.setBy ?? null,
  };
  const sql =
    id === null
      ? `INSERT INTO module (${moduleColumns}) VALUES (${moduleValues})`
      : `UPDATE module SET (${moduleColumns}) = (${moduleValues}) WHERE id = @id`;
  const { lastInsertRowid } = prepared<[typeof values]>(db, sql).run(values);
  return id ?? Number(lastInsertRowid);
}

export function deleteModule(db: SqliteDatabase, id: number): void {
  prepared<[number]>(db, 'DELETE FROM module WHERE id = ?').run(id);
}

/** The lowest and highest module id of a course; between them may be modules of others. */
export function moduleRange(db: SqliteDatabase, course: number): { first: number; last: number } | null {
  const sql = 'SELECT min(id) AS first, max(id) AS last FROM module WHERE course = ?';
  const range = prepared<[number], { first: number | null; last: number | null }>(db, sql).get(course);
  return range && range.first !== null && range.last !== null
    ? { first: range.first, last: range.last }
    : null;
}

export type HitModule = {
  path: string;
  title: string;
  ordinal: number;
  courseId: string;
  courseTitle: string;
};

/** What a hit says of its module; null where its course is off the shelf. */
export function readHitModule(db: SqliteDatabase, id: number): HitModule | null {
  const sql = `SELECT module.path, module.title, module.ordinal, course.id AS courseId, course.title AS courseTitle
    FROM module JOIN course ON course.row = module.course WHERE module.id = ? AND course.shelf IS NOT NULL`;
  return prepared<[number], HitModule>(db, sql).get(id) ?? null;
}

/** Modules of courses that were taken off the shelf and are still in the index. */
export function hiddenModules(db: SqliteDatabase): Set<number> {
  const sql = 'SELECT id FROM module WHERE course IN (SELECT row FROM course WHERE shelf IS NULL)';
  return new Set(
    prepared<[], { id: number }>(db, sql)
      .all()
      .map(({ id }) => id),
  );
}

function fromStored(stored: StoredModule): ModuleRow {
  const { dialect, dialectSetBy, ...row } = stored;
  // Written by this file from a list of problems, into a file of this very format.
  const problems = JSON.parse(stored.problems) as Problem[];
  return { ...row, problems, dialect: choiceOf({ dialect, dialectSetBy }) };
}

function choiceOf({ dialect, dialectSetBy }: StoredDialect): DialectChoice | null {
  if (dialect === null || !isDialectName(dialect)) return null;
  return { name: dialect, setBy: dialectSetBy === 'reader' ? 'reader' : 'course' };
}
