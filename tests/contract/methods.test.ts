import { englishHostWords } from '../../core/host-words.ts';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { methods, type Input, type MethodName } from '../../contract/methods.ts';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { expectAnswer, startTestBackend, type TestBackend } from './start-test-backend.ts';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'courses');

const someAnnotation = '0b5e7c0e-6f5c-4d5f-9d3c-0d6f6d6b8a11';

/** One input for each method that its handler can make something of. */
const good: { [M in MethodName]: Input<M> } = {
  'library.list': {},
  'library.course': { course: 'zoo' },
  'library.add': { path: '/not/there' },
  'library.remove': { course: 'none' },
  'library.restore': { course: 'zoo' },
  'library.check-again': { course: 'zoo' },
  'library.look': {},
  'library.cancel-indexing': {},
  'library.preview': { preview: 'p1', path: '/not/there' },
  'library.import': { preview: 'p1' },
  'library.discard-preview': { preview: 'p1' },
  'library.changes': { course: 'zoo' },
  'library.changes-read': { course: 'zoo' },
  'library.links': { course: 'zoo' },
  'module.dialects': {},
  'module.set-dialect': { course: 'zoo', module: '1.md', dialect: null },
  'module.open': { course: 'zoo', module: '1.md' },
  'module.visit': { course: 'zoo', module: '1.md', slide: 'first-of-one' },
  'search.find': { text: 'words' },
  'search.related': { course: 'zoo', module: '1.md', slide: 'first-of-one' },
  'search.operator-values': {},
  'search.history': {},
  'search.note': { text: 'words' },
  'search.save': { text: 'words' },
  'search.unsave': { text: 'words' },
  'search.forget': { text: 'words' },
  'search.clear-recent': {},
  'notebook.annotate': { target: { course: 'zoo', module: null, slide: null, range: null }, kind: 'note' },
  'notebook.edit': { edits: [{ id: someAnnotation, note: 'A note.' }] },
  'notebook.edit-many': { selection: { filter: {} }, addTags: ['a'] },
  'notebook.delete': { selection: { ids: [someAnnotation] } },
  'notebook.undo': {},
  'notebook.redo': {},
  'notebook.history': {},
  'notebook.of-module': { course: 'zoo', module: '1.md' },
  'notebook.list': { filter: {} },
  'notebook.facets': { filter: {} },
  'notebook.tags': {},
  'notebook.review': {},
  'notebook.settle': { selection: { filter: {} }, decision: 'accept' },
  'notebook.place': {
    id: someAnnotation,
    target: { course: 'zoo', module: '1.md', slide: 'first-of-one', range: null },
  },
  'notebook.read-for': { course: 'zoo', module: '1.md', day: '2026-08-07', seconds: 5 },
  'notebook.reading-time': { since: '2026-08-01' },
  'backups.list': {},
  'backups.make': {},
  'backups.compare': { file: '/not/there.db' },
  'backups.restore': { file: '/not/there.db', way: 'replace' },
  'exchange.preview-export': { selection: { filter: {} }, format: 'json', title: 'All' },
  'exchange.book-modules': { selection: { filter: {} } },
  'exchange.export': {
    job: 'j1',
    wish: { selection: { filter: {} }, format: 'json', title: 'All' },
    layout: 'file',
  },
  'exchange.preview-import': { job: 'j2', path: '/not/there' },
  'exchange.import': { job: 'j2', path: '/not/there' },
  'exchange.everything': { job: 'j3', title: 'All' },
  'exchange.cancel': { job: 'j1' },
  'settings.get': {},
  'settings.set': { theme: 'dark' },
  'host.info': {},
  'host.choose-folder': {},
  'host.choose-zip': {},
  'host.print-to-pdf': { title: 'A module' },
  'host.show-file': { path: '/tmp/notes.md' },
  'host.open-presenter': { address: '#/presenter/zoo/1.md' },
  'host.open-file': { course: 'zoo', path: 'notes.pdf' },
  'host.use-words': englishHostWords,
};

const names = Object.keys(methods) as MethodName[];

async function startZoo(): Promise<TestBackend> {
  const root = temporaryFolder();
  writeFiles(root, { 'course.yaml': 'id: zoo', '1.md': moduleText('One', 'Some words.') });
  const started = await startTestBackend({ extraCourses: [root] });
  await started.settled();
  return started;
}

const deep = JSON.parse('['.repeat(500) + ']'.repeat(500)) as unknown;
const hostile: unknown[] = [
  null,
  undefined,
  0,
  '',
  'text',
  [],
  [{}],
  true,
  { unknown: 1 },
  { ...(JSON.parse('{"__proto__": {"polluted": true}}') as object) },
  { constructor: { prototype: {} } },
  deep,
  { course: null },
  { course: '' },
  { course: 'x'.repeat(100_000) },
  { course: ['zoo'], module: { toString: 'x' } },
  { course: 'zoo', module: '../../../etc/passwd', slide: '\0' },
  { course: 'zoo', module: '1.md', slide: 'first-of-one', extra: true },
  { course: "'; DROP TABLE course; --", module: '"', slide: '%' },
  { text: 'x'.repeat(100_000) },
  { text: 'x', limit: -1 },
  { text: 'x', limit: 1e9 },
  { text: 'x', limit: '20' },
  { text: '\uD800"\0*', exact: true, course: '\0', module: '\uDFFF' },
  { path: '' },
  { path: 'relative/folder' },
  { path: '\0' },
  { path: '/dev/null' },
  { path: '/dev/zero' },
  { path: '~nobody/x' },
  { theme: 'purple' },
  { address: 'https://example.org/#/presenter/zoo/1.md' },
  { textSize: Number.NaN },
  { textSize: 1e308 },
  { notesPlace: 'yes' },
];

function describeInput(input: unknown): string {
  return input === undefined ? 'nothing' : JSON.stringify(input).slice(0, 80);
}

describe('every method', () => {
  test('answers a good request as the contract says', async () => {
    const { ask } = await startZoo();
    const outcomes = new Map<MethodName, string>();
    for (const name of names) {
      const answer = await ask(name, good[name]);
      outcomes.set(name, answer.ok ? 'ok' : answer.error.code);
    }
    expect(Object.fromEntries(outcomes)).toEqual({
      ...Object.fromEntries(names.map((name) => [name, 'ok'])),
      'library.preview': 'not-found',
      'library.import': 'not-found',
      'library.add': 'not-found',
      'library.remove': 'not-found',
      'exchange.preview-import': 'not-readable',
      'exchange.import': 'not-readable',
      'backups.compare': 'not-found',
      'backups.restore': 'not-found',
      'notebook.edit': 'not-found',
      'notebook.place': 'not-found',
      'host.choose-folder': 'not-supported',
      'host.choose-zip': 'not-supported',
      'host.print-to-pdf': 'not-supported',
      'host.show-file': 'not-supported',
      'host.open-presenter': 'not-supported',
      'host.open-file': 'not-supported',
    });
  });

  test('answers whatever is thrown at it, and goes on', async () => {
    const { backend, get } = await startZoo();
    for (const name of names) {
      for (const input of hostile) {
        const answer = await backend.request(name, input);
        expectAnswer(name, answer);
        expect(answer.ok ? '' : answer.error.code, `${name} ${describeInput(input)}`).not.toBe('internal');
        if (methods[name].input.safeParse(input).success) continue;
        expect(answer).toMatchObject({ ok: false, error: { code: 'bad-request' } });
      }
    }
    expect({}).not.toHaveProperty('polluted');
    expect((await get('search.find', { text: 'words' })).hits).toHaveLength(1);
  });

  test('answers anything that can be written as JSON', async () => {
    const { backend } = await startZoo();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 3 }), async (name, input) => {
        const answer = await backend.request(name, input);
        expectAnswer(name, answer);
        if (!answer.ok) expect(answer.error.code).not.toBe('internal');
      }),
      { numRuns: 100 },
    );
  });
});

test.each([
  '',
  'library',
  'library.list ',
  'Library.List',
  'constructor',
  '__proto__',
  'toString',
  'x'.repeat(10_000),
])('there is no method %j', async (method) => {
  const { backend } = await startTestBackend();
  const answer = await backend.request(method, {});
  expect(answer).toMatchObject({ ok: false, error: { code: 'unknown-method' } });
  expect(!answer.ok && answer.error.message.length).toBeLessThan(200);
});

test('every fixture opens, and a hit’s marks count in what the page shows', async () => {
  const { get, settled } = await startTestBackend({ bundledCourses: fixtures });
  await settled();
  const { courses } = await get('library.list', {});
  expect(courses.map(({ title }) => title)).toEqual(expect.arrayContaining(['Every kind of thing', 'odd']));
  let slides = 0;
  for (const { id } of courses) {
    const { modules } = await get('library.course', { course: id });
    for (const { path, slideCount } of modules) {
      const module = await get('module.open', { course: id, module: path });
      expect(module.slides).toHaveLength(slideCount);
      slides += slideCount;
    }
  }
  expect(slides).toBeGreaterThan(10);

  const { hits } = await get('search.find', { text: 'the', limit: 100 });
  for (const hit of hits) {
    const module = await get('module.open', { course: hit.course.id, module: hit.module.path });
    const passages = hit.slide === null ? module : module.slides[hit.slide.n - 1];
    const text = hit.slide === null && hit.part === 'title' ? module.title : JSON.stringify(passages);
    for (const [start, end] of hit.marks) expect(text).toContain(hit.text.slice(start, end));
  }
});

test('a newer search ends an older one of the same caller that waits, and no other', async () => {
  const { backend } = await startZoo();
  const texts = ['w', 'wo', 'wor', 'word', 'words'];
  const one = texts.map((text) => backend.request('search.find', { text }, 'window 1'));
  const other = backend.request('search.find', { text: 'some' }, 'window 2');
  const unnamed = texts.map((text) => backend.request('search.find', { text }));
  const answers = await Promise.all(one);
  expect(answers.at(-1)).toMatchObject({ ok: true, value: { query: 'words' } });
  expect(answers.some((answer) => !answer.ok && answer.error.code === 'cancelled')).toBe(true);
  expect(await other).toMatchObject({ ok: true });
  for (const answer of await Promise.all(unnamed)) expect(answer).toMatchObject({ ok: true });
});
