import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** Writes a zip of all files below a folder. `inside` is the folder they stand in within the zip. */
export async function zipFolder(folder: string, zip: string, inside = ''): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Zippable = {};
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    files[inside === '' ? name : `${inside}/${name}`] = await readFile(path);
  }
  await writeFile(zip, zipSync(files));
}
