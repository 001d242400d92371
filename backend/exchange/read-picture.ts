import { readFileSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileType } from '../../core/course/file-kinds.ts';

/** Bytes; a larger picture would make the book one that nothing opens. */
const largestPicture = 4 * 1024 * 1024;

/** A picture out of the course's own folder, links followed, as a `data:` address; null for any other file. */
export function readPicture(folder: string, path: string): string | null {
  try {
    const root = realpathSync(folder);
    const file = realpathSync(join(root, ...path.split('/')));
    const way = relative(root, file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return null;
    const stats = statSync(file);
    const type = fileType(file)?.mediaType ?? '';
    if (!stats.isFile() || stats.size > largestPicture || !type.startsWith('image/')) return null;
    return `data:${type};base64,${readFileSync(file).toString('base64')}`;
  } catch {
    return null;
  }
}
