import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contextLength } from '../../../../core/anchor/anchor.ts';
import { anchorRange } from '../../../../core/anchor/make-anchor.ts';

describe('what an anchor keeps of a range', () => {
  it('is the words, and what stands before and after them', () => {
    expect(anchorRange('body', 'One two three', 4, 7)).toEqual({
      part: 'body',
      start: 4,
      end: 7,
      quote: { exact: 'two', prefix: 'One ', suffix: ' three' },
    });
  });

  it('is nothing where nothing is chosen', () => {
    expect(anchorRange('body', 'One', 2, 2)).toBeNull();
    expect(anchorRange('body', '', 0, 5)).toBeNull();
  });

  it('takes the whole of a character that was cut in two', () => {
    expect(anchorRange('notes', 'a😀b', 2, 3)).toMatchObject({ start: 1, end: 3, quote: { exact: '😀' } });
    expect(anchorRange('notes', 'a😀b', 1, 2)).toMatchObject({ start: 1, end: 3, quote: { exact: '😀' } });
  });

  it('never holds half a character, and stands in its text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '😀', '👩‍💻', 'é', '数', 'ن'), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(400), fc.nat(400), (passage, one, other) => {
        const range = anchorRange('body', passage, Math.min(one, other), Math.max(one, other));
        if (range === null) return;
        const { exact, prefix, suffix } = range.quote;
        expect(passage.slice(range.start, range.end)).toBe(exact);
        expect(passage.slice(range.start - prefix.length, range.end + suffix.length)).toBe(
          prefix + exact + suffix,
        );
        expect([exact, prefix, suffix].every((piece) => piece.isWellFormed())).toBe(true);
        expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(contextLength);
      }),
    );
  });
});
