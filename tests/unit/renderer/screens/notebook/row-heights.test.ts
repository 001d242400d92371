import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newRowHeights } from '../../../../../renderer/screens/notebook/row-heights.ts';

const GUESS = 100;

describe('the heights of rows', () => {
  it('are the guess until a row is measured', () => {
    const rows = newRowHeights(GUESS);
    rows.resize(100_000);
    expect(rows.top(100_000)).toBe(10_000_000);
    expect(rows.rowAt(5_000_050)).toBe(50_000);
    expect(rows.measured(10, 140)).toBe(true);
    expect(rows.measured(10, 140.2)).toBe(false);
    expect(rows.top(10)).toBe(1000);
    expect(rows.top(11)).toBe(1140);
    expect(rows.top(100_000)).toBe(10_000_040);
  });

  it('are those of a plain sum, whatever was measured in whatever order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 400 })), { maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, measures, share) => {
          const rows = newRowHeights(GUESS);
          rows.resize(count);
          const plain = Array.from({ length: count }, () => GUESS);
          for (const [row, height] of measures) {
            rows.measured(row, height);
            if (row < count) plain[row] = height;
          }
          const topOf = (row: number) => plain.slice(0, row).reduce((sum, height) => sum + height, 0);
          for (let row = 0; row <= count; row++) expect(rows.top(row)).toBeCloseTo(topOf(row), 6);
          const place = Math.floor(share * (topOf(count) - 1));
          const found = rows.rowAt(place);
          expect(topOf(found)).toBeLessThanOrEqual(place);
          expect(topOf(found + 1)).toBeGreaterThan(place);
        },
      ),
    );
  });

  it('stay with their rows when the list grows or shrinks, and go when they are forgotten', () => {
    const rows = newRowHeights(GUESS);
    rows.resize(3);
    rows.measured(0, 150);
    rows.measured(2, 150);
    rows.resize(2);
    expect(rows.top(2)).toBe(250);
    rows.resize(3);
    expect(rows.top(3)).toBe(350);
    rows.forget();
    expect(rows.top(3)).toBe(300);
  });

  it('of no rows are nothing', () => {
    const rows = newRowHeights(GUESS);
    expect(rows.top(5)).toBe(0);
    expect(rows.rowAt(700)).toBe(0);
  });
});
