import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTextFormat } from '../../../../core/exchange/all-formats.ts';
import { detectReader } from '../../../../core/exchange/detect-reader.ts';
import { formatNames } from '../../../../core/exchange/format-names.ts';
import type { NotReadable, ReadEntry } from '../../../../core/exchange/read-entry.ts';
import { anyItems, options, written } from './any-annotation.ts';
import { highlight } from './one-annotation.ts';

const writers = formatNames.map(findTextFormat).filter((format) => format !== null);
const jsonWriters = writers.filter(({ name }) => ['json', 'annotation', 'hypothesis'].includes(name));

function read(text: string): (ReadEntry | NotReadable)[] | undefined {
  const reader = detectReader([text]);
  return reader ? [...reader.read()] : undefined;
}

/** What the notebook takes without a second look. */
function expectFit(entry: ReadEntry | NotReadable): void {
  if (!entry.readable) {
    expect(entry.reason).toMatch(/^[a-z-]+$/);
    return;
  }
  expect(entry.id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(entry.note.length).toBeLessThanOrEqual(1_000_000);
  const words = [entry.note, entry.label, ...entry.tags, ...Object.values(entry.quote ?? {})];
  expect(words.every((text) => text.isWellFormed())).toBe(true);
  expect(entry.tags.every((tag) => tag !== '' && tag.length <= 100)).toBe(true);
  for (const time of [entry.createdAt, entry.modifiedAt])
    expect(time === null || Number.isSafeInteger(time)).toBe(true);
  if (entry.kind === 'highlight') expect(entry.quote?.exact).not.toBe('');
}

/** Puts `value` in the place of the `at`-th of all values in a tree of JSON. */
function replaceAt(tree: unknown, at: number, value: unknown): unknown {
  let count = 0;
  const visit = (node: unknown): unknown => {
    if (count++ === at) return value;
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node !== 'object' || node === null) return node;
    return Object.fromEntries(Object.entries(node).map(([name, inner]) => [name, visit(inner)]));
  };
  return visit(tree);
}

describe('whatever a file holds', () => {
  it('is read without an exception, or known for nothing that Carrel reads', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((json) => `{"annotations":[${json}],"items":[${json}],"about":{}}`),
    );
    fc.assert(fc.property(texts, (text) => read(text)?.forEach(expectFit)));
  });

  it.each(writers.map(({ name, write }) => ({ name, write })))(
    'a $name cut short or changed anywhere is',
    ({ write }) => {
      fc.assert(
        fc.property(
          anyItems,
          fc.nat(),
          fc.nat(),
          fc.string({ unit: 'binary', maxLength: 5 }),
          (items, a, b, instead) => {
            const text = written(write(items, options));
            const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted(
              (x, y) => x - y,
            );
            read(text.slice(0, to))?.forEach(expectFit);
            read(text.slice(0, from) + instead + text.slice(to))?.forEach(expectFit);
          },
        ),
      );
    },
  );

  it.each(jsonWriters.map(({ name, write }) => ({ name, write })))(
    'a $name with a value of any other type in any place is',
    ({ write }) => {
      fc.assert(
        fc.property(anyItems, fc.nat(200), fc.jsonValue(), (items, at, value) => {
          const file: unknown = JSON.parse(written(write(items, options)));
          read(JSON.stringify(replaceAt(file, at, value)))?.forEach(expectFit);
        }),
      );
    },
  );

  it('reaches no prototype', () => {
    for (const { write } of jsonWriters) {
      const text = written(write([highlight()], options)).replace(
        /\{/g,
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
      );
      expect(read(text)).toHaveLength(1);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      for (const entry of read(text) ?? []) expect(entry).not.toHaveProperty('polluted');
    }
  });

  it('gives well-formed words where half a surrogate pair stood', () => {
    for (const { name, write } of writers.filter(
      (format) => format.name !== 'anki' && format.name !== 'html' && format.name !== 'text',
    )) {
      const item = highlight({ note: 'half \ud83d', body: 'x\udc00y', exact: 'x\udc00y', tags: ['t\ud800'] });
      const entries = read(written(write([item], options)));
      expect(entries, name).toHaveLength(1);
      entries?.forEach(expectFit);
      expect(entries, name).toMatchObject([{ readable: true, quote: { exact: 'x\ufffdy' } }]);
    }
  });

  it('may nest without an end, or have a hundred thousand entries', () => {
    const deep = `{"annotations": [{}, ${'['.repeat(1_000_000)}`;
    expect(read(deep)?.at(-1)).toEqual({ readable: false, reason: 'damaged-file', where: 'annotations[1]' });
    expect(read(`${deep}${']'.repeat(1_000_000)}, {}]}`)).toMatchObject([
      { reason: 'wrong-shape' },
      { reason: 'wrong-shape', where: 'annotations[1]' },
      { reason: 'wrong-shape' },
    ]);
    const many = `{"annotations":[${'{},'.repeat(99_999)}{}]}`;
    const entries = read(many) ?? [];
    expect(entries).toHaveLength(100_000);
    expect(entries.at(-1)).toMatchObject({ readable: false, reason: 'wrong-shape' });
  });

  it('gives an entry without an id the same one at every reading', () => {
    const text = 'Highlight,Title\r\nwords,Book\r\nother words,Book\r\n';
    const ids = read(text)?.map((entry) => entry.readable && entry.id) ?? [];
    expect(new Set(ids).size).toBe(2);
    expect(
      read(text.replace('Title', 'Title,Note').replace('Book', 'Book,note'))?.map(
        (entry) => entry.readable && entry.id,
      ),
    ).toEqual(ids);
  });
});
