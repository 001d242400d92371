import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { moduleText } from '../unit/backend/temporary-folder.ts';
import { type TestBackend } from './start-test-backend.ts';

/** A zip file of these texts. */
export function writeZip(path: string, files: Readonly<Record<string, string>>): string {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = strToU8(text);
  writeFileSync(path, zipSync(entries));
  return path;
}

export const bees = {
  'bees/course.yaml': 'id: bee\ntitle: Of bees',
  'bees/1.md': moduleText('B', 'blossom'),
  'bees/2.md': moduleText('C', 'comb'),
};

export function unpackedOf(dataFolder: string): string[] {
  const courses = join(dataFolder, 'courses');
  return existsSync(courses) ? readdirSync(courses).filter((name) => !name.startsWith('.')) : [];
}

/** What lies in the staging folders of all runs. */
export function stagedOf(dataFolder: string): string[] {
  const staging = join(dataFolder, 'courses', '.staging');
  if (!existsSync(staging)) return [];
  return readdirSync(staging).flatMap((run) => readdirSync(join(staging, run)));
}

/** Waits for what follows a scan, without being told of it. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    if (await isSo()) return;
    await wait(5);
  }
  throw new Error('It never came to that.');
}

export const find = async ({ get }: TestBackend, text: string) =>
  (await get('search.find', { text })).hits.map(({ course }) => course.id);
