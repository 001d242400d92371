import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../contract/default-settings.ts';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

const slides = (titles: string[]) =>
  titles.map((title, n) => `## Slide ${n + 1}: ${title}\n\n- about ${title}\n`).join('\n');

async function startReading(): Promise<TestBackend & { root: string }> {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'id: c\ntitle: Course\nlanguage: de\nimage: cover.svg\nimageAlt: A cover',
    'cover.svg': '<svg/>',
    '1.md': `---\ntitle: One\ntags: [net, dns]\ndate: 2024-05-06\n---\n\nIntro to [two](deep/2.md#beta), [web](https://example.org), [file](file:///etc/passwd).\n\n${slides(['Alpha', 'Beta', 'Gamma'])}`,
    'deep/2.md': `---\ntitle: Two\nimage: ../cover.svg\nimageAlt: Picture\n---\n\n${slides(['Beta'])}\n![x](../cover.svg) ![y](../../out.svg) ![z](1.md)\n`,
  });
  const started = await startTestBackend({ extraCourses: [root] });
  await started.settled();
  return { ...started, root };
}

const oneAndTwo = { course: 'c', module: '1.md' };

test('a module as the page shows it', async () => {
  const { get } = await startReading();
  const module = await get('module.open', oneAndTwo);
  expect(module).toMatchObject({
    course: { id: 'c', title: 'Course' },
    title: 'One',
    ordinal: 1,
    tags: ['net', 'dns'],
    date: '2024-05-06',
    language: 'de',
    previous: null,
    next: { path: 'deep/2.md', title: 'Two' },
    position: null,
  });
  expect(module.slides.map(({ n, key, title, body }) => [n, key, title.text, body.text])).toEqual([
    [1, 'alpha', 'Alpha', 'about Alpha'],
    [2, 'beta', 'Beta', 'about Beta'],
    [3, 'gamma', 'Gamma', 'about Gamma'],
  ]);
  expect(module.introduction.text).toMatch(/^Intro to two, web, /);
});

test('addresses lead into the course, to the web, or nowhere', async () => {
  const { get } = await startReading();
  const tree = JSON.stringify((await get('module.open', oneAndTwo)).introduction.tree);
  expect(tree).toContain('"href":"#/module/c/deep%2F2.md/beta"');
  expect(tree).toContain('"href":"https://example.org"');
  expect(tree.match(/"href":/g)).toHaveLength(2);
  const two = await get('module.open', { course: 'c', module: 'deep/2.md' });
  const body = JSON.stringify(two.slides[0]?.body.tree);
  expect(body.match(/"src":"[^"]*"/g)).toEqual(['"src":"/assets/test/c/cover.svg"']);
  expect(two.cover).toEqual({ url: '/assets/test/c/cover.svg', alt: 'Picture' });
  expect((await get('library.list', {})).courses[0]?.cover).toEqual({
    url: '/assets/test/c/cover.svg',
    alt: 'A cover',
  });
});

test('the picture behind such an address is there', async () => {
  const { backend } = await startReading();
  expect(
    await backend.openAsset({ path: '/assets/test/c/cover.svg', method: 'HEAD', range: null }),
  ).toMatchObject({
    status: 200,
    headers: { 'content-type': 'image/svg+xml' },
  });
  expect(
    await backend.openAsset({ path: '/assets/test/c/course.yaml', method: 'GET', range: null }),
  ).toMatchObject({
    status: 404,
  });
});

test('visits are progress, a position, and where one left off', async () => {
  const { get, ask, events } = await startReading();
  for (const slide of ['alpha', 'beta', 'alpha']) await get('module.visit', { ...oneAndTwo, slide });
  expect(events.filter(({ name }) => name === 'notebook.changed')).toHaveLength(3);
  const view = await get('library.course', { course: 'c' });
  expect(view.course).toMatchObject({ slideCount: 4, seenSlides: 2, modulesRead: 0 });
  expect(view.modules[0]).toMatchObject({ seenSlides: 2, position: { n: 1, key: 'alpha', title: 'Alpha' } });
  expect(view.modules[1]).toMatchObject({ seenSlides: 0, position: null, lastReadAt: null });
  expect((await get('module.open', oneAndTwo)).slides.map(({ seen }) => seen)).toEqual([true, true, false]);

  await get('module.visit', { course: 'c', module: 'deep/2.md', slide: 'beta' });
  const { courses, resume } = await get('library.list', {});
  expect(courses[0]).toMatchObject({ seenSlides: 3, modulesRead: 1 });
  expect(resume).toMatchObject({
    module: { path: 'deep/2.md', slideCount: 1 },
    slide: { n: 1 },
    at: courses[0]?.lastReadAt,
  });

  for (const input of [
    { ...oneAndTwo, slide: 'delta' },
    { course: 'c', module: 'none.md', slide: 'alpha' },
    { course: 'none', module: '1.md', slide: 'alpha' },
  ]) {
    expect(await ask('module.visit', input)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }
});

test('a position follows its slide, not its number; without its slide it is the one beside it', async () => {
  const { get, root, events } = await startReading();
  await get('module.visit', { ...oneAndTwo, slide: 'beta' });
  const rewrite = async (titles: string[]) => {
    writeFiles(root, { '1.md': `---\ntitle: One\n---\n\n${slides(titles)}` });
    const seen = events.length;
    await get('library.check-again', { course: 'c' });
    while (!events.slice(seen).some(({ name }) => name === 'library.changed')) await get('library.list', {});
    const view = await get('library.course', { course: 'c' });
    return { ...view.modules[0], resume: view.resume?.slide };
  };
  const moved = { n: 4, key: 'beta', title: 'Beta' };
  expect(await rewrite(['New', 'Alpha', 'Newer', 'Beta'])).toMatchObject({
    position: moved,
    resume: moved,
    seenSlides: 1,
  });
  expect(await rewrite(['Alpha', 'Gamma'])).toMatchObject({
    position: { key: 'alpha' },
    resume: { key: 'alpha' },
    seenSlides: 0,
  });
  expect(await rewrite(['Alpha', 'Beta'])).toMatchObject({ position: { key: 'alpha' }, seenSlides: 1 });
});

test('settings are kept, and every window hears of a change', async () => {
  const { get, ask, close, dataFolder, events } = await startReading();
  expect(await get('settings.get', {})).toEqual(defaultSettings);
  const settings = { ...defaultSettings, theme: 'dark', textSize: 1.25 };
  expect(await get('settings.set', { theme: 'dark', textSize: 1.25 })).toEqual(settings);
  expect(events).toContainEqual({ name: 'settings.changed', value: { settings } });
  expect(await ask('settings.set', { textSize: 3 })).toMatchObject({
    ok: false,
    error: { code: 'bad-request' },
  });
  await close();
  const again = await startTestBackend({ dataFolder });
  expect(await again.get('settings.get', {})).toEqual(settings);
});

test('a module that can’t be read opens empty, with what is wrong', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'c/1.md': 'x\0', 'c/2.md': slides(['Fine']) });
  const { get, settled } = await startTestBackend({ extraCourses: [join(root, 'c')] });
  await settled();
  const module = await get('module.open', { course: 'c', module: '1.md' });
  expect(module).toMatchObject({
    title: '1',
    slides: [],
    problems: [{ code: 'module-binary', path: '1.md', line: 1 }],
  });
  expect((await get('library.list', {})).courses[0]?.problems).toHaveLength(1);
});
