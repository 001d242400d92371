import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

test.each([
  [['--help'], 'serve'],
  [['check', '--help'], 'Usage: carrel check'],
  [['new', '--help'], 'Usage: carrel new'],
  [['search', '--help'], 'Usage: carrel search'],
  [['serve', '--help'], 'Usage: carrel serve'],
  [['add', '--help'], 'Usage: carrel add'],
  [['export', '--help'], 'Usage: carrel export'],
  [['import', '--help'], 'Usage: carrel import'],
  [['annotate', '--help'], 'Usage: carrel annotate'],
  [['backup', '--help'], 'Usage: carrel backup'],
  [['restore', '--help'], 'Usage: carrel restore'],
])('help that is asked for is on stdout: %j', (args, text) => {
  const { status, stdout, stderr } = carrel(...args);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain(text);
});

test.each([
  [[], 'Usage'],
  [['chekc'], 'chekc'],
  [['serve', '--prot', '1'], '--prot'],
  [['serve', '--port', 'x'], '--port'],
  [['add'], 'name a folder or a zip'],
  [['restore', 'latest'], 'say --merge or --replace'],
  [['backup', 'now'], 'what is “now”?'],
  [['serve', '--course', '/not/there'], '/not/there'],
])('what is not understood is said on stderr: %j', (args, text) => {
  const { status, stdout, stderr } = carrel(...args);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(text);
});

test('--json is exactly one value on stdout', () => {
  const root = temporaryFolder();
  writeFiles(root, { '1.md': moduleText('One') });
  const { status, stdout, stderr } = carrel('check', root, '--json');
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toMatchObject({ courses: [{ modules: [{ title: 'One' }] }] });
});

// Where the page was never built, serving would build it first; the end-to-end suite does that.
test.skipIf(!existsSync(page))(
  'serve prints its address, answers, ends with 0 and leaves a closed notebook',
  async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'course/1.md': moduleText('One') });
    const data = join(root, 'data');
    const child = spawn(
      process.execPath,
      [main, 'serve', '--course', join(root, 'course'), '--data', data, '--json'],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    onTestFinished(() => void child.kill('SIGKILL'));
    const [line] = (await once(child.stdout, 'data')) as unknown[];
    const { url } = JSON.parse(String(line)) as { url: string };
    expect((await fetch(url)).status).toBe(200);
    // As npm does: the terminal's signal reaches the program twice.
    child.kill('SIGINT');
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as unknown[];
    expect(code).toBe(0);
    expect(readFileSync(join(data, 'notebook-state.json'), 'utf8')).toBe('{"closed":true}');
    expect(existsSync(join(data, 'notebook.db-wal'))).toBe(false);
  },
);
