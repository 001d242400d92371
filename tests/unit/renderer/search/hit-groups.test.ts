import { describe, expect, it } from 'vitest';
import type { HitView } from '../../../../contract/views.ts';
import { groupHits, hitKey, hitsInOrder } from '../../../../renderer/search/hit-groups.ts';

function hit(course: string, module: string, n: number): HitView {
  return {
    course: { id: course, title: course },
    module: { path: module, title: module, ordinal: 1 },
    slide: { n, key: `slide-${n}`, title: '' },
    part: 'body',
    text: '',
    marks: [],
    reasons: { words: 0, title: 0, phraseInTitle: 0, phraseInText: 0, guessed: 0 },
  };
}

const hits = [hit('a', 'm1', 1), hit('b', 'm1', 1), hit('a', 'm2', 3), hit('a', 'm1', 2)];

describe('hits', () => {
  it('are grouped by course and module, where the best of each group stood', () => {
    const groups = groupHits(hits).map((course) => [course.id, course.modules.map((module) => module.path)]);
    expect(groups).toEqual([
      ['a', ['m1', 'm2']],
      ['b', ['m1']],
    ]);
  });

  it('are walked through in the order in which they are shown', () => {
    const order = hitsInOrder(groupHits(hits)).map((each) => [
      each.course.id,
      each.module.path,
      each.slide?.n,
    ]);
    expect(order).toEqual([
      ['a', 'm1', 1],
      ['a', 'm1', 2],
      ['a', 'm2', 3],
      ['b', 'm1', 1],
    ]);
  });

  it('are known again in another order', () => {
    expect(new Set(hits.map(hitKey)).size).toBe(hits.length);
    expect(hitKey(hit('a', 'm1', 1))).toBe(hitKey(hit('a', 'm1', 1)));
  });
});
