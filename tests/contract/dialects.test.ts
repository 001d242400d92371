import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

/** Read as Marp it has two slides and a note, as plain Markdown one slide with a rule in it. */
const deck = '## Alpha\n\nfirst\n\n---\n\nsecond\n\n<!-- zebra -->\n';
const deckModule = { course: 'c', module: 'deck.md' };

async function start(courseYaml = 'id: c\ntitle: C'): Promise<TestBackend & { root: string }> {
  const root = temporaryFolder();
  writeFiles(root, { 'course.yaml': courseYaml, 'deck.md': deck, 'own.md': moduleText('Own') });
  const started = await startTestBackend();
  await started.get('library.add', { path: root });
  await started.settled();
  return { ...started, root };
}

/** What the page and the search say of the deck, which must agree. */
async function readDeck({ get }: TestBackend) {
  const { dialect, slides } = await get('module.open', deckModule);
  const found = await get('search.find', { text: 'zebra' });
  return {
    dialect: dialect?.name,
    setBy: dialect?.setBy,
    slides: slides.map(({ notes }) => notes.text),
    parts: found.hits.map(({ slide, part }) => `${slide?.n ?? 0} ${part}`),
  };
}

const asMarp = { dialect: 'marp', slides: ['', 'zebra'], parts: ['2 notes'] };

test('the dialects are there to choose from, each with its name and label', async () => {
  const { get } = await startTestBackend();
  const dialects = await get('module.dialects', {});
  expect(dialects).toHaveLength(10);
  expect(dialects).toContainEqual({ name: 'reveal', label: 'reveal.js Markdown' });
});

test('a reader’s choice is read in at once, by the page and by the search, and can be taken back', async () => {
  const backend = await start();
  const detected = await readDeck(backend);
  expect(detected).toMatchObject({ dialect: 'plain', setBy: 'detection', parts: [] });
  const seen = backend.events.length;
  await backend.get('module.set-dialect', { ...deckModule, dialect: 'marp' });
  expect(await readDeck(backend)).toEqual({ ...asMarp, setBy: 'reader' });
  const { dialect } = await backend.get('module.open', deckModule);
  expect(dialect).toMatchObject({ label: 'Marp', confidence: 1 });
  expect(dialect?.reason).toMatch(/you chose/);
  expect(backend.events.slice(seen)).toContainEqual({ name: 'library.changed', value: { course: 'c' } });
  expect(backend.events.slice(seen)).toContainEqual({ name: 'notebook.changed', value: {} });

  await backend.get('module.set-dialect', { ...deckModule, dialect: null });
  expect(await readDeck(backend)).toEqual(detected);
});

test('a choice outlives the program, the library and the course’s absence from the shelf', async () => {
  const first = await start();
  await first.get('module.set-dialect', { ...deckModule, dialect: 'marp' });
  await first.close();
  for (const end of ['', '-wal', '-shm']) rmSync(join(first.dataFolder, `library.db${end}`), { force: true });
  const second = await startTestBackend({ dataFolder: first.dataFolder });
  await second.settled();
  expect(await readDeck(second)).toEqual({ ...asMarp, setBy: 'reader' });
  await second.get('library.remove', { course: 'c' });
  await second.get('library.restore', { course: 'c' });
  await second.settled();
  expect(await readDeck(second)).toEqual({ ...asMarp, setBy: 'reader' });
});

test('course.yaml says it for all modules, the reader for one, and a change of either is seen', async () => {
  const backend = await start('id: c\ntitle: C\ndialect: marp');
  expect(await readDeck(backend)).toEqual({ ...asMarp, setBy: 'course' });
  expect((await backend.get('module.open', { course: 'c', module: 'own.md' })).dialect).toMatchObject({
    name: 'marp',
    setBy: 'course',
  });
  await backend.get('module.set-dialect', { ...deckModule, dialect: 'plain' });
  expect(await readDeck(backend)).toMatchObject({ dialect: 'plain', setBy: 'reader' });
  await backend.get('module.set-dialect', { ...deckModule, dialect: null });
  expect(await readDeck(backend)).toEqual({ ...asMarp, setBy: 'course' });

  const rewrite = async (text: string) => {
    writeFiles(backend.root, { 'course.yaml': text });
    const seen = backend.events.length;
    await backend.get('library.check-again', { course: 'c' });
    while (!backend.events.slice(seen).some(({ name }) => name === 'library.changed'))
      await backend.get('library.list', {});
    return (await backend.get('library.course', { course: 'c' })).course.problems;
  };
  expect(await rewrite('id: c\ntitle: C')).toEqual([]);
  expect(await readDeck(backend)).toMatchObject({ dialect: 'plain', setBy: 'detection' });
  const [problem] = await rewrite('id: c\ntitle: C\ndialect: powerpoint');
  expect(problem).toMatchObject({ code: 'course-dialect', line: 3, path: 'course.yaml' });
  expect(problem?.remedy).toMatch(/carrel, deckset, .*slidev/);
});

test('a choice follows its module to a new name', async () => {
  const backend = await start();
  await backend.get('module.set-dialect', { ...deckModule, dialect: 'marp' });
  renameSync(join(backend.root, 'deck.md'), join(backend.root, 'renamed.md'));
  await backend.get('library.check-again', { course: 'c' });
  const dialectOf = async () => {
    const opened = await backend.ask('module.open', { course: 'c', module: 'renamed.md' });
    return opened.ok ? opened.value.dialect?.setBy : undefined;
  };
  while ((await dialectOf()) === undefined);
  // The edition is followed after the files were read, and the choice counts from the next look on.
  await backend.get('library.check-again', { course: 'c' });
  await expect.poll(dialectOf).toBe('reader');
});

test('what isn’t there can’t be set', async () => {
  const backend = await start();
  expect(await backend.ask('module.set-dialect', { ...deckModule, dialect: 'powerpoint' })).toMatchObject({
    ok: false,
    error: { code: 'bad-request', message: expect.stringContaining('slidev') as string },
  });
  rmSync(join(backend.root, 'deck.md'));
  await backend.get('library.check-again', { course: 'c' });
  while ((await backend.ask('module.open', deckModule)).ok);
  for (const input of [deckModule, { course: 'none', module: 'deck.md' }]) {
    expect(await backend.ask('module.set-dialect', { ...input, dialect: 'marp' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  }
});
