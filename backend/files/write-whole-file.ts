import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refused, type Answer } from '../../contract/errors.ts';
import { syncNames } from './sync-folder.ts';

/**
 * Writes a file that is there as a whole or not at all: an older one of that name stays until the new one is on the
 * disk. Null where it was written; codes of a refusal: `storage-full`, `storage-failed`.
 */
export async function writeWholeFile(path: string, content: Uint8Array): Promise<Answer<never> | null> {
  const unfinished = `${path}.part`;
  try {
    const handle = await open(unfinished, 'w');
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
    await syncNames(dirname(path));
    return null;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return describe(error, path);
  }
}

function describe(error: unknown, path: string): Answer<never> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return refused('storage-full', `There is no room on the disk for ${path}.`);
  const why = error instanceof Error ? error.message : String(error);
  return refused('storage-failed', `${path} could not be written: ${why}`);
}
