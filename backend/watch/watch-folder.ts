import type { FSWatcher, watch } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isCourseFolder } from '../../core/course/course-files.ts';

export type FolderWatch = {
  /**
   * Brings the watch up to date with the folders there are. False where not all of them can be watched, for want of
   * what the system gives for it, or because they are too many: then nothing is.
   */
  arm(): Promise<boolean>;
  close(): void;
};

export type FolderWatchOptions = {
  folder: string;
  watch: typeof watch;
  platform: NodeJS.Platform;
  /** Something below the folder may have changed. */
  hint(): void;
  /** The watch broke after it had been armed. */
  broken(): void;
  maxFolders?: number;
};

/** inotify has 8,192 watches for all of a user's programs on older systems. */
const mostFolders = 2000;
const maxDepth = 16;

type Watched = { watcher: FSWatcher; identity: string };

/**
 * Watches the folders of one course: as a whole where the system can, else (Linux) each for itself. It only ever gives
 * hints: what is new is found out by looking. It keeps no process alive.
 */
export function watchFolder(options: FolderWatchOptions): FolderWatch {
  const { folder, watch, platform, hint, broken, maxFolders = mostFolders } = options;
  const isRecursive = platform === 'darwin' || platform === 'win32';
  const watched = new Map<string, Watched>();
  let closed = false;

  const drop = (path: string): void => {
    watched.get(path)?.watcher.close();
    watched.delete(path);
  };
  const dropAll = (): void => {
    for (const path of [...watched.keys()]) drop(path);
  };

  /** What takes the place of a folder under its name is another folder, and needs a watch of its own. */
  const add = (path: string, identity: string): void => {
    if (watched.get(path)?.identity === identity) return;
    drop(path);
    const watcher = watch(path, { persistent: false, recursive: isRecursive }, () => hint());
    watcher.on('error', () => {
      if (closed || watched.get(path)?.watcher !== watcher) return;
      dropAll();
      broken();
    });
    watched.set(path, { watcher, identity });
  };

  return {
    async arm() {
      const folders = await listFolders(folder, isRecursive ? 0 : maxDepth, maxFolders);
      if (closed) return true;
      const isWhole = folders.size > 0 && folders.size <= maxFolders;
      try {
        for (const path of [...watched.keys()]) if (!isWhole || !folders.has(path)) drop(path);
        if (isWhole) for (const [path, identity] of folders) add(path, identity);
        return isWhole;
      } catch {
        // ENOSPC and EMFILE, where the system has no more watches, or no such thing on this disk.
        dropAll();
        return false;
      }
    },
    close() {
      closed = true;
      dropAll();
    },
  };
}

/** The folders that can hold modules, each with what tells it from another of its name; one more than `most` at most. */
async function listFolders(root: string, depth: number, most: number): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const waiting = [{ path: root, depth }];
  for (let next = waiting.shift(); next && found.size <= most; next = waiting.shift()) {
    const { path, depth: left } = next;
    const stats = await stat(path, { bigint: true }).catch(() => null);
    if (!stats?.isDirectory()) continue;
    found.set(path, `${stats.dev}:${stats.ino}`);
    if (left === 0) continue;
    const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory() && isCourseFolder(entry.name))
        waiting.push({ path: join(path, entry.name), depth: left - 1 });
    }
  }
  return found;
}
