import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import {
  listCourses,
  shelveCourse,
  type CourseRow,
} from '../../../../backend/database/library/course-table.ts';
import { openLibrary } from '../../../../backend/database/library/library-schema.ts';
import { findModule, listModules } from '../../../../backend/database/library/module-table.ts';
import { listSlideAddresses } from '../../../../backend/database/library/slide-table.ts';
import type { SqliteDatabase } from '../../../../backend/database/open-database.ts';
import { startBatch } from '../../../../backend/database/write-batch.ts';
import { indexCourse, type Indexed } from '../../../../backend/library/index-course.ts';
import { findHits } from '../../../../backend/search/find-hits.ts';
import { emptyCourseMetadata } from '../../../../core/course/read-course-metadata.ts';
import { moduleText, temporaryFolder, writeFiles } from '../temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let root: string;
let db: SqliteDatabase;

beforeEach(() => {
  root = temporaryFolder();
  db = openLibrary({ nativeBinding: undefined }, ':memory:').db;
  shelveCourse(db, {
    id: 'c',
    kind: 'folder',
    folder: root,
    title: 'C',
    metadata: emptyCourseMetadata,
    shelf: 0,
    passing: false,
  });
});

async function index(options: { byContent?: boolean; cancelAfter?: number } = {}): Promise<Indexed> {
  const batch = startBatch(db, 1000);
  let modules = 0;
  const indexed = await indexCourse(course(), options.byContent ?? false, {
    batch,
    giveWay: () => Promise.resolve(),
    isCancelled: () => modules >= (options.cancelAfter ?? Number.POSITIVE_INFINITY),
    shelfProblems: [],
    chosenDialects: new Map(),
    progress: (done) => (modules = done),
  });
  batch.commit();
  return indexed;
}

function course(): CourseRow {
  const [row] = listCourses(db);
  if (!row) throw new Error('The course is not on the shelf.');
  return row;
}

const titles = () => listModules(db, course().row).map(({ title }) => title);
const ids = () => new Map(listModules(db, course().row).map(({ path, id }) => [path, id]));
const found = (text: string) =>
  findHits(
    { library: db, notebook: null, vocabulary: null },
    { text, limit: 20, course: null, module: null, exact: false, facets: false },
  ).hits.map(({ module }) => module.path);

/** Times a file as if it had been written at another moment. */
function touch(path: string, seconds: number): void {
  utimesSync(join(root, path), seconds, seconds);
}

test('all modules are read, in order, and found', async () => {
  writeFiles(root, { '10.md': moduleText('Ten'), '2.md': moduleText('Two', 'The zebra.') });
  expect(await index()).toMatchObject({ outcome: 'done', changed: true, rows: 4 });
  expect(titles()).toEqual(['Two', 'Ten']);
  expect(found('zebra')).toEqual(['2.md']);
  expect(course().state).toBe('ready');
});

test('what did not change is not touched', async () => {
  writeFiles(root, { '1.md': moduleText('One') });
  await index();
  expect(await index()).toEqual({ outcome: 'done', changed: false, rows: 0 });
});

test('of a file with a new time and the old bytes only the time is noted', async () => {
  writeFiles(root, { '1.md': moduleText('One') });
  await index();
  touch('1.md', 1_000_000);
  expect(await index()).toMatchObject({ changed: false, rows: 0 });
});

test('a changed module is replaced under its id, and no row of another is written', async () => {
  writeFiles(root, { '1.md': moduleText('One', 'old words'), '2.md': moduleText('Two') });
  await index();
  const before = ids();
  writeFiles(root, { '1.md': moduleText('One again', 'new words') });
  touch('1.md', 2_000_000);
  expect(await index()).toMatchObject({ rows: 2 });
  expect(ids()).toEqual(before);
  expect(found('old')).toEqual([]);
  expect(found('new words')).toEqual(['1.md']);
  db.prepare(`INSERT INTO slide_text (slide_text) VALUES ('integrity-check')`).run();
});

test('bytes that change within the same size and time are found by content', async () => {
  writeFiles(root, { '1.md': moduleText('One', 'aaaa') });
  touch('1.md', 1_000_000);
  await index();
  writeFiles(root, { '1.md': moduleText('One', 'bbbb') });
  touch('1.md', 1_000_000);
  expect(await index()).toMatchObject({ rows: 0 });
  expect(await index({ byContent: true })).toMatchObject({ rows: 2 });
  expect(found('bbbb')).toEqual(['1.md']);
});

test('a module that is gone is forgotten, and those that moved up keep their rows', async () => {
  writeFiles(root, { '1.md': moduleText('One', 'gone soon'), '2.md': moduleText('Two') });
  await index();
  rmSync(join(root, '1.md'));
  expect(await index()).toMatchObject({ changed: true, rows: 0 });
  expect(found('gone')).toEqual([]);
  expect(listModules(db, course().row)).toMatchObject([{ title: 'Two', ordinal: 1 }]);
});

test('the author’s order, and a change of it', async () => {
  writeFiles(root, {
    '1.md': moduleText('One'),
    '2.md': moduleText('Two'),
    'course.yaml': 'title: Named\norder: [2.md]',
  });
  await index();
  expect(titles()).toEqual(['Two', 'One']);
  expect(course().title).toBe('Named');
  writeFiles(root, { 'course.yaml': 'order: [1.md, 2.md]' });
  expect(await index()).toMatchObject({ changed: true, rows: 0 });
  expect(titles()).toEqual(['One', 'Two']);
  expect(course().title).toBe(root.split(/[/\\]/).at(-1));
});

test('a bad module keeps its place with what is wrong with it, and the others are there', async () => {
  writeFiles(root, {
    '1.md': 'x\0y',
    '2.md': 'x'.repeat(1024 * 1024 + 1),
    '3.md': '',
    '4.md': moduleText('Four', 'still here'),
  });
  expect(await index()).toMatchObject({ outcome: 'done' });
  const modules = listModules(db, course().row);
  expect(modules.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['module-binary'],
    ['module-too-large'],
    ['module-empty'],
    [],
  ]);
  expect(modules.map(({ title }) => title)).toEqual(['1', '2', '3', 'Four']);
  expect(found('still')).toEqual(['4.md']);
});

test('a bad module that was mended is read', async () => {
  writeFiles(root, { '1.md': 'x\0y' });
  await index();
  writeFiles(root, { '1.md': moduleText('Mended') });
  touch('1.md', 3_000_000);
  await index();
  expect(listModules(db, course().row)).toMatchObject([{ title: 'Mended', problems: [], slideCount: 1 }]);
});

test('an image that was added later is no problem any more once one looks again', async () => {
  writeFiles(root, { '1.md': '---\nimage: cover.png\n---\n## Slide 1: A\n\n![alt](pictures/a.png)\n' });
  await index();
  const codes = () =>
    listModules(db, course().row).flatMap(({ problems }) => problems.map(({ code }) => code));
  expect(codes()).toEqual(['image-missing', 'image-missing']);
  writeFiles(root, { 'cover.png': 'x', 'pictures/a.png': 'x' });
  await index({ byContent: true });
  expect(codes()).toEqual([]);
  expect(findModule(db, course().row, '1.md')?.cover).toBe('cover.png');
});

test('a folder that can’t be reached keeps what was read of it', async () => {
  writeFiles(root, { '1.md': moduleText('One', 'a zebra') });
  await index();
  rmSync(root, { recursive: true });
  expect(await index()).toMatchObject({ outcome: 'not-reachable', changed: true });
  expect(course().state).toBe('not-reachable');
  expect(found('zebra')).toEqual(['1.md']);
  writeFiles(root, { '1.md': moduleText('One', 'a zebra') });
  await index();
  expect(course()).toMatchObject({ state: 'ready', problems: [] });
});

test('cancelled indexing keeps what is done, says so, and the next check reads the rest', async () => {
  writeFiles(root, Object.fromEntries([1, 2, 3].map((n) => [`${n}.md`, moduleText(`Number ${n}`)])));
  expect(await index({ cancelAfter: 1 })).toMatchObject({ outcome: 'cancelled', rows: 2 });
  expect(course().problems).toMatchObject([{ code: 'indexing-cancelled' }]);
  expect(titles()).toEqual(['Number 1']);
  await index();
  expect(titles()).toEqual(['Number 1', 'Number 2', 'Number 3']);
  expect(course().problems).toEqual([]);
});

test('a file of nothing but headings fits into its module’s range of ids', async () => {
  writeFiles(root, {
    '1.md': Array.from({ length: 70_000 }, (_, n) => `## ${n}\n`).join(''),
    '2.md': moduleText('Two', 'a zebra'),
  });
  await index();
  const [first] = listModules(db, course().row);
  expect(first?.slideCount).toBeLessThan(65_536);
  expect(listSlideAddresses(db, first?.id ?? 0)).toHaveLength(first?.slideCount ?? -1);
  expect(found('zebra')).toEqual(['2.md']);
});
