import { beforeEach, expect, test } from 'vitest';
import { search } from '../../../cli/search.ts';
import { moduleText, temporaryFolder, writeFiles } from '../backend/temporary-folder.ts';
import { recordingTerminal } from './recording-terminal.ts';

let root: string;
beforeEach(() => {
  root = temporaryFolder();
  writeFiles(root, {
    'animals/course.yaml': 'id: zoo',
    'animals/1.md':
      '---\ntitle: Of animals\ndescription: A tapir is described.\nintroduction: An okapi is introduced.\n---\n## Slide 1: Zebra\n\n- stripes\n\nNotes:\nThe zebra runs from the lion.\n',
    'plants/1.md': moduleText('Of plants', 'The fern.', 'A fern has no flowers.'),
  });
});

async function run(...args: string[]) {
  const terminal = recordingTerminal(root);
  const code = await search(args, terminal);
  return { code, terminal };
}

type Found = {
  query: string;
  hits: {
    course: string;
    module: string;
    slide: object | null;
    part: string;
    text: string;
    marks: [number, number][];
  }[];
};
async function found(...args: string[]): Promise<Found> {
  const { terminal } = await run(...args, '--json');
  return terminal.json() as Found;
}

test('a hit says where it stands, and its marks count in its text', async () => {
  const { query, hits } = await found('lion', '--course', 'animals');
  expect(query).toBe('lion');
  expect(hits).toEqual([
    {
      course: 'zoo',
      module: '1.md',
      slide: { n: 1, title: 'Zebra' },
      part: 'notes',
      text: 'The zebra runs from the lion.',
      marks: [[24, 28]],
    },
  ]);
});

test.each([
  ['okapi', 'An okapi is introduced.'],
  ['tapir', 'A tapir is described.'],
])('what the module says of itself is its introduction: %s', async (word, text) => {
  expect((await found(word, '--course', 'animals')).hits).toMatchObject([
    { slide: null, part: 'introduction', text },
  ]);
});

test('several courses, the words as they were typed, and a limit', async () => {
  const courses = ['--course', 'animals', '--course', 'plants'];
  expect((await found('of', ...courses)).hits.map(({ course }) => course).sort()).toContain('plants');
  expect((await found('of', ...courses, '--limit', '1')).hits).toHaveLength(1);
  expect((await found('no', 'flowers', ...courses)).query).toBe('no flowers');
  expect((await found('nothing like it', ...courses)).hits).toEqual([]);
});

test('read by a person, it is a line of where and a line of what', async () => {
  const { code, terminal } = await run('lion', '--course', '.');
  expect([code, terminal.stdout()]).toEqual([
    0,
    'Of animals · 1 Zebra · notes\n    The zebra runs from the lion.\n',
  ]);
});

test.each(['"', 'a-b AND (', 'NEAR(', '*', "'", 'x"y', 'title:', '%', '\0', ''])(
  'nothing typed fails: %j',
  async (text) => {
    expect((await run(text, '--course', 'animals', '--json')).code).toBe(0);
  },
);

test('a missing folder ends with 1', async () => {
  const { code, terminal } = await run('x', '--course', 'none', '--json');
  expect([code, terminal.stdout()]).toEqual([1, '']);
  expect(terminal.stderr()).toMatch(/none/);
});

test.each([
  [['x']],
  [['--course', '.']],
  [['x', '--course', '.', '--limit', '0']],
  [['x', '--course', '.', '--exact']],
])('what is not understood ends with 2, on stderr: %j', async (args) => {
  const { code, terminal } = await run(...args);
  expect([code, terminal.stdout()]).toEqual([2, '']);
  expect(terminal.stderr()).toMatch(/Usage: carrel search/);
});
