import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listCourses } from '../../../../backend/database/library/course-table.ts';
import { countSlides } from '../../../../backend/database/library/slide-table.ts';
import { startBatch } from '../../../../backend/database/write-batch.ts';
import { indexCourse } from '../../../../backend/library/index-course.ts';
import { quietTime } from '../../../../backend/library/make-edition.ts';
import { keepTestLibrary, slides, type TestLibrary } from './keep-test-library.ts';

const choosing = 'Choosing: families, sizes and generations of machines; measure before you choose one';
const images =
  'Images: golden disks for machines, baked ahead and booted from; whatever stays equal is baked, the remainder fetched during startup';
const otherImages =
  'Images: pictures in a page of HTML, their alternative text, widths, formats; leave decoration without any text, give charts longer descriptions below, do not put words into pixels';
const scaling = 'Scaling: minimum, maximum, desired size; a group replaces members that fail their check';
const buckets = 'Buckets: names, regions, versions; every name is taken only once in the world';
const volumes = 'Volumes: attach, snapshot, encrypt; one lives in a single zone';

function startedCourse(): Promise<TestLibrary> {
  return keepTestLibrary({
    '1.md': slides('Compute', choosing, images, scaling),
    '2.md': slides('Storage', buckets, volumes),
  });
}

describe('the learner’s places follow', () => {
  test('an equal title put before theirs', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'images');
    library.write({ '1.md': slides('Compute', choosing, otherImages, images, scaling) });
    await library.look();
    expect(library.seen()).toEqual(['1.md#images-2']);
    expect(library.module('1.md')).toMatchObject({ position: { key: 'images-2', n: 3 } });
    expect(library.module('1.md').slides.map(({ seen }) => seen)).toEqual([false, false, true, false]);
  });

  test('a module’s file under another name', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'choosing');
    library.visit('1.md', 'images');
    renameSync(join(library.root, '1.md'), join(library.root, '9-compute.md'));
    await library.look();
    expect(library.seen()).toEqual(['9-compute.md#choosing', '9-compute.md#images']);
    expect(library.positions()).toEqual(['9-compute.md#images']);
    expect(library.told()).toEqual(['9-compute.md: was 1.md']);
    expect(library.course().course.changes).toBeNull();
  });

  test('a slide that went to another module in one save', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'images');
    library.write({
      '1.md': slides('Compute', choosing, scaling),
      '2.md': slides('Storage', buckets, images, volumes),
    });
    await library.look();
    expect(library.seen()).toEqual(['2.md#images']);
    expect(library.positions()).toEqual(['2.md#images', '1.md#choosing']);
    expect(library.told()).toEqual(['2.md: moved images']);
  });

  test('a slide that was cut in one save and pasted in another', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'images');
    library.write({ '1.md': slides('Compute', choosing, scaling) });
    await library.look();
    expect(library.told()).toEqual(['1.md: removed images']);
    expect(library.positions()).toEqual(['1.md#choosing']);
    await library.reopen();
    library.write({ '2.md': slides('Storage', buckets, images, volumes) });
    await library.look();
    expect(library.seen()).toEqual(['2.md#images']);
    expect(library.told()).toEqual(['2.md: moved images']);
  });

  test('a slide that comes back after its address was given to another', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'images');
    library.write({ '1.md': slides('Compute', choosing, otherImages, scaling) });
    await library.look();
    expect(library.seen()).toEqual([]);
    library.write({ '1.md': slides('Compute', choosing, otherImages, images, scaling) });
    await library.look();
    expect(library.seen()).toEqual(['1.md#images-2']);
  });

  test('a file that is empty for a moment', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'images');
    library.write({ '1.md': '' });
    await library.look();
    expect(library.told()).toContain('1.md: gone');
    library.write({ '1.md': slides('Compute', choosing, images, scaling) });
    await library.look();
    expect(library.seen()).toEqual(['1.md#images']);
    expect(library.module('1.md').position).toMatchObject({ key: 'images' });
    expect(library.told()).toEqual([]);
  });

  test('while the notebook can’t be written nothing is lost, and all of it follows later in order', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'images');
    library.clock.notebookCanBeWritten = false;
    library.write({ '1.md': slides('Compute', choosing, otherImages, images, scaling) });
    await library.look();
    library.write({
      '1.md': slides('Compute', choosing, otherImages, scaling),
      '2.md': slides('Storage', images),
    });
    await library.look();
    expect(library.seen()).toEqual(['1.md#images']);
    library.clock.notebookCanBeWritten = true;
    await library.reopen();
    expect(library.seen()).toEqual(['2.md#images']);
  });

  test('without the library, by their addresses', async () => {
    const library = await startedCourse();
    library.visit('1.md', 'images');
    await library.keeper.rebuild();
    await library.look();
    expect(library.seen()).toEqual(['1.md#images']);
    expect(library.module('1.md').slides.map(({ seen }) => seen)).toEqual([false, true, false]);
    expect(library.changes()).toMatchObject({ editions: 0, modules: [] });
  });
});

describe('what is new', () => {
  test('is told of the course, the module and the slide', async () => {
    const library = await startedCourse();
    const reworded = choosing.replace(
      'measure before you choose one',
      'never choose one that you did not measure',
    );
    library.write({
      '1.md': slides('Compute', reworded, otherImages, scaling),
      '3.md': slides('Network', 'Routes: a table says where each packet goes next'),
    });
    await library.look();
    expect(library.told()).toEqual([
      '1.md: added images',
      '1.md: changed choosing',
      '1.md: removed images',
      '3.md: new',
      '3.md: added routes',
    ]);
    const { course, modules } = library.course();
    expect(course.changes).toEqual({ since: 1_800_000_000_000, count: 4 });
    expect(modules.map(({ changes }) => changes)).toEqual([
      { isNew: false, added: 1, changed: 1, moved: 0, removed: 1 },
      null,
      { isNew: true, added: 1, changed: 0, moved: 0, removed: 0 },
    ]);
    expect(library.module('1.md').slides.map(({ change }) => change)).toEqual(['changed', 'added', null]);
    expect(library.changes().modules.map(({ title }) => title)).toEqual(['Compute', 'Network']);
  });

  test('a module that is gone is told by its title', async () => {
    const library = await startedCourse();
    rmSync(join(library.root, '2.md'));
    await library.look();
    expect(library.changes().modules).toMatchObject([{ title: 'Storage', state: 'gone', removed: [{}, {}] }]);
    expect(library.course().course.changes?.count).toBe(2);
  });

  test('stays until the learner has read it, over any number of editions', async () => {
    const library = await startedCourse();
    for (const [day, extra] of [buckets, volumes, otherImages].entries()) {
      library.clock.now += 24 * 60 * 60_000;
      library.write({
        '1.md': slides(
          'Compute',
          choosing,
          images,
          scaling,
          ...[buckets, volumes, otherImages].slice(0, day + 1),
        ),
      });
      await library.look();
      expect(library.module('1.md').slides.at(-1)?.title.text).toBe(extra.split(':')[0]);
    }
    expect(library.told()).toHaveLength(3);
    expect(library.changes()).toMatchObject({ since: 1_800_000_000_000, editions: 3 });

    library.clock.now += 1000;
    expect(await library.keeper.changesRead('c')).toBe(true);
    expect(library.changes()).toEqual({ since: library.clock.now, editions: 0, modules: [] });
    expect(library.course().course.changes).toBeNull();
    expect(library.module('1.md').slides.every(({ change }) => change === null)).toBe(true);
    expect(await library.keeper.changesRead('none')).toBe(false);
  });

  test('is told anew against what the learner last knew', async () => {
    const library = await startedCourse();
    library.write({ '1.md': slides('Compute', choosing, images, scaling, buckets) });
    await library.look();
    await library.keeper.changesRead('c');
    library.write({ '1.md': slides('Compute', choosing, images, scaling, buckets, volumes) });
    await library.look();
    expect(library.told()).toEqual(['1.md: added volumes']);
  });

  test('is nothing when the author takes it back', async () => {
    const library = await startedCourse();
    library.write({ '1.md': slides('Compute', choosing) });
    await library.look();
    expect(library.course().course.changes?.count).toBe(2);
    library.write({ '1.md': slides('Compute', choosing, images, scaling) });
    await library.look();
    expect(library.changes()).toMatchObject({ editions: 0, modules: [] });
    expect(library.keeper.database().prepare('SELECT count(*) FROM former_slide').pluck().get()).toBe(0);
  });

  test('is nothing for a course that is read the first time, however often that was stopped', async () => {
    const library = await startedCourse();
    await library.look();
    await library.reopen();
    expect(library.changes()).toEqual({ since: 1_800_000_000_000, editions: 0, modules: [] });
  });
});

describe('an author’s saves', () => {
  const saves = [otherImages, buckets, volumes];

  async function save(library: TestLibrary, count: number, after: number): Promise<void> {
    library.clock.now += after - 2000;
    library.write({ '1.md': slides('Compute', choosing, ...saves.slice(0, count)) });
    await library.look();
  }

  test('are one edition until ten quiet minutes have passed since the last of them', async () => {
    const library = await startedCourse();
    await save(library, 1, 60 * 60_000);
    await save(library, 2, quietTime - 1);
    await save(library, 3, quietTime - 1);
    expect(library.changes().editions).toBe(1);
    await save(library, 2, quietTime);
    expect(library.changes().editions).toBe(2);
    expect(library.told()).toHaveLength(4);
  });

  test('that go on after they were read are new again, and only they', async () => {
    const library = await startedCourse();
    await save(library, 1, 60 * 60_000);
    await library.keeper.changesRead('c');
    await save(library, 2, 60_000);
    expect(library.changes().editions).toBe(1);
    expect(library.told()).toEqual(['1.md: added buckets']);
  });

  test('with a clock that goes back are no edition of their own', async () => {
    const library = await startedCourse();
    await save(library, 1, 60 * 60_000);
    await save(library, 2, -24 * 60 * 60_000);
    expect(library.changes().editions).toBe(1);
  });
});

test('one changed module costs the rows of that module', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, n) => [
      `m${n}.md`,
      slides(`M${n}`, `${choosing} ${n}`, `${images} ${n}`),
    ]),
  );
  const library = await keepTestLibrary(many);
  library.write({ 'm7.md': slides('M7', `${choosing} 7`, otherImages, `${images} 7`) });
  const db = library.keeper.database();
  const changes = () => db.prepare<[], { n: number }>('SELECT total_changes() AS n').get()?.n ?? 0;
  const before = changes();
  await library.look();
  expect(countSlides(db)).toBe(400 * 3 + 1);
  expect(changes() - before).toBeLessThan(100);
  expect(db.prepare('SELECT count(*) FROM former_slide').pluck().get()).toBe(2);
});

test('of a course that changed altogether, the next save costs no more than what it changed', async () => {
  const written = (mark: string) =>
    Object.fromEntries(
      Array.from({ length: 310 }, (_, n) => [
        `m${n}.md`,
        slides(`M${n}`, `${choosing} ${n}`, `Mark ${n}: ${mark}`),
      ]),
    );
  const library = await keepTestLibrary(written('the first edition'));
  library.write(written('quite another edition by now'));
  await library.look();
  expect(library.course().course.changes?.count).toBe(310);
  library.write({ 'm7.md': slides('M7', `${choosing} 7`, 'Mark 7: quite another edition by now', scaling) });
  await library.look();
  expect(library.course().course.changes?.count).toBe(311);
  expect(library.told().filter((line) => line.startsWith('m7.md'))).toEqual([
    'm7.md: added scaling',
    'm7.md: changed mark-7',
  ]);
  library.write({ 'm7.md': slides('M7', `${choosing} 7`, 'Mark 7: the first edition') });
  await library.look();
  expect(library.course().course.changes?.count).toBe(309);
});

test('what a stop in the middle of reading left is matched when the rest was read', async () => {
  const library = await startedCourse();
  library.visit('1.md', 'images');
  library.write({
    '1.md': slides('Compute', choosing, scaling),
    '2.md': slides('Storage', buckets, images, volumes),
  });
  const db = library.keeper.database();
  const [course] = listCourses(db);
  if (!course) throw new Error('The course is not on the shelf.');
  const batch = startBatch(db, 1000);
  let modules = 0;
  const indexed = await indexCourse(course, false, {
    batch,
    giveWay: () => Promise.resolve(),
    isCancelled: () => modules === 1,
    shelfProblems: [],
    chosenDialects: null,
    progress: (done) => (modules = done),
  });
  batch.commit();
  expect(indexed.outcome).toBe('cancelled');
  expect(library.seen()).toEqual(['1.md#images']);
  await library.reopen();
  expect(library.seen()).toEqual(['2.md#images']);
  expect(library.told()).toEqual(['2.md: moved images']);
});
