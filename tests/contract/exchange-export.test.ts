import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Input } from '../../contract/methods.ts';
import { slides } from '../unit/backend/library/keep-test-library.ts';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend, type TestOptions } from './start-test-backend.ts';

const apples = 'Apples: they grow on trees, keep through winter in a cool cellar and bruise when dropped';
const plums = 'Plums: blue ones come off their stone, yellow ones make the better jam';

async function startFruit(options: TestOptions = {}): Promise<TestBackend> {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'id: fruit\ntitle: Fruit',
    '1.md': slides('One', apples),
    '2.md': slides('Two', plums),
  });
  const started = await startTestBackend({ extraCourses: [root], ...options });
  await started.settled();
  const words = [
    ['1.md', 'apples', 'a cool cellar', 'where mine are'],
    ['2.md', 'plums', 'the better jam', '=SUM(A1)'],
  ] as const;
  for (const [module, key, exact, note] of words) {
    const { slides: all } = await started.get('module.open', { course: 'fruit', module });
    const start = (all.find((slide) => slide.key === key)?.body.text ?? '').indexOf(exact);
    const range = { part: 'body' as const, start, end: start + exact.length, exact };
    const target = { course: 'fruit', module, slide: key, range };
    await started.get('notebook.annotate', { target, kind: 'highlight', note, tags: ['exam'] });
  }
  return started;
}

const wish = (more: Partial<Input<'exchange.export'>['wish']> = {}): Input<'exchange.export'>['wish'] => ({
  selection: { filter: {} },
  format: 'json',
  title: 'My: notebook',
  ...more,
});

test('a file is written, fetched once and no more, and says what was asked for', async () => {
  const { get, backend, events } = await startFruit();
  const made = await get('exchange.export', { job: 'j1', wish: wish(), layout: 'file' });
  expect(made).toMatchObject({ count: 2, path: null, download: { name: 'My - notebook.json' } });
  const download = backend.takeDownload(made?.download?.id ?? '');
  const text = readFileSync(download?.path ?? '', 'utf8');
  expect(text.length).toBeGreaterThan(100);
  expect(Buffer.byteLength(text)).toBe(made?.bytes);
  const { annotations } = JSON.parse(text) as { annotations: { note: string; courseTitle: string }[] };
  expect(annotations.map(({ note }) => note)).toEqual(['where mine are', '=SUM(A1)']);
  expect(events).toContainEqual({
    name: 'exchange.progress',
    value: { job: 'j1', phase: 'writing', done: 2, total: 2 },
  });
  expect(backend.takeDownload(made?.download?.id ?? '')).toBeNull();
  await download?.done();
  expect(existsSync(download?.path ?? '')).toBe(false);
});

test('a selection leaves out what is not in it, and a deletion goes along with a whole place only', async () => {
  const { get } = await startFruit();
  const [first] = (await get('notebook.list', { filter: {}, order: 'course' })).annotations;
  await get('notebook.delete', { selection: { ids: [first?.id ?? ''] } });
  const preview = (more: Parameters<typeof wish>[0]) => get('exchange.preview-export', wish(more));
  expect((await preview({})).text).toContain('"deleted":true');
  expect((await preview({ selection: { filter: { tags: ['exam'] } } })).text).not.toContain('"deleted":true');
  expect((await preview({ format: 'text' })).text).not.toContain('where mine are');
  expect(await preview({ selection: { filter: { tags: ['other'] } } })).toMatchObject({ count: 0 });
  const { annotations } = await get('notebook.list', { filter: {} });
  const ids = annotations.map(({ id }) => id);
  expect(await preview({ selection: { ids }, format: 'csv' })).toMatchObject({ count: 1, isCut: false });
});

test('a folder has a file for each module; for a browser it is a zip', async () => {
  const folder = temporaryFolder();
  const { get } = await startFruit({
    saveFile: () => Promise.resolve(null),
    chooseFolder: () => Promise.resolve(folder),
  });
  const asked = { job: 'j', wish: wish({ format: 'text' }), layout: 'modules' } as const;
  expect(await get('exchange.export', asked)).toMatchObject({
    path: join(folder, 'My - notebook'),
    count: 2,
  });
  expect(readdirSync(join(folder, 'My - notebook')).sort()).toEqual(['Fruit - One.txt', 'Fruit - Two.txt']);
  expect(readFileSync(join(folder, 'My - notebook', 'Fruit - Two.txt'), 'utf8')).toContain('the better jam');
  // The learner closed the dialog.
  expect(await get('exchange.export', { ...asked, layout: 'file' })).toBeNull();

  const browser = await startFruit();
  const made = await browser.get('exchange.export', { ...asked, wish: wish({ format: 'html' }) });
  const download = browser.backend.takeDownload(made?.download?.id ?? '');
  const zip = unzipSync(readFileSync(download?.path ?? ''));
  expect(Object.keys(zip)).toEqual(['Fruit - One.html', 'Fruit - Two.html']);
  expect(Buffer.from(zip['Fruit - One.html'] ?? []).toString('utf8')).toContain('a cool cellar');
});

test('an old file stays where a new one can’t be written, and nothing half written is left', async () => {
  const folder = temporaryFolder();
  writeFiles(folder, { 'kept.txt': 'what was there' });
  const target = join(folder, 'kept.txt', 'below a file.txt');
  const { ask } = await startFruit({ saveFile: () => Promise.resolve(target) });
  const answer = await ask('exchange.export', { job: 'j', wish: wish(), layout: 'file' });
  expect(answer).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  expect(readdirSync(folder)).toEqual(['kept.txt']);
});

test('all but a few of what a filter leaves', async () => {
  const { get } = await startFruit();
  const [first] = (await get('notebook.list', { filter: {}, order: 'course' })).annotations;
  const selection = { filter: { tags: ['exam'] }, except: [first?.id ?? ''] };
  for (const format of ['csv', 'json', 'text'] as const) {
    const { text, count } = await get('exchange.preview-export', wish({ format, selection }));
    expect(count).toBe(1);
    expect(text).toContain('the better jam');
    expect(text).not.toContain('a cool cellar');
  }
});

test('a study book has the modules that the learner chose, else those of the selection', async () => {
  const { get, events } = await startFruit();
  const one = { course: 'fruit', module: '1.md' };
  const onCourse = { course: 'fruit', module: null, slide: null, range: null };
  await get('notebook.annotate', { target: onCourse, kind: 'note', note: 'of fruit as such' });
  const filter = { modules: [one] };
  expect(await get('exchange.book-modules', { selection: { filter: { courses: ['fruit'] } } })).toEqual([
    { ...one, courseTitle: 'Fruit', title: 'One', count: 1, isNamed: true },
    { ...one, module: '2.md', courseTitle: 'Fruit', title: 'Two', count: 1, isNamed: true },
  ]);
  expect(
    (await get('exchange.book-modules', { selection: { filter } })).map(({ isNamed }) => isNamed),
  ).toEqual([true, false]);
  const book = async (more: Parameters<typeof wish>[0]) =>
    (await get('exchange.preview-export', wish({ format: 'studybook', ...more }))).text;
  const whole = await book({ selection: { filter: { courses: ['fruit'] } } });
  for (const words of ['keep through winter', 'where mine are', 'make the better jam', 'of fruit as such'])
    expect(whole.replaceAll(/<[^>]+>/g, '')).toContain(words);
  const narrow = await book({ selection: { filter } });
  expect(narrow).toContain('bruise');
  expect(narrow).not.toContain('Plums');
  const chosen = await book({
    selection: { filter: { courses: ['fruit'] } },
    book: { modules: [{ course: 'fruit', module: '2.md' }] },
  });
  expect(chosen).toContain('Plums');
  expect(chosen).not.toContain('bruise');
  expect(chosen).toContain('of fruit as such');
  await get('exchange.export', { job: 'b', wish: wish({ format: 'studybook' }), layout: 'file' });
  const progress = events.flatMap((event) => (event.name === 'exchange.progress' ? [event.value] : []));
  expect(progress.at(-1)).toMatchObject({ job: 'b', done: 2, total: 2 });
});

test('a page is printed and put where the learner says, whole or not at all', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'fruit.pdf');
  const printed: string[] = [];
  let stop = (): void => undefined;
  const shown: string[] = [];
  const { get, ask } = await startFruit({
    saveFile: () => Promise.resolve(path),
    showFile: (file) => shown.push(file),
    pdf: {
      chooseFile: () => Promise.resolve(null),
      print: () => Promise.reject(new Error('nothing is printed but the document')),
      printFile(file, signal) {
        printed.push(readFileSync(file, 'utf8'));
        stop();
        return Promise.resolve(signal.aborted ? null : Buffer.from('%PDF-1.7'));
      },
    },
  });
  const asked = { wish: wish({ format: 'studybook' }), layout: 'file', asPdf: true } as const;
  expect(await ask('host.show-file', { path })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  stop = () => void ask('exchange.cancel', { job: 'stopped' });
  expect(await ask('exchange.export', { job: 'stopped', ...asked })).toMatchObject({
    ok: false,
    error: { code: 'cancelled' },
  });
  expect(readdirSync(folder)).toEqual([]);
  stop = () => undefined;
  expect(await get('exchange.export', { job: 'j', ...asked })).toMatchObject({ count: 2, bytes: 8, path });
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  expect(printed).toHaveLength(2);
  expect(printed[1]).toContain('where mine are');
  await get('host.show-file', { path });
  expect(shown).toEqual([path]);
  expect(await ask('exchange.export', { job: 'j', ...asked, wish: wish({ format: 'csv' }) })).toMatchObject({
    ok: false,
    error: { code: 'bad-request' },
  });
  rmSync(path);
  expect(await ask('host.show-file', { path })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});
