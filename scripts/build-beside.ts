import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { projectRoot } from './run-tool.ts';

const cache = join(projectRoot, 'node_modules', '.cache');

/**
 * Has something built into a folder beside `target`, and puts it in its place whole: a build that was cut short is not
 * seen. `build` is given that folder and resolves to false where it fails; so does this, and the old one stays.
 */
export async function buildBeside(
  target: string,
  build: (folder: string) => Promise<boolean>,
): Promise<boolean> {
  const fresh = join(cache, `${basename(target)}-being-built-${process.pid}`);
  const old = join(cache, `${basename(target)}-replaced-${process.pid}`);
  try {
    if (!(await build(fresh))) return false;
    await mkdir(dirname(target), { recursive: true });
    await rename(target, old).catch(ignoreMissing);
    await rename(fresh, target);
    return true;
  } finally {
    await rm(fresh, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
