import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { check } from '../../../cli/check.ts';
import { newCourse } from '../../../cli/new.ts';
import { search } from '../../../cli/search.ts';
import { temporaryFolder, writeFiles } from '../backend/temporary-folder.ts';
import { recordingTerminal } from './recording-terminal.ts';

async function run(folder: string, ...args: string[]) {
  const terminal = recordingTerminal(folder);
  const code = await newCourse(args, terminal);
  return { code, terminal };
}

test.each([
  [[]],
  [['--title', 'Nets: “one” & "two" # 3']],
  [['--title', '数']],
  [['--title', `${'long '.repeat(19)}title`]],
])('what is begun passes the strict check, whatever its title: %j', async (args) => {
  const root = temporaryFolder();
  expect((await run(root, 'my-course', ...args)).code).toBe(0);
  const terminal = recordingTerminal(root);
  expect(await check(['my-course', '--strict', '--json'], terminal)).toBe(0);
  const { courses } = terminal.json() as { courses: { title: string; modules: { slides: object[] }[] }[] };
  expect(courses).toHaveLength(1);
  expect(courses[0]?.title).toBe(args[1] ?? 'My course');
  const modules = courses[0]?.modules ?? [];
  expect(modules).toMatchObject([{ dialect: 'carrel' }, { dialect: 'carrel' }]);
  for (const slide of modules.flatMap(({ slides }) => slides)) {
    expect(slide).toMatchObject({ notes: expect.stringMatching(/\w/) as string });
  }
});

test('it can be searched, and shows a picture with words and a link between its modules', async () => {
  const root = temporaryFolder();
  await run(root, 'a');
  const terminal = recordingTerminal(root);
  await search(['hyphens', '--course', 'a', '--json'], terminal);
  expect(terminal.json()).toMatchObject({ hits: [{ course: 'a', module: '01-first-steps.md' }] });
  const text = readFileSync(join(root, 'a', '01-first-steps.md'), 'utf8');
  expect(text).toMatch(/!\[\w.+\]\(images\/.+\.svg\)/);
  expect(text).toMatch(/\]\(02-writing-on\.md#[a-z-]+\)/);
});

test('an empty folder is taken, one with anything in it is refused and left as it is', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'empty'));
  expect((await run(root, 'empty')).code).toBe(0);
  writeFiles(root, { 'full/course.yaml': 'id: mine', file: 'x' });
  for (const name of ['full', 'empty', 'file', 'file/below']) {
    const { code, terminal } = await run(root, name);
    expect([code, terminal.stdout()]).toEqual([1, '']);
    expect(terminal.stderr()).toMatch(/^carrel: .*(not empty|not a folder)/);
  }
  expect(readFileSync(join(root, 'full', 'course.yaml'), 'utf8')).toBe('id: mine');
});

test('--json names the folder and the files', async () => {
  const root = temporaryFolder();
  const { terminal } = await run(root, 'deep/er', '--json');
  const { folder, files } = terminal.json() as { folder: string; files: string[] };
  expect(folder).toBe(join(root, 'deep', 'er'));
  for (const file of files) expect(readFileSync(join(folder, file), 'utf8')).not.toBe('');
});

test.each([[[]], [['a', 'b']], [['a', '--name', 'x']], [['a', '--title', ' ']]])(
  'what is not understood ends with 2, on stderr: %j',
  async (args) => {
    const { code, terminal } = await run(temporaryFolder(), ...args);
    expect([code, terminal.stdout()]).toEqual([2, '']);
    expect(terminal.stderr()).toMatch(/Usage: carrel new/);
  },
);
