import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newestChange } from '../../../scripts/newest-change.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'carrel-newest-'));
  mkdirSync(join(root, 'inner/deep'), { recursive: true });
  writeFileSync(join(root, 'inner/deep/file.ts'), '');
  writeFileSync(join(root, 'lock.json'), '');
  for (const path of ['inner/deep/file.ts', 'inner/deep', 'inner', 'lock.json']) setTime(path, 1000);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a changed file deep inside is found', async () => {
  setTime('inner/deep/file.ts', 2000);
  expect(await newest('inner', 'lock.json')).toBe(2_000_000);
});

test('a deleted file shows in its folder', async () => {
  rmSync(join(root, 'inner/deep/file.ts'));
  setTime('inner/deep', 3000);
  expect(await newest('inner')).toBe(3_000_000);
});

test('a single file counts', async () => {
  setTime('lock.json', 4000);
  expect(await newest('inner', 'lock.json')).toBe(4_000_000);
});

test('what is not there never changed', async () => {
  expect(await newest('nowhere')).toBe(0);
});

function newest(...paths: string[]): Promise<number> {
  return newestChange(paths.map((path) => join(root, path)));
}

function setTime(path: string, seconds: number): void {
  utimesSync(join(root, path), seconds, seconds);
}
