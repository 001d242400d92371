import { join, relative, sep } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import { slugify } from '../../core/slug.ts';
import {
  findSource,
  findSourceByPath,
  insertSource,
  listSources,
  setSourcePlace,
  setSourceRemoved,
  type CourseSource,
} from '../database/notebook/course-source-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { FoundCourse } from './shelf.ts';

export type Minting = {
  /** Milliseconds since 1970. */
  now: number;
  /** A few characters that make an id unlike any other. */
  random(): string;
};

/** Gives each bundled course that is new its place among the sources, and the one that moved its new path. */
export function keepBundled(
  db: SqliteDatabase,
  found: readonly FoundCourse[],
  root: string,
  minting: Minting,
): CourseSource[] {
  for (const course of found) {
    const path = relative(root, course.folder).split(sep).join('/');
    const known = course.id === null ? findSourceByPath(db, 'bundled', path) : findSource(db, course.id);
    if (!known)
      insertSource(db, {
        id: course.id ?? mintId(db, course, minting),
        kind: 'bundled',
        path,
        addedAt: minting.now,
      });
    else if (known.kind === 'bundled' && known.path !== path) setSourcePlace(db, known.id, 'bundled', path);
  }
  return listSources(db);
}

/** The absolute folder of a source. `root` is the folder of bundled courses, null where this program has none. */
export function folderOf(source: CourseSource, root: string | null): string | null {
  if (source.kind === 'folder') return source.path;
  return root === null ? null : join(root, source.path);
}

/**
 * Adds the courses found below a folder. One that was taken off comes back; one whose old folder is gone gets the new
 * one. Refuses with `already-added` where there is nothing to add.
 */
export function addSources(
  db: SqliteDatabase,
  found: readonly FoundCourse[],
  minting: Minting & { exists(path: string): boolean },
): Answer<CourseSource[]> {
  const added: CourseSource[] = [];
  let refusal = 'This course is already on the shelf.';
  for (const course of found) {
    const known =
      findSourceByPath(db, 'folder', course.folder) ??
      (course.id === null ? null : findSource(db, course.id));
    if (!known) {
      const id = course.id ?? mintId(db, course, minting);
      insertSource(db, { id, kind: 'folder', path: course.folder, addedAt: minting.now });
      added.push(requireSource(db, id));
    } else if (known.path === course.folder ? known.removedAt !== null : mayMove(known, minting)) {
      setSourcePlace(db, known.id, 'folder', course.folder);
      setSourceRemoved(db, known.id, null);
      added.push(requireSource(db, known.id));
    } else {
      refusal =
        known.path === course.folder
          ? `“${course.title}” is already on the shelf.`
          : `${course.folder} has the id “${known.id}”, which is that of ${known.path} on the shelf. Give one of them another id in its course.yaml.`;
    }
  }
  return added.length > 0 ? answered(added) : refused('already-added', refusal);
}

/** An id is taken over from a folder that is gone or was taken off, never from a course on the shelf. */
function mayMove(known: CourseSource, { exists }: { exists(path: string): boolean }): boolean {
  return known.removedAt !== null || (known.kind === 'folder' && !exists(known.path));
}

function mintId(db: SqliteDatabase, course: FoundCourse, { random }: Minting): string {
  const name = slugify(course.title) || 'course';
  for (;;) {
    const id = `${name.slice(0, 60)}-${random()}`;
    if (!findSource(db, id)) return id;
  }
}

function requireSource(db: SqliteDatabase, id: string): CourseSource {
  const source = findSource(db, id);
  if (!source) throw new Error(`The source ${id} was just written and is not there.`);
  return source;
}
