import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend } from './start-test-backend.ts';

test('every link that leads out, with its words, its sentence and its place, in reading order', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'id: c\ntitle: C\norder: [b.md, a.md]',
    'a.md': '## Slide 1: A\n\n[here](https://a.example/)\n',
    'b.md':
      '---\ntitle: B\nintroduction: One. Two [home](https://b.example/) three.\n---\n\n## Slide 1: First\n\n- [in](a.md) and [out](https://c.example/#x)\n\nNotes:\nA. Write to <b@example.org>. C.\n',
    'c.md': 'x\0',
  });
  const { get, ask, settled } = await startTestBackend({ extraCourses: [root] });
  await settled();
  const { links } = await get('library.links', { course: 'c' });
  const first = { n: 1, key: 'first', title: 'First' };
  const b = { path: 'b.md', title: 'B', ordinal: 1 };
  expect(links).toEqual([
    {
      url: 'https://b.example/',
      text: 'home',
      sentence: 'Two home three.',
      module: b,
      slide: null,
      part: 'introduction',
    },
    {
      url: 'https://c.example/#x',
      text: 'out',
      sentence: 'in and out',
      module: b,
      slide: first,
      part: 'body',
    },
    {
      url: 'mailto:b@example.org',
      text: 'b@example.org',
      sentence: 'Write to b@example.org.',
      module: b,
      slide: first,
      part: 'notes',
    },
    {
      url: 'https://a.example/',
      text: 'here',
      sentence: 'here',
      module: { path: 'a.md', title: 'A', ordinal: 2 },
      slide: { n: 1, key: 'a', title: 'A' },
      part: 'body',
    },
  ]);
  expect((await get('library.links', { course: 'c', module: 'a.md' })).links).toEqual(links.slice(3));
  expect((await get('library.links', { course: 'c', module: 'c.md' })).links).toEqual([]);
  for (const input of [{ course: 'none' }, { course: 'c', module: 'none.md' }]) {
    expect(await ask('library.links', input)).toMatchObject({ ok: false, error: { code: 'not-found' } });
  }

  // A module that is written anew has its new links only.
  writeFiles(root, { 'a.md': '## Slide 1: A\n\n[there](https://d.example/)\n' });
  await get('library.check-again', { course: 'c' });
  await expect
    .poll(async () =>
      (await get('library.links', { course: 'c', module: 'a.md' })).links.map(({ url }) => url),
    )
    .toEqual(['https://d.example/']);
});
