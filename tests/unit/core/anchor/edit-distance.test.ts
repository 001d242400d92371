import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, findLikeEnds } from '../../../../core/anchor/edit-distance.ts';
import { hasLikeWindow, plainDistance } from '../../../bench/anchors/plain-distance.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '😀'), maxLength: 90 });

describe('the distance in bits', () => {
  it('is the one of the textbook, also over several blocks', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBe(plainDistance(a, b));
      }),
    );
  });

  it('finds an end exactly where something is like enough', () => {
    fc.assert(
      fc.property(text, text, fc.nat(20), (pattern, passage, most) => {
        fc.pre(pattern.length > most);
        const ends = findLikeEnds(pattern, passage, most);
        expect(ends.length > 0).toBe(hasLikeWindow(pattern, passage, most));
        for (const { end, distance } of ends) {
          const starts = Array.from({ length: end + 1 }, (_, start) => start);
          const nearest = Math.min(
            ...starts.map((start) => plainDistance(pattern, passage.slice(start, end))),
          );
          expect(nearest).toBe(distance);
        }
      }),
      { numRuns: 40 },
    );
  });
});
