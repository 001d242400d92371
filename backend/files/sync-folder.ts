import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Files that are synced at a time; the disk puts them in an order of its own. */
const together = 8;

/** Has the system write everything below a folder through to the disk, names included. */
export async function syncFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  for (let at = 0; at < files.length; at += together)
    await Promise.all(files.slice(at, at + together).map(({ name }) => syncFile(join(folder, name))));
  for (const entry of entries) if (entry.isDirectory()) await syncFolder(join(folder, entry.name));
  await syncNames(folder);
}

async function syncFile(path: string): Promise<void> {
  // Windows syncs only what is open for writing.
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The names in a folder. Windows has no such thing, and needs none. */
export async function syncNames(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'EISDIR' && code !== 'EPERM' && code !== 'EINVAL') throw error;
  }
}
