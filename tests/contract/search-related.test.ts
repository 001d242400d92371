import { expect, test } from 'vitest';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend } from './start-test-backend.ts';

test('a line leads to the slides it stands on again; one of a single word to those of its module alone', async () => {
  const root = temporaryFolder();
  const deck = (title: string, ...slides: [title: string, ...lines: string[]][]) =>
    [
      `# ${title}`,
      ...slides.map(
        ([name, ...lines], index) =>
          `## Slide ${index + 1}: ${name}\n\n${lines.map((line) => `- ${line}`).join('\n')}`,
      ),
    ].join('\n\n');
  writeFiles(root, {
    'course.yaml': 'id: ships\ntitle: Ships',
    '1.md': deck(
      'Hulls',
      ['Agenda', 'Planking', 'Ribs and keels'],
      ['Planking', 'oak boards, bent over steam'],
      ['Ribs and keels', 'what the boards are nailed to'],
      ['Recap', 'PLANKING', 'Ribs and keels'],
    ),
    '2.md': deck('Repairs', ['Planking', 'a rotten board is cut out'], ['Old ships', 'Ribs and keels']),
  });
  const { get, backend, settled } = await startTestBackend();
  await get('library.add', { path: root });
  await backend.settled();
  await settled();
  const { lines } = await get('search.related', { course: 'ships', module: '1.md', slide: 'agenda' });
  const told = lines.map(({ text, places }) => [
    text,
    ...places.map(({ module, slide }) => `${module.path} ${slide.title}`).sort(),
  ]);
  expect(told).toEqual([
    ['Planking', '1.md Planking', '1.md Recap'],
    ['Ribs and keels', '1.md Recap', '1.md Ribs and keels', '2.md Old ships'],
  ]);
});
