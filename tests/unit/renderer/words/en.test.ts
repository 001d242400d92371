import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/words/en.ts';

describe('the words', () => {
  it('count', () => {
    expect(en.modules(1)).toBe('1 module');
    expect(en.modules(2)).toBe('2 modules');
    expect(en.placesIn(7, 4, false)).toBe('7 places in 4 modules');
    expect(en.placesIn(1, 1, true)).toBe('1 place in 1 module, and more');
    expect(en.added(['Networks'])).toBe('Added Networks');
    expect(en.added(['Networks', 'Shell'])).toBe('Added 2 courses');
  });

  it('say how long reading takes', () => {
    expect(en.minutes(14)).toBe('14 min');
    expect(en.minutesLeft(149)).toBe('2 h 29 left');
    expect(en.minutesLeft(124)).toBe('2 h 04 left');
  });

  it('are never empty', () => {
    const empty = Object.entries(en).filter(([, word]) => word === '');
    expect(empty).toEqual([]);
  });
});
