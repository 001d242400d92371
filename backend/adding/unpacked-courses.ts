import { lstat, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isCourseFolder } from '../../core/course/course-files.ts';
import { slugify } from '../../core/slug.ts';
import { syncFolder, syncNames } from '../files/sync-folder.ts';
import { readEntryName } from '../zip/entry-name.ts';

/**
 * Lies in a holder, a folder of one unpacked zip, while nothing says that it is needed or that it is not: from before a
 * source names it, and from before the next edition takes its place, until that is settled. Only a holder with this
 * file is ever deleted, so a notebook that was lost or brought back costs no course.
 */
const unsettled = '.unsettled';

/** A new folder for what is not yet a course. */
export async function makeStage(staging: string, prefix: string): Promise<string> {
  await mkdir(staging, { recursive: true, mode: 0o700 });
  return mkdtemp(join(staging, `${prefix}-`));
}

/** What the folder of a zip's content is called, and a course without a title with it. */
export function nameOfZip(path: string): string {
  const stem = basename(path)
    .replace(/\.zip$/i, '')
    .replace(/\.carrel$/i, '')
    .replace(/[\p{Cc}\p{Cf}<>"|?*:\\/]+/gu, ' ')
    .trim();
  const read = readEntryName(stem);
  // A folder of another name is not looked into.
  return read.ok && isCourseFolder(stem) ? stem : 'course';
}

/** Makes an unpacked zip a holder, whole on the disk before it has its name. Gives the name. */
export async function makeHolder(stage: string, courses: string, title: string): Promise<string> {
  await writeFile(join(stage, unsettled), '');
  await syncFolder(stage);
  const name = `${slugify(title).slice(0, 60) || 'course'}-${stage.slice(stage.lastIndexOf('-') + 1)}`;
  await rename(stage, join(courses, name));
  await syncNames(courses);
  return name;
}

/** The holder is not wanted after all, and is a stage again. */
export function unmakeHolder(courses: string, name: string, stage: string): Promise<void> {
  return rename(join(courses, name), stage);
}

/** Says of a holder that it may be needed no longer. */
export async function doubtHolder(courses: string, name: string): Promise<void> {
  try {
    await writeFile(join(courses, name, unsettled), '');
    await syncNames(join(courses, name));
  } catch (error) {
    // One that is not there needs no doubt.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw error;
  }
}

/** Settles every holder in doubt: one that a source names is kept, removed sources included, any other is deleted. */
export async function settleHolders(courses: string, named: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(courses, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isDirectory() || entry.name.startsWith('.')) continue;
    const mark = join(courses, entry.name, unsettled);
    if (!(await lstat(mark).catch(() => null))) continue;
    if (named.has(entry.name)) await rm(mark, { force: true });
    else await rm(join(courses, entry.name), { recursive: true, force: true });
  }
}

/** Throws away what earlier runs left in the staging folder. `own` is this run's part of it. */
export async function clearStaging(staging: string, own: string): Promise<void> {
  for (const name of await readdir(staging).catch(() => []))
    if (name !== own) await rm(join(staging, name), { recursive: true, force: true });
}
