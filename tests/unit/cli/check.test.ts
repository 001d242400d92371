import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../cli/check.ts';
import { moduleText, temporaryFolder, writeFiles } from '../backend/temporary-folder.ts';
import { recordingTerminal } from './recording-terminal.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'courses');

async function run(folder: string, ...args: string[]) {
  const terminal = recordingTerminal(folder);
  const code = await check(args, terminal);
  return { code, terminal };
}

test('a course, with the texts of all its passages', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'id: net\ntitle: Networks',
    '1.md':
      '---\ntitle: One\nintroduction: Begins *here*.\n---\n\n## Slide 1: A\n\n- x\n- **y**\n\nNotes:\nSaid of x.\n',
  });
  const { code, terminal } = await run(root, '.', '--json');
  expect(code).toBe(0);
  expect(terminal.json()).toEqual({
    problems: [],
    courses: [
      {
        id: 'net',
        title: 'Networks',
        problems: [],
        modules: [
          {
            path: '1.md',
            title: 'One',
            dialect: 'carrel',
            confidence: expect.closeTo(0.9, 0) as number,
            introduction: 'Begins here.',
            slides: [{ n: 1, title: 'A', line: 6, body: 'x\ny', notes: 'Said of x.' }],
            problems: [],
          },
        ],
      },
    ],
  });
  expect(terminal.stdout().trimEnd()).not.toContain('\n');
});

test('a lone file is a course of one module, whatever stands beside it', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'Module 7.md': moduleText('Seven'), 'other.md': '\0' });
  const { code, terminal } = await run(root, 'Module 7.md', '--json');
  expect(code).toBe(0);
  expect(terminal.json()).toMatchObject({
    courses: [{ id: 'module-7', title: 'Seven', modules: [{ path: 'Module 7.md' }] }],
  });
});

test('a folder of courses, and several arguments', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'all/a/1.md': moduleText('A'),
    'all/b/1.md': moduleText('B'),
    'c/1.md': moduleText('C'),
  });
  const { terminal } = await run(root, 'all', 'c', '--json');
  expect(terminal.json()).toMatchObject({ courses: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] });
});

describe('what is wrong', () => {
  test.each<[string, string | Uint8Array, string, number | null]>([
    ['an empty file', '', 'module-empty', 1],
    ['a binary file', 'text\nmore\n\0', 'module-binary', 3],
    ['5 MB', 'x\n'.repeat(2.5 * 1024 * 1024), 'module-too-large', null],
    ['only front matter', '---\ntitle: A\n---\n', 'no-slides', 4],
    ['broken YAML', '---\ntitle: A\ntags: [a\n---\n## Slide 1: A\n', 'front-matter-yaml', 3],
    ['no slides', 'Just words.\n', 'no-slides', 1],
    ['---js', '---js\n{ title: "x" }\n---\n## Slide 1: A\n', 'front-matter-language', 1],
    ['not UTF-8', Buffer.from('## Slide 1: A\n\nGr\xfc\xdfe\n', 'latin1'), 'module-encoding', 3],
  ])('%s is told with its file and line, and the other modules are there', async (_, content, code, line) => {
    const root = temporaryFolder();
    writeFiles(root, { 'bad.md': content, 'good.md': moduleText('Good') });
    const { terminal } = await run(root, '.', '--json');
    const { courses } = terminal.json() as {
      courses: { modules: { path: string; slides: unknown[]; problems: object[] }[] }[];
    };
    const [bad, good] = courses[0]?.modules ?? [];
    expect(bad?.path).toBe('bad.md');
    expect(bad?.problems).toContainEqual(expect.objectContaining({ code, line }));
    for (const problem of bad?.problems ?? []) {
      expect(Object.keys(problem).sort()).toEqual(['code', 'line', 'message', 'remedy', 'severity']);
    }
    expect(good).toMatchObject({ path: 'good.md', problems: [], slides: [{ n: 1 }] });
    const text = await run(root, '.');
    expect(text.terminal.stdout()).toMatch(
      new RegExp(`^${join(root, 'bad.md').replaceAll('\\', '\\\\')}:${line ?? 1}: (error|warning): `, 'm'),
    );
  });

  test('errors end with 1, warnings with 0, and with 1 where --strict is given', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'error/1.md': '', 'warning/1.md': 'no slides\n', 'fine/1.md': moduleText('Fine') });
    const codes = async (...more: string[]) =>
      Promise.all(['error', 'warning', 'fine'].map(async (name) => (await run(root, name, ...more)).code));
    expect(await codes()).toEqual([1, 0, 0]);
    expect(await codes('--strict')).toEqual([1, 1, 0]);
  });

  test('a missing folder, and one without a course', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'notes/a.txt': '' });
    const { code, terminal } = await run(root, 'none', 'notes', '--json');
    expect(code).toBe(1);
    expect(terminal.json()).toMatchObject({
      problems: [
        { severity: 'error', code: 'not-found', path: 'none' },
        { severity: 'error', code: 'not-a-course', path: 'notes' },
      ],
      courses: [],
    });
  });

  test('two courses with one id', async () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'a/course.yaml': 'id: same\ntitle: A',
      'a/1.md': moduleText('A'),
      'b/course.yaml': 'id: same\ntitle: B',
      'b/1.md': moduleText('B'),
    });
    const { code, terminal } = await run(root, '.', '--json');
    expect(code).toBe(1);
    expect(terminal.json()).toMatchObject({
      courses: [{ problems: [] }, { problems: [{ code: 'course-id-taken' }] }],
    });
  });

  test('a course.yaml that is broken, or that orders what is not there', async () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'a/course.yaml': 'id: x\ntitle: x\norder: [noen.md, 1.md]',
      'a/1.md': moduleText('A'),
      'b/course.yaml': 'title: [',
      'b/1.md': moduleText('B'),
    });
    const { terminal } = await run(root, '.');
    expect(terminal.stdout()).toMatch(
      /a[/\\]course\.yaml:3: warning: .*noen\.md.* \[course-order-unknown\]\n {4}Write/,
    );
    expect(terminal.stdout()).toMatch(/b[/\\]course\.yaml:\d+: error: .* \[course-file-broken\]\n {4}Mend/);
    expect(terminal.stdout()).toMatch(/^2 courses, 2 modules, 2 slides, 1 error, 1 warning$/m);
  });
});

test('what only its author is told of a course', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'titel: x\nlanguage: Klingonish\nimage: none.png\ndialect: powerpoint\nx-mine: 1\n',
    '1.md': `${moduleText('A')}\n[b](2.md#first-of-a) [c](3.md)\n`,
    '2.md': moduleText('B'),
    '_notes.md': '',
  });
  const { code, terminal } = await run(root, '.', '--json');
  expect(code).toBe(1);
  const { courses } = terminal.json() as {
    courses: {
      problems: { code: string; line: number; remedy: string }[];
      modules: { problems: { code: string }[] }[];
    }[];
  };
  const own = courses[0]?.problems ?? [];
  expect(own.map(({ code, line }) => `${line} ${code}`).sort()).toEqual([
    '1 course-id-missing',
    '1 course-key',
    '1 course-title-missing',
    '2 language-unknown',
    '3 course-cover-missing',
    '3 image-without-text',
    '4 course-dialect',
  ]);
  expect(own.find(({ code }) => code === 'course-key')?.remedy).toMatch(/“title”/);
  expect(courses[0]?.modules.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['link-slide-missing', 'link-file-missing'],
    [],
  ]);
});

test('the dialect that course.yaml names is the one it is read in', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'id: c\ntitle: C\ndialect: marp',
    '1.md': '---\ntitle: T\n---\n\n# A\n\ntext\n\n---\n\n# B\n\ntext\n\n<!-- said -->\n',
  });
  const { code, terminal } = await run(root, '.', '--json', '--strict');
  expect(code).toBe(0);
  expect(terminal.json()).toMatchObject({
    courses: [{ modules: [{ dialect: 'marp', confidence: 1, slides: [{}, { notes: 'said' }] }] }],
  });
});

test('each problem is a line with its file, line, severity and code, and what to do below it', async () => {
  const root = temporaryFolder();
  writeFiles(root, { '1.md': '## Slide 1: A\n\n[x](y.md)\n', '2.md': moduleText('B') });
  const { terminal } = await run(root, '.');
  const file = join(root, '1.md');
  expect(terminal.stdout().split('\n')).toEqual([
    expect.stringMatching(/:1: warning: .* \[title-missing\]$/),
    expect.stringMatching(/^ {4}Write/),
    `${file}:3: error: The link “y.md” leads nowhere: the course has no file y.md. [link-file-missing]`,
    expect.stringMatching(/^ {4}\S/),
    '',
    '1 course, 2 modules, 2 slides, 1 error, 1 warning',
    '',
  ]);
});

test.each(['every-kind', 'hostile', 'odd', 'maths-and-media'])(
  'every problem of the course %s has a remedy',
  async (course) => {
    const { terminal } = await run(fixtures, course, '--json');
    type Told = { problems: { code: string; remedy: string | null }[] };
    const { courses } = terminal.json() as { courses: (Told & { modules: Told[] })[] };
    const told = courses.flatMap((each) => [each, ...each.modules]).flatMap(({ problems }) => problems);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(({ remedy }) => !remedy)).toEqual([]);
  },
);

test('the fixtures of odd files are each named, and none is lost', async () => {
  const { terminal } = await run(fixtures, 'odd', '--json');
  const { courses } = terminal.json() as { courses: { modules: { path: string; slides: unknown[] }[] }[] };
  expect(courses[0]?.modules).toHaveLength(7);
  expect(courses[0]?.modules.at(-1)?.slides.length).toBeGreaterThan(0);
});

test.each([[[]], [['--colour']], [['--limit', '3', '.']]])(
  'what is not understood ends with 2, on stderr: %j',
  async (args) => {
    const { code, terminal } = await run(fixtures, ...args);
    expect([code, terminal.stdout()]).toEqual([2, '']);
    expect(terminal.stderr()).toMatch(/Usage: carrel check/);
  },
);
