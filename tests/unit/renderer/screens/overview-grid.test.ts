import { describe, expect, it } from 'vitest';
import { nextCell } from '../../../../renderer/screens/overview/next-cell.ts';
import { columnsFor } from '../../../../renderer/screens/overview/use-columns.ts';

const grid = { count: 10, columns: 4, rowsInView: 2, isRtl: false };

describe('a key in the grid of slides', () => {
  it.each([
    ['ArrowRight', 4, 5],
    ['ArrowLeft', 5, 4],
    ['ArrowLeft', 1, 1],
    ['ArrowRight', 10, 10],
    ['ArrowDown', 2, 6],
    ['ArrowUp', 6, 2],
    ['ArrowUp', 2, 2],
    ['ArrowDown', 9, 9],
    // The last row is short: there is nothing below the seventh but the end of it.
    ['ArrowDown', 7, 10],
    ['PageDown', 1, 9],
    ['PageDown', 8, 10],
    ['PageUp', 9, 1],
    ['Home', 7, 1],
    ['End', 3, 10],
  ])('%s leads from %i to %i', (key, from, to) => expect(nextCell(key, from, grid)).toBe(to));

  it('follows the direction of the page', () => {
    expect(nextCell('ArrowLeft', 4, { ...grid, isRtl: true })).toBe(5);
    expect(nextCell('ArrowRight', 4, { ...grid, isRtl: true })).toBe(3);
  });

  it('is left alone where it leads nowhere', () => {
    expect(nextCell('Enter', 4, grid)).toBeNull();
    expect(nextCell('ArrowDown', 1, { ...grid, count: 0 })).toBeNull();
  });
});

describe('the columns of the grid', () => {
  it('become fewer with less room and with larger text, and one stays', () => {
    expect(columnsFor(1024, 16).columns).toBe(4);
    expect(columnsFor(736, 16).columns).toBe(3);
    expect(columnsFor(448, 16).columns).toBe(2);
    expect(columnsFor(448, 32).columns).toBe(1);
    expect(columnsFor(100, 16).columns).toBe(1);
  });

  it('make rows as high as their slides, names and gaps', () => {
    // Four of 238 px with three gaps of 24 px.
    expect(columnsFor(1024, 16).rowHeight).toBeCloseTo((238 * 9) / 16 + 32 + 24);
  });
});
