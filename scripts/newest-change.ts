import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * When anything at or below these paths last changed, in milliseconds since 1970. Folders count too, so a
 * deleted file is a change. A path that does not exist counts as never.
 */
export async function newestChange(paths: readonly string[]): Promise<number> {
  const times = await Promise.all(paths.map(newestChangeOf));
  return Math.max(0, ...times);
}

async function newestChangeOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  return Math.max(found.mtimeMs, await newestChange(names.map((name) => join(path, name))));
}
