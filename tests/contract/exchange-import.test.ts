import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Input } from '../../contract/methods.ts';
import { slides } from '../unit/backend/library/keep-test-library.ts';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

const apples = 'Apples: they grow on trees, keep through winter in a cool cellar and bruise when dropped';
const pears = 'Pears: picked while hard, they ripen from the inside and are past it before one notices';

type Fruit = TestBackend & { exported(): Promise<string>; taken(path: string): Promise<number> };

/** A laptop of its own with the same course. Its clock begins at `begins`, and goes on by a second at each look. */
async function laptop(begins: number, withCourse = true): Promise<Fruit> {
  const root = temporaryFolder();
  writeFiles(root, { 'course.yaml': 'id: fruit\ntitle: Fruit', '1.md': slides('One', apples, pears) });
  let time = begins;
  const started = await startTestBackend({
    extraCourses: withCourse ? [root] : [],
    clock: () => (time += 1000),
  });
  await started.settled();
  let files = 0;
  return {
    ...started,
    async exported() {
      const wish = { selection: { filter: {} }, format: 'json', title: 'All' } as const;
      const made = await started.get('exchange.export', { job: 'e', wish, layout: 'file' });
      const path = join(root, `export-${(files += 1)}.json`);
      const download = started.backend.takeDownload(made?.download?.id ?? '');
      copyFileSync(download?.path ?? '', path);
      return path;
    },
    taken: async (path) => (await started.get('exchange.import', { job: 'i', path })).changed,
  };
}

function onWords(exact: string, body: string, key: string): Input<'notebook.annotate'>['target'] {
  const start = body.indexOf(exact);
  return {
    course: 'fruit',
    module: '1.md',
    slide: key,
    range: { part: 'body', start, end: start + exact.length, exact },
  };
}

const applesBody = apples.slice('Apples: '.length);

async function mark({ get }: TestBackend, exact: string, note = ''): Promise<string> {
  const target = onWords(exact, applesBody, 'apples');
  return (await get('notebook.annotate', { target, kind: 'highlight', note })).id;
}

/** All that a learner sees of the notebook, in one order. */
async function seen({ get }: TestBackend): Promise<unknown> {
  const { annotations } = await get('notebook.list', { filter: {} });
  return annotations
    .map(({ id, kind, quote, note, tags, colour, slide, state }) => ({
      ...{ id, kind, quote, note, tags, colour, slide: slide?.title, state },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const at = 1_800_000_000_000;

test('a file from another laptop comes in whole, once; it can be taken back whole', async () => {
  const a = await laptop(at);
  await mark(a, 'a cool cellar', 'where mine are');
  await mark(a, 'bruise');
  const b = await laptop(at);
  const file = await a.exported();
  const preview = await b.get('exchange.preview-import', { job: 'p', path: file });
  expect(preview).toMatchObject({ kind: 'json', counts: { exact: 2, same: 0, unreadable: 0 } });
  expect(preview.entries[0]).toMatchObject({ group: 'exact', reason: 'new', note: 'where mine are' });
  expect(preview.entries[0]?.place).toContain('Apples');
  expect((await b.get('notebook.list', { filter: {} })).total).toBe(0);

  expect(await b.taken(file)).toBe(2);
  expect(await seen(b)).toEqual(await seen(a));
  expect(await b.taken(file)).toBe(0);
  expect((await b.get('exchange.preview-import', { job: 'p', path: file })).counts).toMatchObject({
    same: 2,
  });
  expect((await b.get('backups.list', {})).backups.map(({ reason }) => reason)).toContain('before-import');
  expect(await b.get('notebook.undo', {})).toMatchObject({ action: 'import', count: 2 });
  expect(await seen(b)).toEqual([]);
  expect((await b.get('exchange.preview-import', { job: 'p', path: file })).counts).toMatchObject({
    newer: 2,
  });
  await b.get('notebook.redo', {});
  expect(await seen(b)).toEqual(await seen(a));
});

test.each(['a first', 'b first'])(
  'two laptops end equal, whichever file comes in first: %s',
  async (order) => {
    const a = await laptop(at);
    const shared = await mark(a, 'a cool cellar', 'first words');
    const lost = await mark(a, 'bruise');
    const kept = await mark(a, 'winter');
    // The clock of this one goes an hour before.
    const b = await laptop(at + 3_600_000);
    await b.taken(await a.exported());

    await a.get('notebook.edit', { edits: [{ id: shared, note: 'from a', colour: 'pink' }] });
    await b.get('notebook.edit', { edits: [{ id: shared, note: 'from b', tags: ['exam'] }] });
    await a.get('notebook.delete', { selection: { ids: [lost] } });
    await b.get('notebook.edit', { edits: [{ id: kept, style: 'underline' }] });
    await mark(a, 'trees');
    await mark(b, 'dropped');

    const [fromA, fromB] = [await a.exported(), await b.exported()];
    if (order === 'a first') {
      await b.taken(fromA);
      await a.taken(fromB);
    } else {
      await a.taken(fromB);
      await b.taken(fromA);
    }
    expect(await seen(a)).toEqual(await seen(b));
    const { annotations } = await a.get('notebook.list', { filter: {} });
    expect(annotations).toHaveLength(4);
    const both = annotations.find(({ id }) => id === shared);
    expect(both).toMatchObject({ colour: 'pink', tags: ['exam'], note: 'from a\n\nfrom b' });
    // Nothing is left to exchange, and an edit that has seen both texts takes their place on both.
    expect([await a.taken(await b.exported()), await b.taken(await a.exported())]).toEqual([0, 0]);
    await a.get('notebook.edit', { edits: [{ id: shared, note: 'one text' }] });
    await b.taken(await a.exported());
    expect(await seen(b)).toEqual(await seen(a));
    // What was deleted does not come back from an old file.
    expect(await a.taken(fromB)).toBe(0);
  },
);

test('what is kept without a place on one laptop is so on the other, until it is placed or taken back', async () => {
  const a = await laptop(at);
  const id = await mark(a, 'a cool cellar');
  const b = await laptop(at);
  await b.taken(await a.exported());
  const states = async () =>
    Promise.all(
      [a, b].map(async (on) => (await on.get('notebook.list', { filter: {} })).annotations[0]?.state),
    );
  await a.get('notebook.settle', { selection: { ids: [id] }, decision: 'detach' });
  expect(await b.taken(await a.exported())).toBe(1);
  await b.backend.settled();
  expect(await states()).toEqual(['detached', 'detached']);
  // An edit of something else leaves it there; so does the file that was made before.
  await b.get('notebook.edit', { edits: [{ id, note: 'still nowhere' }] });
  expect(await a.taken(await b.exported())).toBe(1);
  expect(await states()).toEqual(['detached', 'detached']);

  await b.get('notebook.undo', {});
  await a.get('notebook.undo', {});
  await a.get('notebook.undo', {});
  await a.backend.settled();
  expect((await states())[0]).toBe('exact');
  await b.taken(await a.exported());
  await b.backend.settled();
  expect(await states()).toEqual(['exact', 'exact']);
  expect(await seen(b)).toEqual(await seen(a));
});

test('one odd entry is told, and the others come in', async () => {
  const a = await laptop(at);
  await mark(a, 'a cool cellar');
  const file = JSON.parse(readFileSync(await a.exported(), 'utf8')) as { annotations: unknown[] };
  file.annotations.push({ id: 'no uuid' }, 7, JSON.parse('{"__proto__": {"id": 1}}'));
  const path = join(temporaryFolder(), 'odd.json');
  writeFileSync(path, JSON.stringify(file));
  const b = await laptop(at);
  const preview = await b.get('exchange.preview-import', { job: 'p', path });
  expect(preview.counts).toMatchObject({ exact: 1, unreadable: 3 });
  expect(preview.entries.filter(({ group }) => group === 'unreadable')[0]).toMatchObject({
    reason: 'wrong-shape',
    about: expect.stringContaining('annotations[1]') as unknown,
  });
  expect(await b.taken(path)).toBe(1);
});

test('what has no course here is kept and shown; words that are gone are told', async () => {
  const a = await laptop(at);
  await mark(a, 'a cool cellar', 'kept');
  const path = await a.exported();
  const without = await laptop(at, false);
  const preview = await without.get('exchange.preview-import', { job: 'p', path });
  expect(preview.entries).toMatchObject([{ group: 'lost', reason: 'course-not-here', courseTitle: 'Fruit' }]);
  await without.taken(path);
  const { annotations } = await without.get('notebook.list', { filter: {} });
  expect(annotations).toMatchObject([{ note: 'kept', course: { title: 'Fruit', present: false } }]);
});

test('files of other programs find their slide by titles and words, and come in once', async () => {
  const b = await laptop(at);
  const path = join(temporaryFolder(), 'readwise.csv');
  writeFileSync(
    path,
    'Highlight,Title,Author,URL,Note,Location,Date\r\n"a cool cellar",Fruit,,,from elsewhere,,2026-01-01 10:00:00\r\n"words of no slide at all here",Fruit,,,,,\r\n',
  );
  const preview = await b.get('exchange.preview-import', { job: 'p', path });
  expect(preview).toMatchObject({ kind: 'readwise', counts: { unreadable: 0 } });
  expect(preview.counts.exact + preview.counts.elsewhere).toBe(1);
  expect(preview.counts.lost).toBe(1);
  expect(await b.taken(path)).toBe(2);
  expect(await b.taken(path)).toBe(0);
  const found = await b.get('notebook.list', { filter: { text: 'cellar' } });
  expect(found.annotations).toMatchObject([
    { note: 'from elsewhere', course: { id: 'fruit', present: true } },
  ]);
});

test('a file that is none of ours, or not there, changes nothing', async () => {
  const b = await laptop(at);
  const path = join(temporaryFolder(), 'x.txt');
  writeFileSync(path, 'Dear diary');
  expect(await b.get('exchange.preview-import', { job: 'p', path })).toMatchObject({
    kind: null,
    entries: [],
  });
  expect(await b.taken(path)).toBe(0);
  expect(await b.ask('exchange.import', { job: 'p', path: `${path}.gone` })).toMatchObject({
    ok: false,
    error: { code: 'not-readable' },
  });
});
