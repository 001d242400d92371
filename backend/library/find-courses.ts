import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import { compareNaturally } from '../../core/course/natural-order.ts';
import { courseFileName, isCourseFolder, isModuleFile } from '../../core/course/course-files.ts';

/** A folder below this depth is a mistake or a trap, not a chapter. */
const maxDepth = 16;

/** One file of a course, as the file system describes it. */
export type CourseFile = {
  /** Relative to the course's folder, with `/`. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970; a fraction where the file system keeps one. */
  mtime: number;
};

export type FoundCourses =
  | { ok: true; folders: string[] }
  | { ok: false; reason: 'missing' | 'not-a-folder' | 'not-readable'; message: string };

/**
 * The folders at or below `root` that are courses, as real paths in natural order: one with a `course.yaml` or with
 * module files directly inside is a course; of any other the children are tried. Links are not followed.
 */
export async function findCourses(root: string): Promise<FoundCourses> {
  try {
    const folder = await realpath(root);
    if (!(await stat(folder)).isDirectory()) {
      return { ok: false, reason: 'not-a-folder', message: `${root} is not a folder.` };
    }
    // Read once more than needed, so that a folder that can't be read is told from one without courses.
    await readdir(folder);
    const folders: string[] = [];
    await collectCourses(folder, 0, folders);
    return { ok: true, folders };
  } catch (error) {
    return unreachable(root, error);
  }
}

async function collectCourses(folder: string, depth: number, found: string[]): Promise<void> {
  const entries = await readEntries(folder);
  if (
    entries.some((entry) => entry.isFile() && (entry.name === courseFileName || isModuleFile(entry.name)))
  ) {
    found.push(folder);
    return;
  }
  if (depth >= maxDepth) return;
  for (const entry of entries)
    if (isFolderToLookInto(entry)) await collectCourses(join(folder, entry.name), depth + 1, found);
}

/** The course's module files in natural order. `folder` itself must be readable, or this throws. */
export async function listModuleFiles(folder: string): Promise<CourseFile[]> {
  return (await scanCourse(folder)).files;
}

export type ScannedCourse = {
  files: CourseFile[];
  /** Folders and module files that are there and can't be looked at; nothing is known of what is below them. */
  unreadable: { path: string; why: string }[];
};

/** Looks at every module file of a course, in natural order. `folder` itself must be readable, or this throws. */
export async function scanCourse(folder: string): Promise<ScannedCourse> {
  const scanned: ScannedCourse = { files: [], unreadable: [] };
  await readdir(folder);
  await collectFiles(folder, '', 0, scanned);
  scanned.files.sort((a, b) => compareNaturally(a.path, b.path));
  return scanned;
}

async function collectFiles(
  root: string,
  below: string,
  depth: number,
  scanned: ScannedCourse,
): Promise<void> {
  const fail = (path: string) => (error: unknown) => {
    scanned.unreadable.push({ path, why: error instanceof Error ? error.message : String(error) });
    return null;
  };
  const entries = await readdir(join(root, below), { withFileTypes: true }).catch(fail(below));
  for (const entry of entries ?? []) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (isFolderToLookInto(entry)) {
      if (depth < maxDepth) await collectFiles(root, path, depth + 1, scanned);
    } else if (isModuleFile(entry.name)) {
      const stats = await lstat(join(root, path)).catch(fail(path));
      if (stats?.isFile()) scanned.files.push({ path, size: stats.size, mtime: stats.mtimeMs });
    }
  }
}

function isFolderToLookInto(entry: Dirent): boolean {
  return entry.isDirectory() && isCourseFolder(entry.name);
}

/** Empty for a folder that can't be read: one locked corner does not hide the rest of a course. */
async function readEntries(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => compareNaturally(a.name, b.name));
}

function unreachable(root: string, error: unknown): FoundCourses {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return {
      ok: false,
      reason: 'missing',
      message: `There is no ${root}. Check its spelling, or that its disk is connected.`,
    };
  }
  const why = error instanceof Error ? error.message : String(error);
  return { ok: false, reason: 'not-readable', message: `${root} can't be read: ${why}` };
}
