import { describe, expect, it } from 'vitest';
import { findTextFormat } from '../../../../core/exchange/all-formats.ts';
import type { FormatName } from '../../../../core/exchange/format-names.ts';
import { options, written } from './any-annotation.ts';
import { firstId, highlight } from './one-annotation.ts';
import { expectReadBack, readEntries } from './read-back.ts';

const good = [highlight({ note: 'first' }), highlight({ id: firstId.replace('1', '2'), note: 'second' })];
const write = (format: FormatName) => written(findTextFormat(format)?.write(good, options) ?? []);

/** Puts an entry between the two of a JSON file, in the list of that name. */
function withOdd(format: FormatName, list: string, odd: unknown): string {
  const file = JSON.parse(write(format)) as Record<string, unknown[]>;
  file[list]?.splice(1, 0, odd);
  return JSON.stringify(file);
}

const target = { source: 'x' };
const files: [string, string, { reason: string; where: string }][] = [
  ['json, null', withOdd('json', 'annotations', null), { reason: 'wrong-shape', where: 'annotations[1]' }],
  [
    'json, an id that is none',
    withOdd('json', 'annotations', { id: '../../etc/passwd', kind: 'note' }),
    { reason: 'wrong-shape', where: 'annotations[1].id' },
  ],
  ['annotation, a text', withOdd('annotation', 'items', 'x'), { reason: 'wrong-shape', where: 'items[1]' }],
  [
    'annotation, a highlight without words',
    withOdd('annotation', 'items', { motivation: 'highlighting', target }),
    { reason: 'without-place', where: 'items[1].target.selector' },
  ],
  [
    'annotation, a note of a million characters',
    withOdd('annotation', 'items', { target, body: { value: 'a'.repeat(1_000_000) } }),
    { reason: 'too-long', where: 'items[1]' },
  ],
  [
    'hypothesis, a drawing',
    withOdd('hypothesis', 'annotations', { uri: 'x', target: [{ selector: [{ type: 'ShapeSelector' }] }] }),
    { reason: 'other-medium', where: 'annotations[1]' },
  ],
  [
    'hypothesis, no address',
    withOdd('hypothesis', 'annotations', { text: 'x' }),
    { reason: 'wrong-shape', where: 'annotations[1].uri' },
  ],
  ['csv, an unknown kind', withRow('csv', 'x,mood,,,'), { reason: 'wrong-shape', where: 'line 3, Kind' }],
  ['csv, one cell', withRow('csv', 'just this'), { reason: 'wrong-shape', where: 'line 3, Kind' }],
  [
    'csv, a note of a million characters',
    withRow('csv', `,note,,,,,,,${'a'.repeat(1_000_000)}`),
    { reason: 'too-long', where: 'line 3' },
  ],
  ['readwise, no words', withRow('readwise', ',Book,,,'), { reason: 'without-place', where: 'line 4' }],
  [
    'markdown, a comment that was edited',
    write('markdown').replace(
      /(?=\n> \[!quote\][^\n]*\n> <!-- carrel [^\n]*second)|$/,
      '\n> [!quote] Odd\n> <!-- carrel {"v":1,"id":"no"} -->\n> words\n',
    ),
    { reason: 'wrong-shape', where: 'line 37' },
  ],
];

/** Between the two rows of a CSV; in Readwise's a row takes two lines, because a tag stands above the note. */
function withRow(format: FormatName, row: string): string {
  const [head = '', first = '', ...rest] = write(format).split('\r\n');
  return [head, first, row, ...rest].join('\r\n');
}

describe('an odd entry', () => {
  it.each(files)('costs only itself and is told with its place: %s', (_, text, problem) => {
    const entries = readEntries(text);
    expect(entries.filter(({ readable }) => !readable)).toEqual([{ readable: false, ...problem }]);
    expect(entries.flatMap((entry) => (entry.readable ? [entry.note] : []))).toEqual(['first', 'second']);
  });
});

it('the longest note comes back whole out of every format that is read', () => {
  const unit = 'Longest “note” =cmd| ]]> --> ^id \u202Eemoji 😀\n';
  const note = unit.repeat(Math.floor(100_000 / unit.length)).trim();
  const item = highlight({ note });
  for (const format of ['json', 'annotation', 'hypothesis', 'csv', 'markdown'] as const)
    expectReadBack(written(findTextFormat(format)?.write([item], options) ?? []), [item]);
  expect(readEntries(written(findTextFormat('readwise')?.write([item], options) ?? []))).toMatchObject([
    { note, tags: ['exam'] },
  ]);
});
