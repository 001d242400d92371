import fc from 'fast-check';
import { expect, it } from 'vitest';
import { longestPart, splitJson } from '../../../../core/exchange/readers/split-json.ts';

/** Cut at some places. */
function cut(text: string, lengths: readonly number[]): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const length of lengths) {
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return [...pieces, text.slice(at)];
}

it('finds what JSON.parse finds, wherever the text is cut', () => {
  const file = fc.dictionary(
    fc.string({ unit: 'binary' }),
    fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
  );
  fc.assert(
    fc.property(file, fc.array(fc.nat(9), { maxLength: 60 }), fc.nat(3), (object, lengths, indent) => {
      const text = JSON.stringify(object, null, indent);
      const expected: unknown = JSON.parse(text);
      const found = new Map<string, unknown>();
      for (const part of splitJson(cut(text, lengths))) {
        if (part.kind === 'value') found.set(part.name, JSON.parse(part.text ?? ''));
        if (part.kind === 'list') found.set(part.name, []);
        if (part.kind === 'entry') {
          const list = found.get(part.list) as unknown[];
          expect(part.index).toBe(list.length);
          list.push(JSON.parse(part.text ?? ''));
        }
        expect(part.kind).not.toBe('damaged');
      }
      expect(Object.fromEntries(found)).toEqual(expected);
    }),
  );
});

it('reads what there is of a text that ends too soon, and says where that was', () => {
  const text = '{"a": 1, "list": [{"b": "]}"}, [2], {"c": 3}], "d": 4}';
  const whole = [...splitJson([text])];
  for (let length = 0; length < text.length; length += 1) {
    const parts = [...splitJson([text.slice(0, length)])];
    expect(parts.at(-1)).toMatchObject({ kind: 'damaged' });
    const known = parts.slice(0, -1);
    // The last one may be a number whose end nobody knows.
    expect(whole.slice(0, Math.max(0, known.length - 1))).toEqual(known.slice(0, -1));
  }
  expect([...splitJson([text.slice(0, 40)])].at(-1)).toEqual({ kind: 'damaged', where: 'list[2]' });
});

it('holds nothing of an entry that is too long, and goes on behind it', () => {
  function* pieces(): Iterable<string> {
    yield '{"list": [1, {"long": "';
    for (let length = 0; length < longestPart * 3; length += 65_536) yield '\\"'.repeat(32_768);
    yield '"}, 2]}';
  }
  expect([...splitJson(pieces())]).toEqual([
    { kind: 'list', name: 'list' },
    { kind: 'entry', list: 'list', index: 0, text: '1' },
    { kind: 'entry', list: 'list', index: 1, text: null },
    { kind: 'entry', list: 'list', index: 2, text: '2' },
  ]);
});
