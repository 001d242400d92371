import { chmodSync, mkdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keepTestLibrary, slides, type TestLibrary } from './keep-test-library.ts';

function startedCourse(): Promise<TestLibrary> {
  return keepTestLibrary({
    '1.md': slides('One', 'Apples: they grow on trees', 'Pears: so do they'),
    'deep/2.md': slides('Two', 'Plums: the blue ones'),
    'deep/er/3.md': slides('Three', 'Quinces: the hard ones'),
  });
}

/** All modules, as they were read. */
function expectWhole(library: TestLibrary): void {
  const { course, modules } = library.course();
  expect(modules.map(({ title, slideCount }) => [title, slideCount])).toEqual([
    ['One', 2],
    ['Two', 1],
    ['Three', 1],
  ]);
  expect(course.changes).toBeNull();
  expect(library.changes()).toMatchObject({ editions: 0, modules: [] });
}

describe.each<[string, (root: string) => void, RegExp]>([
  ['is gone', (root) => renameSync(root, `${root}-away`), /can't be reached/],
  [
    'is empty, as a place where a disk is put in is',
    (root) => {
      renameSync(root, `${root}-away`);
      mkdirSync(root);
    },
    /holds no modules any more.*If they were deleted on purpose/,
  ],
])('a course whose folder %s', (_, take, message) => {
  test('keeps all that was read, says what to do, and comes back by itself', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'pears');
    take(library.root);
    await library.look();
    expectWhole(library);
    const { course } = library.course();
    expect(course.state).toBe('not-reachable');
    expect(course.problems).toMatchObject([{ code: 'course-not-reachable', severity: 'error' }]);
    expect(course.problems[0]?.message).toMatch(message);
    expect(library.seen()).toEqual(['1.md#pears']);
    await library.reopen();
    expectWhole(library);

    rmSync(library.root, { recursive: true, force: true });
    renameSync(`${library.root}-away`, library.root);
    await library.look();
    expectWhole(library);
    expect(library.course().course).toMatchObject({ state: 'ready', problems: [] });
  });

  test('may have changed when it is back, and then that is what is new', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'pears');
    take(library.root);
    await library.look();
    rmSync(library.root, { recursive: true, force: true });
    renameSync(`${library.root}-away`, library.root);
    library.write({ '1.md': slides('One', 'Pears: so do they', 'Apples: they grow on trees') });
    await library.look();
    expect(library.seen()).toEqual(['1.md#pears']);
    expect(library.told()).toHaveLength(1);
  });
});

/** Root may read everything, so that for a while it is somebody else. */
async function withoutRights(library: TestLibrary, act: () => Promise<void>): Promise<void> {
  const { geteuid, seteuid } = process;
  if (!geteuid || !seteuid) throw new Error('This system knows no users.');
  chmodSync(dirname(library.root), 0o755);
  const before = geteuid();
  if (before === 0) seteuid(65_534);
  try {
    await act();
  } finally {
    seteuid(before);
  }
}

describe.skipIf(process.platform === 'win32')('what can’t be read for a while', () => {
  test.each([
    ['a folder', 'deep', 0o755],
    ['a folder in a folder', 'deep/er', 0o755],
    ['a file', '1.md', 0o644],
  ])('%s stays as it was, with all that is below it', async (_, path, mode) => {
    const library = await startedCourse();
    library.write({ '0.md': slides('Zero', 'Nuts: hard ones') });
    await library.look();
    await library.keeper.changesRead('c');
    chmodSync(join(library.root, path), 0);
    // Read all the same, so that it isn't the unchanged time that keeps the module.
    await withoutRights(library, async () => {
      library.keeper.checkAgain('c');
      await library.look();
    });
    expect(library.course().modules.map(({ title, slideCount }) => [title, slideCount])).toEqual([
      ['Zero', 1],
      ['One', 2],
      ['Two', 1],
      ['Three', 1],
    ]);
    expect(library.course().course.state).toBe('ready');
    expect(library.course().course.problems).toMatchObject([{ severity: 'error', path }]);
    expect(library.changes()).toMatchObject({ editions: 0, modules: [] });

    chmodSync(join(library.root, path), mode);
    await library.look();
    expect(library.course().course.problems).toEqual([]);
    expect(library.changes()).toMatchObject({ editions: 0, modules: [] });
  });
});

test('a file that is no text for a while stays as it was', async () => {
  const library = await startedCourse();
  library.visit('1.md', 'pears');
  library.write({ '1.md': 'x\0y' });
  await library.look();
  expect(library.course().modules[0]).toMatchObject({ title: 'One', problems: [{ code: 'module-binary' }] });
  expectWhole(library);
  truncateSync(join(library.root, '1.md'), 0);
  library.write({ '1.md': slides('One', 'Apples: they grow on trees', 'Pears: so do they') });
  await library.look();
  expectWhole(library);
  expect(library.course().course.problems).toEqual([]);
});
