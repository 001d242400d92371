import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished, test, vi } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../backend/temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const project = join(import.meta.dirname, '..', '..', '..');
const main = join(project, 'cli', 'main.ts');
const page = join(project, 'dist', 'page', 'index.html');

function carrel(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function withZip(): { root: string; zip: string; data: string } {
  const root = temporaryFolder();
  const zip = join(root, 'Of bees.zip');
  writeFileSync(
    zip,
    zipSync({ 'course.yaml': strToU8('id: bee'), '1.md': strToU8(moduleText('One', 'blossom')) }),
  );
  writeFiles(root, { 'plain/1.md': moduleText('Two'), 'plain/2.md': moduleText('Three') });
  return { root, zip, data: join(root, 'data') };
}

test('folders and zips are added, read and there at the next start', () => {
  const { root, zip, data } = withZip();
  const { status, stdout, stderr } = carrel('add', zip, join(root, 'plain'), '--data', data);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`Added “Of bees”: 1 module, 1 slide. ${join(data, 'courses')}`);
  expect(stdout).toContain(`Added “plain”: 2 modules, 2 slides. ${join(root, 'plain')}`);
  expect(readFileSync(join(data, 'notebook-state.json'), 'utf8')).toBe('{"closed":true}');

  const again = carrel('add', zip, '--data', data, '--json');
  expect([again.status, again.stderr]).toEqual([0, '']);
  expect(JSON.parse(again.stdout)).toMatchObject({
    courses: [{ id: 'bee', kind: 'zip', modules: 1 }],
    problems: [],
  });
  expect(readdirSync(join(data, 'courses')).filter((name) => !name.startsWith('.'))).toHaveLength(1);
});

test('what is not added is said, and the rest is', () => {
  const { root, zip, data } = withZip();
  writeFileSync(join(root, 'no.zip'), 'no zip');
  const { status, stdout, stderr } = carrel(
    'add',
    join(root, 'no.zip'),
    zip,
    join(root, 'none'),
    '--data',
    data,
  );
  expect(status).toBe(1);
  expect(stdout).toContain('Added “Of bees”');
  expect(stderr).toContain('carrel: “no.zip” was not unpacked. It is not a zip.');
  expect(stderr).toContain(`carrel: There is no ${join(root, 'none')}.`);
  const json = carrel('add', join(root, 'no.zip'), '--data', data, '--json');
  expect([json.status, json.stderr]).toEqual([1, '']);
  expect(JSON.parse(json.stdout)).toMatchObject({ courses: [], problems: [{ code: 'bad-zip' }] });
});

// Where the page was never built, serving would build it first; the end-to-end suite does that.
test.skipIf(!existsSync(page))('serve shows a zip for this run; adding waits until it is over', async () => {
  const { zip, data } = withZip();
  const child = spawn(process.execPath, [main, 'serve', '--course', zip, '--data', data, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(child.stdout, 'data')) as unknown[];
  const { url } = JSON.parse(String(line)) as { url: string };
  const list = async () => {
    const response = await fetch(new URL('/api/library.list', url), {
      method: 'POST',
      headers: {
        authorization: `Bearer ${url.split('#token=')[1] ?? ''}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    return (await response.json()) as { value: { courses: { id: string; state: string }[] } };
  };
  for (;;) {
    const { courses } = (await list()).value;
    if (courses.find(({ id }) => id === 'bee')?.state === 'ready') break;
  }
  const { status, stderr } = carrel('add', zip, '--data', data);
  expect(status).toBe(1);
  expect(stderr).toContain('is using the same data folder');
  child.kill('SIGTERM');
  const [code] = (await once(child, 'exit')) as unknown[];
  expect(code).toBe(0);
  expect(readdirSync(join(data, 'courses', '.staging'))).toEqual([]);
});
