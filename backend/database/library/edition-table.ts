import type { ModuleChangesView } from '../../../contract/changes-view.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { releaseFormerModules } from './former-module-table.ts';
import { putLostSlides } from './lost-slide-table.ts';

/** How a course stands between its editions. There is one from the moment it was first read to its end. */
export type CourseEdition = {
  /** A name that all editions of a course share which were followed one from the other; a library built anew has another. */
  chain: string;
  /** 1 for the first. */
  number: number;
  /** When its files last changed. This and all times: milliseconds since 1970. */
  changedAt: number;
  /** When the learner knew all of it: at its first reading, or when they last said so. */
  knownAt: number;
  /** Editions that brought something since then. */
  unreadEditions: number;
  /** Slides that are not what they were then, and modules without slides that came or went. */
  unreadChanges: number;
};

export function findEdition(db: SqliteDatabase, course: number): CourseEdition | null {
  const sql = `SELECT chain, number, changed_at AS changedAt, known_at AS knownAt, unread_editions AS unreadEditions,
    unread_changes AS unreadChanges FROM edition WHERE course = ?`;
  return prepared<[number], CourseEdition>(db, sql).get(course) ?? null;
}

export function putEdition(db: SqliteDatabase, course: number, edition: CourseEdition): void {
  const sql = `INSERT INTO edition (course, chain, number, changed_at, known_at, unread_editions, unread_changes)
    VALUES (@course, @chain, @number, @changedAt, @knownAt, @unreadEditions, @unreadChanges)
    ON CONFLICT (course) DO UPDATE SET chain = excluded.chain, number = excluded.number, changed_at = excluded.changed_at,
      known_at = excluded.known_at, unread_editions = excluded.unread_editions, unread_changes = excluded.unread_changes`;
  prepared<[CourseEdition & { course: number }]>(db, sql).run({ ...edition, course });
}

/** For a course whose modules are let go: what is read of it next is a first edition again. */
export function forgetEditions(db: SqliteDatabase, course: number): void {
  releaseFormerModules(db, course, 'unread');
  releaseFormerModules(db, course, 'unfollowed');
  putLostSlides(db, course, []);
  putChanges(db, course, []);
  prepared<[number]>(db, 'DELETE FROM edition WHERE course = ?').run(course);
}

/** What is new in a course, in the place of what was noted before. */
export function putChanges(db: SqliteDatabase, course: number, changes: readonly ModuleChangesView[]): void {
  prepared<[number]>(db, 'DELETE FROM module_change WHERE course = ?').run(course);
  const insert = prepared<[number, number, string, string]>(
    db,
    'INSERT INTO module_change (course, position, module, changes) VALUES (?, ?, ?, ?)',
  );
  for (const [position, module] of changes.entries())
    insert.run(course, position, module.module, JSON.stringify(module));
}

/** In the order of the course; modules that are gone come last. */
export function listChanges(db: SqliteDatabase, course: number): ModuleChangesView[] {
  const sql = 'SELECT changes FROM module_change WHERE course = ? ORDER BY position';
  return prepared<[number], { changes: string }>(db, sql).all(course).map(fromStored);
}

export function findChanges(db: SqliteDatabase, course: number, module: string): ModuleChangesView | null {
  const sql = 'SELECT changes FROM module_change WHERE course = ? AND module = ? ORDER BY position LIMIT 1';
  const stored = prepared<[number, string], { changes: string }>(db, sql).get(course, module);
  return stored ? fromStored(stored) : null;
}

function fromStored({ changes }: { changes: string }): ModuleChangesView {
  // Written by this file from a value of this type, into a file of this very format.
  return JSON.parse(changes) as ModuleChangesView;
}
