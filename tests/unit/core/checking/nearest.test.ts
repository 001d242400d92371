import { describe, expect, it } from 'vitest';
import { nearestOf } from '../../../../core/checking/nearest.ts';

describe('the nearest of', () => {
  it.each<[string, string[], string | null]>([
    ['tilte', ['title', 'tags'], 'title'],
    ['IMAGE-ALT', ['image', 'imageAlt'], 'imageAlt'],
    ['lenguage', ['language', 'image'], 'language'],
    ['tag', ['tags'], 'tags'],
    ['x', ['id'], null],
    ['colour', ['title', 'tags'], null],
    ['', ['a'], null],
    ['a'.repeat(100), ['a'.repeat(99)], null],
    ['ab', [], null],
  ])('%s among %j is %j', (word, candidates, nearest) => {
    expect(nearestOf(word, candidates)).toBe(nearest);
  });
});
