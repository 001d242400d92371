import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dataFiles } from '../../../../backend/data-folder.ts';
import { holdDataFolder, type Hold } from '../../../../backend/owner/hold-data-folder.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const sqlite = { nativeBinding: undefined };
const project = join(import.meta.dirname, '..', '..', '..', '..');

function hold(folder: string): Hold {
  const held = holdDataFolder(sqlite, folder, dataFiles(folder, join), {
    host: 'web',
    pid: 42,
    startedAt: 0,
  });
  onTestFinished(() => {
    if (held.kind === 'owner') held.release();
  });
  return held;
}

/** A second process that holds the folder and says so on stdout; it is killed after the test at the latest. */
async function holdElsewhere(folder: string): Promise<{ kind: string; process: ChildProcess }> {
  const script = join(temporaryFolder(), 'hold.ts');
  const own = (path: string) => JSON.stringify(join(project, 'backend', path));
  writeFileSync(
    script,
    `import { join } from 'node:path';
    import { dataFiles } from ${own('data-folder.ts')};
    import { holdDataFolder } from ${own('owner/hold-data-folder.ts')};
    const folder = ${JSON.stringify(folder)};
    const self = { host: 'desktop', pid: process.pid, startedAt: 0 };
    const hold = holdDataFolder({ nativeBinding: undefined }, folder, dataFiles(folder, join), self);
    console.log(hold.kind);
    setInterval(() => hold, 1000);`,
  );
  const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as unknown[];
  return { kind: String(line).trim(), process: child };
}

test('the folder is made, and held', () => {
  const folder = join(temporaryFolder(), 'new', 'data');
  expect(hold(folder).kind).toBe('owner');
  expect(JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8'))).toMatchObject({
    host: 'web',
    pid: 42,
  });
});

test('a second process only reads, and says who the owner is', async () => {
  const folder = temporaryFolder();
  const other = await holdElsewhere(folder);
  expect(other.kind).toBe('owner');
  const second = hold(folder);
  expect(second).toEqual({ kind: 'reader', owner: `the Carrel window (process ${other.process.pid})` });
  expect(readFileSync(join(folder, 'owner.json'), 'utf8')).toContain('desktop');
});

test('the folder is free the moment its owner is killed', async () => {
  const folder = temporaryFolder();
  const other = await holdElsewhere(folder);
  other.process.kill('SIGKILL');
  await once(other.process, 'exit');
  expect(hold(folder).kind).toBe('owner');
});

test('released, it can be held by another process', async () => {
  const folder = temporaryFolder();
  const first = hold(folder);
  if (first.kind === 'owner') first.release();
  expect((await holdElsewhere(folder)).kind).toBe('owner');
});

test('an owner without a note has no name', async () => {
  const folder = temporaryFolder();
  await holdElsewhere(folder);
  rmSync(join(folder, 'owner.json'));
  expect(hold(folder)).toEqual({ kind: 'reader', owner: 'another Carrel' });
  writeFiles(folder, { 'owner.json': '{"host":"<b>"}' });
  expect(hold(folder)).toEqual({ kind: 'reader', owner: 'another Carrel' });
});

test('where nothing can be written, that is said', () => {
  const root = temporaryFolder();
  writeFiles(root, { file: '' });
  const held = hold(join(root, 'file', 'data'));
  expect(held.kind === 'unwritable' && held.message).toContain('nothing can be saved');
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
  'a folder without the right to write is said so',
  () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    expect(hold(folder).kind).toBe('unwritable');
    expect(existsSync(join(folder, 'owner.db'))).toBe(false);
  },
);
