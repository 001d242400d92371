import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';

/**
 * Where Chromium keeps its own files: caches, and the lock that makes the program single. Never in the data folder,
 * which is the learner's to copy and back up. Each data folder has its own, so that programs on different ones can
 * run side by side; `dataFolder` is null for the usual one.
 */
export function profileFolder(appData: string, dataFolder: string | null): string {
  const usual = join(appData, 'Carrel Browser');
  if (dataFolder === null) return usual;
  const name = createHash('sha256').update(resolve(dataFolder)).digest('hex').slice(0, 12);
  return `${usual} ${name}`;
}
