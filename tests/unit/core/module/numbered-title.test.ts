import { describe, expect, it } from 'vitest';
import { readNumberedTitle } from '../../../../core/module/numbered-title.ts';

describe('a numbered heading', () => {
  it.each([
    ['Slide 1: Agenda', 'Agenda'],
    ['SLIDE 2 — Agenda', 'Agenda'],
    ['slide 3 – Agenda', 'Agenda'],
    ['Slide 4. Agenda', 'Agenda'],
    ['Slide 4.2: Agenda', 'Agenda'],
    ['Slide 5/12: Agenda', 'Agenda'],
    ['Slide #6 of 12: Agenda', 'Agenda'],
    ['**Slide 7:** Agenda', 'Agenda'],
    ['__Slide 8: Agenda__', 'Agenda'],
    ['Slide\t9:\tAgenda', 'Agenda'],
    ['Slide 10', ''],
    ['Slide 11 (2 min)', '(2 min)'],
    ['**Slide 12** (2 min)', '(2 min)'],
    ['Slide 13 (2 min): Agenda', 'Agenda (2 min)'],
    ['Slide 14: Slide rules: a **history**', 'Slide rules: a **history**'],
  ])('is %j', (heading, title) => {
    expect(readNumberedTitle(heading)).toBe(title);
  });

  it.each(['Slide rules', 'Slides 1: A', 'Slide 1 and 2', 'The slide 1: A', 'A', ''])(
    'is not %j',
    (heading) => {
      expect(readNumberedTitle(heading)).toBeNull();
    },
  );
});
