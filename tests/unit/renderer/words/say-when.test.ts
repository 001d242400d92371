import { describe, expect, it } from 'vitest';
import { en } from '../../../../renderer/words/en.ts';
import { sayDate, sayDayShort, saySince, sayWhen } from '../../../../renderer/words/say-when.ts';

const now = new Date(2026, 10, 15, 9, 30).getTime();
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).getTime();

describe('a time is said', () => {
  it.each([
    [at(2026, 10, 15, 0, 5), 'today, 00:05', 'Today'],
    [at(2026, 10, 14, 18, 40), 'yesterday, 18:40', 'Yesterday'],
    [at(2026, 10, 3, 18, 40), '3 Nov', '3 Nov'],
    [at(2025, 10, 3, 18, 40), '3 Nov 2025', '3 Nov 2025'],
  ])('%i', (instant, long, short) => {
    expect(sayWhen(instant, now, en)).toBe(long);
    expect(sayDayShort(instant, now, en)).toBe(short);
  });
});

describe('since when', () => {
  it.each([
    [at(2026, 10, 15, 0, 5), '00:05'],
    [at(2026, 10, 14, 18, 40), 'yesterday'],
    [at(2026, 10, 3, 18, 40), '3 November'],
    [at(2025, 10, 3, 18, 40), '3 November 2025'],
  ])('%i is said', (instant, words) => expect(saySince(instant, now, en)).toBe(words));
});

describe('an author’s date', () => {
  it('is written out where it is a day', () => expect(sayDate('2023-12-11', en)).toBe('11 December 2023'));

  it.each(['Winter 2023', '2023-13-45', '11.12.2023'])('%s is left as it is', (date) => {
    expect(sayDate(date, en)).toBe(date);
  });
});
