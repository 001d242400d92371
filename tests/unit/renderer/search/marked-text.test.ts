import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../../core/search/mark.ts';
import { piecesOf } from '../../../../renderer/search/marked-text.tsx';

describe('a text with marks', () => {
  it('is cut where marks begin and end', () => {
    expect(piecesOf('service discovery', [[0, 7]])).toEqual(['', 'service', ' discovery']);
    const twice: Mark[] = [
      [8, 11],
      [11, 17],
    ];
    expect(piecesOf('service discovery', twice)).toEqual(['service ', 'dis', '', 'covery', '']);
  });

  it('loses no letter, whatever the marks are', () => {
    const mark = fc.tuple(fc.nat(40), fc.nat(40));
    fc.assert(
      fc.property(fc.string(), fc.array(mark), (text, marks) => {
        expect(piecesOf(text, marks).join('')).toBe(text);
      }),
    );
  });
});
