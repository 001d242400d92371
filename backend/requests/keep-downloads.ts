import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export type Download = {
  path: string;
  /** What the file is called where it is saved. */
  name: string;
  mediaType: string;
  bytes: number;
};

export type DownloadKeeper = {
  /** A path for a file that is about to be written, in a folder of its own. */
  makeRoom(id: string): Promise<string>;
  keep(id: string, download: Download): void;
  /** Gives a file away: nobody gets it a second time, and its reader deletes it. */
  take(id: string): Download | null;
  discard(path: string): Promise<void>;
};

/** What was written for the page to fetch. What it never fetches is thrown away with the rest at the end. */
export function keepDownloads(staging: string): DownloadKeeper {
  const kept = new Map<string, Download>();
  return {
    async makeRoom(id) {
      const folder = join(staging, 'downloads', id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return join(folder, 'file');
    },
    keep: (id, download) => void kept.set(id, download),
    take(id) {
      const download = kept.get(id) ?? null;
      kept.delete(id);
      return download;
    },
    discard: (path) => rm(dirname(path), { recursive: true, force: true }),
  };
}
