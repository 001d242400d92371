import { realpath, rm, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import { describeCourses, type FoundCourse } from '../library/shelf.ts';
import { unpackZip } from '../zip/unpack-zip.ts';
import type { ZipRefusal } from '../zip/zip-refusal.ts';
import { makeStage, nameOfZip } from './unpacked-courses.ts';

/** What lies at a path: the courses of a folder, or those of a zip that was unpacked to `stage` for it. */
export type LookedInto = {
  kind: 'folder' | 'zip';
  /** Null for a folder. */
  stage: string | null;
  courses: FoundCourse[];
  /** What was left out of a zip, in words. */
  leftOut: string[];
};

export type LookingTools = {
  /** Of this run. */
  staging: string;
  signal: AbortSignal;
  /** Bytes unpacked, of all that will be. */
  unpacking(done: number, total: number): void;
};

/** Finds the courses at a path, without reading a module. What it unpacked is gone again where it answers an error. */
export async function lookInto(path: string, tools: LookingTools): Promise<Answer<LookedInto>> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() ? lookIntoZip(path, tools) : lookIntoFolder(path, tools.staging);
}

async function lookIntoFolder(path: string, staging: string): Promise<Answer<LookedInto>> {
  const found = await describeCourses(path);
  if (!found.ok) {
    switch (found.reason) {
      case 'missing':
        return refused('not-found', found.message);
      case 'not-a-folder':
        return refused('not-a-course', `${found.message} Add a folder, or a zip.`);
      case 'not-readable':
        return refused('not-readable', found.message);
    }
  }
  // What lies there is thrown away, and a course must not go with it.
  const here = await realpath(staging).catch(() => staging);
  const courses = found.courses.filter(({ folder }) => !`${folder}${sep}`.startsWith(`${here}${sep}`));
  if (courses.length === 0)
    return refused(
      'not-a-course',
      `${path} holds no course: no folder with a course.yaml or with .md files.`,
    );
  return answered({ kind: 'folder', stage: null, courses, leftOut: [] });
}

async function lookIntoZip(path: string, tools: LookingTools): Promise<Answer<LookedInto>> {
  const name = basename(path);
  const stage = await makeStage(tools.staging, 'zip');
  const unpacked = await unpackZip(path, join(stage, nameOfZip(path)), {
    signal: tools.signal,
    progress: tools.unpacking,
  });
  const found = unpacked.ok ? await describeCourses(stage) : null;
  if (unpacked.ok && found?.ok && found.courses.length > 0)
    return answered({ kind: 'zip', stage, courses: found.courses, leftOut: unpacked.leftOut });
  await rm(stage, { recursive: true, force: true });
  if (!unpacked.ok) return refuseZip(name, unpacked);
  const left = unpacked.leftOut.length === 0 ? '' : ` ${unpacked.leftOut.slice(0, 3).join(' ')}`;
  return refused(
    'not-a-course',
    `“${name}” holds no course: no folder with a course.yaml or with .md files.${left}`,
  );
}

function refuseZip(name: string, { reason, message }: ZipRefusal): Answer<never> {
  switch (reason) {
    case 'cancelled':
      return refused('cancelled', message);
    case 'storage-full':
      return refused('storage-full', `“${name}” was not unpacked. ${message}`);
    case 'storage-failed':
      return refused('storage-failed', `“${name}” was not unpacked. ${message}`);
    case 'not-a-zip':
      if (!/\.zip$/i.test(name))
        return refused(
          'not-a-course',
          `“${name}” is neither a folder nor a zip. Add the folder that holds it.`,
        );
      break;
    default:
  }
  return refused('bad-zip', `“${name}” was not unpacked. ${message}`, { reason });
}

/** A staged course's place below its stage, with `/`; the same below a holder. */
export async function placeInStage(stage: string, folder: string): Promise<string> {
  return relative(await realpath(stage), folder)
    .split(sep)
    .join('/');
}
