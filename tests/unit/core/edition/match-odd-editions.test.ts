import { describe, expect, it } from 'vitest';
import { matchEditions } from '../../../../core/edition/match-slides.ts';
import { editionFromLines } from './edition-from-modules.ts';
import { course, fates, match } from './sample-course.ts';

describe('odd editions', () => {
  it('may be empty', () => {
    const slides = editionFromLines(course);
    expect(matchEditions([], [])).toEqual({ slides: [], added: [], modules: [], looks: 0 });
    expect(matchEditions([], slides).added).toEqual(slides);
    expect(matchEditions(slides, []).slides.every(({ kind }) => kind === 'removed')).toBe(true);
  });

  it('may hold slides without a word', () => {
    const found = match({ 'a.md': ['→ / ★', ' / '] }, { 'a.md': ['← / ☆', ' / '] });
    expect(fates(found)).toEqual({ 'a#1': 'removed' });
  });

  it('do not confuse where a title ends and a body begins', () => {
    const slide = { module: 'a.md', n: 1, key: 'x', notes: '' };
    const found = matchEditions(
      [{ ...slide, title: 'ab', body: 'c' }],
      [{ ...slide, title: 'a', body: 'bc' }],
    );
    expect(found.slides).toMatchObject([{ kind: 'removed' }]);
  });
});
