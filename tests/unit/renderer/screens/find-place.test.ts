import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import type { SlideView } from '../../../../contract/views.ts';
import { findPlace } from '../../../../renderer/screens/module/find-place.ts';

const nothing = parsePassage('');

function module(keys: string[], position: string | null) {
  const slides = keys.map((key, index): SlideView => ({
    n: index + 1,
    key,
    title: nothing,
    body: nothing,
    notes: nothing,
    seen: false,
    steps: 0,
    change: null,
  }));
  const at = keys.indexOf(position ?? '') + 1;
  return { slides, position: position === null ? null : { n: at, key: position, title: '' } };
}

describe('the place in a module', () => {
  const start = { n: 0, isPosition: false };

  it('is where the key says', () => {
    expect(findPlace(module(['a', 'b'], 'b'), 'b', start)).toMatchObject({
      n: 2,
      isGone: false,
      isPosition: true,
    });
    expect(findPlace(module(['a', 'b'], 'a'), 'b', start)).toMatchObject({ n: 2, isPosition: false });
    expect(findPlace(module(['a', 'b'], 'a'), null, start)).toMatchObject({ n: 0, isGone: false });
  });

  it('goes with a slide that was renamed and moved, where the learner was on it', () => {
    const found = findPlace(module(['new', 'a', 'b2'], 'b2'), 'b', { n: 2, isPosition: true });
    expect(found).toMatchObject({ n: 3, isGone: true, isFollowed: true });
  });

  it('is what stands in its place where nobody knows better', () => {
    const last = { n: 3, isPosition: false };
    expect(findPlace(module(['a', 'b'], 'a'), 'c', last)).toMatchObject({
      n: 2,
      isGone: true,
      isFollowed: false,
    });
    const gone = findPlace(module(['a', 'b'], null), 'c', { n: 2, isPosition: true });
    expect(gone).toMatchObject({ n: 2, isGone: true, isFollowed: false });
  });
});
