import { relative, sep } from 'node:path';
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
import { findKnown, folderOf, standingOf, whyTaken, type Places } from './standing.ts';

export type Minting = {
  /** Milliseconds since 1970. */
  now: number;
  /** A few characters that make an id unlike any other. */
  random(): string;
};

/** A course that is to be added. */
export type WantedCourse = FoundCourse & {
  kind: 'folder' | 'zip';
  /** As its source keeps it: absolute, or relative to the folder of unpacked zips. */
  path: string;
  /** The id of a course that can't be reached, which this one is; null where nobody said so. */
  as: string | null;
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

/**
 * Adds the courses found in a folder or a zip. One that was taken off comes back; one whose old folder is gone gets the
 * new one; a zip's next edition takes the place of the one before. Refuses with `already-added` where there is nothing
 * to add, and with `not-found` where the course to be taken up is none.
 */
export function addSources(
  db: SqliteDatabase,
  wanted: readonly WantedCourse[],
  minting: Minting & { places: Places; exists(path: string): boolean },
): Answer<CourseSource[]> {
  const added: CourseSource[] = [];
  let refusal = 'This course is already on the shelf.';
  for (const course of wanted) {
    const { kind, path } = course;
    const there = findKnown(listSources(db), course, minting.places);
    const takenUp = course.as === null ? null : mayTakeUp(db, course.as, there, minting);
    if (takenUp && !takenUp.ok) return takenUp;
    const known = takenUp ? takenUp.value : there;
    const isTwin = known !== null && added.some(({ id }) => id === known.id);
    const standing = isTwin ? 'taken' : standingOf(known, course, minting);
    if (known === null) {
      const id = course.id ?? mintId(db, course, minting);
      insertSource(db, { id, kind, path, addedAt: minting.now });
      added.push(requireSource(db, id));
    } else if (standing === 'on-shelf') {
      refusal = `“${course.title}” is already on the shelf.`;
    } else if (standing === 'taken') {
      refusal = whyTaken(known, course, minting.places);
    } else {
      if (folderOf(known, minting.places) !== course.folder) setSourcePlace(db, known.id, kind, path);
      setSourceRemoved(db, known.id, null);
      added.push(requireSource(db, known.id));
    }
  }
  return added.length > 0 ? answered(added) : refused('already-added', refusal);
}

/** The course that a found one is said to be. `there` is what the found one would be by itself. */
function mayTakeUp(
  db: SqliteDatabase,
  id: string,
  there: CourseSource | null,
  { places, exists }: { places: Places; exists(path: string): boolean },
): Answer<CourseSource> {
  const missing = findSource(db, id);
  if (!missing) return refused('not-found', `There is no course “${id}” that could be taken up again.`);
  if (there && there.id !== id && there.removedAt === null)
    return refused('already-added', `This course is on the shelf already, as “${there.id}”.`);
  const place = folderOf(missing, places);
  return place !== null && exists(place)
    ? refused('already-added', `The course at ${place} is there, so nothing takes its place.`)
    : answered(missing);
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
