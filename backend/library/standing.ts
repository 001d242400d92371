import { join } from 'node:path';
import type { PreviewedCourse } from '../../contract/preview-view.ts';
import type { CourseSource } from '../database/notebook/course-source-table.ts';

/** What the relative paths of sources are relative to. */
export type Places = {
  /** The folder of bundled courses; null where this program has none. */
  bundled: string | null;
  /** The data folder's folder of unpacked zips. */
  unpacked: string;
};

export type Standing = PreviewedCourse['standing'];

/** A course that was found, and is to be added or not. `folder` is absolute. */
export type Candidate = { folder: string; id: string | null; kind: 'folder' | 'zip' };

/** The absolute folder of a source; null for a bundled one where this program brings none. */
export function folderOf(source: CourseSource, { bundled, unpacked }: Places): string | null {
  switch (source.kind) {
    case 'folder':
      return source.path;
    case 'zip':
      return join(unpacked, source.path);
    case 'bundled':
      return bundled === null ? null : join(bundled, source.path);
  }
}

/** The source that a course is of: by its place, else by the id in its `course.yaml`. */
export function findKnown(
  sources: readonly CourseSource[],
  { folder, id }: Candidate,
  places: Places,
): CourseSource | null {
  return (
    sources.find((source) => folderOf(source, places) === folder) ??
    (id === null ? undefined : sources.find((source) => source.id === id)) ??
    null
  );
}

/**
 * What adding a course would do. An id is taken over from a folder that is gone or was taken off, and from the zip
 * before; never from another course on the shelf that can be reached.
 */
export function standingOf(
  known: CourseSource | null,
  { folder, kind }: Candidate,
  { places, exists }: { places: Places; exists(path: string): boolean },
): Standing {
  if (known === null) return 'new';
  const place = folderOf(known, places);
  if (known.removedAt !== null) return 'comes-back';
  if (place === folder) return 'on-shelf';
  if (place === null || !exists(place)) return 'comes-back';
  return kind === 'zip' && known.kind === 'zip' ? 'new-edition' : 'taken';
}

export function whyTaken(known: CourseSource, { folder, kind }: Candidate, places: Places): string {
  const what = kind === 'zip' ? 'This zip’s course' : folder;
  return `${what} has the id “${known.id}”, which is that of ${folderOf(known, places) ?? known.path} on the shelf. Take that one off first, or give one of them another id in its course.yaml.`;
}
