import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';
import { highlight, onSlide, startFruit, type AnnotatedCourse } from './annotated-course.ts';

const formats = ['json', 'annotation', 'hypothesis', 'csv', 'readwise', 'markdown'] as const;
type Format = (typeof formats)[number];

/** A notebook with one of everything, and two thoughts on the same words. */
async function startAnnotated(): Promise<AnnotatedCourse> {
  const fruit = await startFruit();
  const { get } = fruit;
  const on = onSlide('1.md', 'apples');
  await highlight(fruit, '1.md', 'apples', 'a cool cellar', {
    note: 'where mine are',
    tags: ['at home', 'x'],
  });
  await highlight(fruit, '1.md', 'apples', 'a cool cellar', { note: '.not a tag\nsecond thought' });
  await highlight(fruit, '1.md', 'pears', 'ripen from the inside', { colour: 'pink', style: 'underline' });
  const gone = await highlight(fruit, '2.md', 'plums', 'the better jam');
  await get('notebook.annotate', { target: on, kind: 'bookmark', label: 'Here', note: 'and why' });
  await get('notebook.annotate', { target: on, kind: 'bookmark' });
  await get('notebook.annotate', { target: on, kind: 'note', note: '=SUM(A1)\n\n^ann-x --> ]]>' });
  await get('notebook.annotate', { target: { ...on, slide: null }, kind: 'note', note: 'on the module' });
  const course = { course: 'fruit', module: null, slide: null, range: null };
  await get('notebook.annotate', { target: course, kind: 'note', note: 'on the course' });
  await get('notebook.delete', { selection: { ids: [gone.id] } });
  return fruit;
}

async function exported({ get, backend }: AnnotatedCourse, format: Format): Promise<string> {
  const wish = { selection: { filter: {} }, format, title: 'All' };
  const made = await get('exchange.export', { job: 'e', wish, layout: 'file' });
  const path = join(temporaryFolder(), `all-${format}`);
  copyFileSync(backend.takeDownload(made?.download?.id ?? '')?.path ?? '', path);
  return path;
}

/** What every format can hold, in one order. */
async function seen({ get }: AnnotatedCourse): Promise<object[]> {
  const { annotations } = await get('notebook.list', { filter: {}, order: 'course' });
  return annotations
    .map(({ id, kind, quote, note, label, tags, colour, style, slide, module, range, createdAt, state }) => ({
      ...{ id, kind, quote, note, label, tags, colour, style, range, createdAt, state },
      ...{ slide: slide?.key, module: module?.path },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

test.each(formats)(
  '%s changes nothing where it came from, and is taken in once elsewhere',
  async (format) => {
    const home = await startAnnotated();
    const before = await seen(home);
    const path = await exported(home, format);
    const { counts } = await home.get('exchange.preview-import', { job: 'p', path });
    expect(counts).toEqual({
      exact: 0,
      elsewhere: 0,
      lost: 0,
      same: format === 'json' ? 9 : 8,
      newer: 0,
      unreadable: 0,
    });
    expect(await home.get('exchange.import', { job: 'i', path })).toMatchObject({ changed: 0 });
    expect(await seen(home)).toEqual(before);

    const away = await startFruit();
    expect(await away.get('exchange.import', { job: 'i', path })).toMatchObject({ changed: 8 });
    await away.backend.settled();
    const there = await seen(away);
    expect(await away.get('exchange.import', { job: 'i', path })).toMatchObject({ changed: 0 });
    expect(await seen(away)).toEqual(there);
    if (format !== 'readwise') expect(there).toEqual(before);
    else {
      const words = (all: object[]) =>
        all
          .flatMap((one) => ('quote' in one && one.quote !== null && one.quote !== '' ? [one.quote] : []))
          .sort();
      expect(words(there)).toEqual(expect.arrayContaining(words(before)));
      // What came from here goes back there as what it was.
      const back = await exported(away, 'csv');
      expect(
        (await home.get('exchange.preview-import', { job: 'p', path: back })).counts.same,
      ).toBeGreaterThan(0);
    }
  },
);

test('what was deleted here does not come back by another program’s file', async () => {
  const home = await startAnnotated();
  const path = await exported(home, 'readwise');
  await home.get('notebook.delete', { selection: { filter: {} } });
  const { counts } = await home.get('exchange.preview-import', { job: 'p', path });
  expect(counts).toMatchObject({ newer: 8, exact: 0, elsewhere: 0, lost: 0 });
  expect(await home.get('exchange.import', { job: 'i', path })).toMatchObject({ changed: 0 });
});
