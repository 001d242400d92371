import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../backend/temporary-folder.ts';

vi.setConfig({ testTimeout: 180_000 });

const main = join(import.meta.dirname, '..', '..', '..', 'cli', 'main.ts');

function carrel(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test('annotations are added from a list, exported, and taken in on another data folder', () => {
  const root = temporaryFolder();
  const course = join(root, 'course');
  writeFiles(course, { '1.md': moduleText('Apes', 'A gorilla eats leaves, and more leaves.') });
  const list = join(root, 'list.json');
  writeFileSync(
    list,
    JSON.stringify([
      {
        module: '1.md',
        slide: 1,
        part: 'body',
        quote: 'leaves',
        occurrence: 2,
        note: 'twice',
        tags: ['exam'],
      },
      { module: '1.md', slide: 'first-of-apes', kind: 'bookmark', label: 'Later' },
      { module: '1.md', slide: 7, quote: 'leaves' },
    ]),
  );
  const [one, two] = [join(root, 'one'), join(root, 'two')];
  const added = carrel('annotate', '--data', one, '--course', course, '--json', list);
  expect(added.status).toBe(1);
  const lines = added.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toMatchObject([
    { index: 0, module: '1.md', slide: 1, part: 'body', start: 32 },
    { index: 1, slide: 1, part: null },
    { index: 2, problem: expect.stringContaining('no slide 7') as unknown },
  ]);

  const file = join(root, 'all.json');
  const exported = carrel('export', '--data', one, '--format', 'json', '--out', file, '--json');
  expect([exported.status, JSON.parse(exported.stdout)]).toMatchObject([0, { path: file, count: 2 }]);
  const exam = join(root, 'exam.md');
  expect(carrel('export', '--data', one, '--format', 'markdown', '--tag', 'exam', '--out', exam).status).toBe(
    0,
  );
  expect(readFileSync(exam, 'utf8')).toContain('twice');
  expect(readFileSync(exam, 'utf8')).not.toContain('Later');

  carrel('add', course, '--data', two);
  const dry = carrel('import', file, '--data', two, '--dry-run', '--json');
  expect(JSON.parse(dry.stdout)).toMatchObject({
    files: [{ changed: 0, counts: { exact: 2 } }],
    problems: [],
  });
  const taken = carrel('import', file, '--data', two, '--json');
  expect([taken.status, JSON.parse(taken.stdout)]).toMatchObject([0, { files: [{ changed: 2 }] }]);
  expect(carrel('import', file, '--data', two).stdout).toContain('2 already here');
});

test('what can’t be exported or imported is said, with the exit code', () => {
  const root = temporaryFolder();
  const data = join(root, 'data');
  const out = join(root, 'out.txt');
  expect(carrel('export', '--format', 'pdf', '--out', out)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('there is no format “pdf”') as unknown,
  });
  expect(
    carrel('export', '--data', data, '--format', 'text', '--course', 'none', '--out', out),
  ).toMatchObject({
    status: 1,
    stderr: 'carrel: there is no course “none”.\n',
  });
  expect(existsSync(out)).toBe(false);
  writeFileSync(join(root, 'diary.txt'), 'Dear diary');
  const { status, stderr } = carrel('import', join(root, 'diary.txt'), '--data', data);
  expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing that Carrel reads')]);
});
