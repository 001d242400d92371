import { lstat, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import { fileType } from '../../core/course/file-kinds.ts';
import { resolveInCourse } from '../../core/course/resolve-in-course.ts';

/**
 * The real path of a course's file that may be handed to the system's own program for it: a regular file inside the
 * course, of a kind that can't run. `path` is relative to the course's folder.
 */
export async function findOpenable(folder: string, path: string): Promise<Answer<string>> {
  const place = resolveInCourse('', encodeURIComponent(path).replaceAll('%2F', '/'));
  if (path === '' || place?.path !== path) return noFile(path);
  if (!mayBeOpened(path)) return mayRun(path);
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...path.split('/')));
    const way = relative(root, file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return noFile(path);
    // The system goes by what it really is, and a link may have another ending.
    if (!mayBeOpened(file)) return mayRun(path);
    return (await lstat(file)).isFile() ? answered(file) : noFile(path);
  } catch {
    return noFile(path);
  }
}

function mayBeOpened(path: string): boolean {
  // By itself, an SVG is shown by a browser, which runs what is in it.
  return fileType(path) !== null && !/\.svg$/i.test(path);
}

function mayRun(path: string): Answer<never> {
  return refused(
    'not-supported',
    `“${path}” is not opened from here: a file of this kind can be a program. Open it yourself, from the course’s folder, if you trust it.`,
  );
}

function noFile(path: string): Answer<never> {
  return refused('not-found', `“${path}” is not a file of this course.`);
}
