import { describe, expect, it } from 'vitest';
import { matchEditions } from '../../../../core/edition/match-slides.ts';
import { editionFromLines } from './edition-from-modules.ts';
import { added, compute, course, fates, match, storage } from './sample-course.ts';

describe('slides of equal text', () => {
  it('are all the same in the same edition', () => {
    const found = match(course, course);
    expect(fates(found)).toEqual({});
    expect(added(found)).toEqual([]);
    expect(found.looks).toBe(0);
  });

  it('are the same whatever number they have', () => {
    const renumbered = editionFromLines(course).map((slide) => ({ ...slide, n: slide.n * 10 + 3 }));
    const kinds = matchEditions(editionFromLines(course), renumbered).slides.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['same']));
  });

  it('are the same in whatever order they are handed over', () => {
    const slides = editionFromLines(course);
    const kinds = matchEditions(slides, slides.toReversed()).slides.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['same']));
  });

  it('keep their place when a slide is inserted before them', () => {
    const found = match(course, {
      ...course,
      '01-compute.md': [compute[0] ?? '', 'Prices / on demand, reserved, spot /', ...compute.slice(1)],
    });
    expect(fates(found)).toEqual({
      '01-compute#2': 'same 01-compute#3',
      '01-compute#3': 'same 01-compute#4',
      '01-compute#4': 'same 01-compute#5',
      '01-compute#5': 'same 01-compute#6',
    });
    expect(added(found)).toEqual(['01-compute#2']);
  });

  it('keep their place when a slide of equal title, which takes their key, is inserted', () => {
    const found = match(course, {
      ...course,
      '01-compute.md': ['Images / pictures, alternative text / How to describe one.', ...compute],
    });
    expect(fates(found)['01-compute#3']).toBe('same 01-compute#4');
    expect(added(found)).toEqual(['01-compute#1']);
  });

  it('are moved when one is taken to the front, and the others are not', () => {
    const [first = '', second = '', third = '', ...rest] = compute;
    const found = match(course, { ...course, '01-compute.md': [third, first, second, ...rest] });
    expect(fates(found)).toEqual({
      '01-compute#1': 'same 01-compute#2',
      '01-compute#2': 'same 01-compute#3',
      '01-compute#3': 'moved 01-compute#1',
    });
  });

  it('are moved when they are in another module', () => {
    const found = match(course, {
      '01-compute.md': compute.filter((line) => !line.startsWith('Images')),
      '02-storage.md': storage.toSpliced(2, 0, compute[2] ?? ''),
    });
    expect(fates(found)['01-compute#3']).toBe('moved 02-storage#3');
    expect(fates(found)['02-storage#3']).toBe('same 02-storage#4');
    expect(added(found)).toEqual([]);
  });

  it('are removed only when they are in no module', () => {
    const found = match(course, { ...course, '02-storage.md': storage.toSpliced(2, 1) });
    expect(fates(found)).toEqual({
      '02-storage#3': 'removed',
      '02-storage#4': 'same 02-storage#3',
      '02-storage#5': 'same 02-storage#4',
    });
  });
});
