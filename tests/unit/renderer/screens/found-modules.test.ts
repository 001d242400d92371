import { describe, expect, it } from 'vitest';
import type { HitView } from '../../../../contract/views.ts';
import { listFoundModules, neighbourOf } from '../../../../renderer/screens/module/found-modules.ts';

function hit(path: string, n: number): HitView {
  return {
    course: { id: 'a', title: 'A' },
    module: { path, title: path, ordinal: 1 },
    slide: n === 0 ? null : { n, key: `slide-${n}`, title: '' },
    part: 'body',
    text: '',
    marks: [],
    reasons: { words: 0, title: 0, phraseInTitle: 0, phraseInText: 0, guessed: 0 },
  };
}

const modules = listFoundModules([hit('m2', 5), hit('m1', 3), hit('m2', 2), hit('m3', 4), hit('m3', 0)]);
const at = (path: string) => ({ course: { id: 'a' }, path });

describe('the modules in which a query finds something', () => {
  it('stand in the order of the list, each with its first and last slide', () => {
    expect(modules.map(({ path, first, last }) => [path, first, last])).toEqual([
      ['m2', 'slide-2', 'slide-5'],
      ['m1', 'slide-3', 'slide-3'],
      ['m3', null, 'slide-4'],
    ]);
  });

  it('are walked through round the end, in both directions', () => {
    expect(neighbourOf(modules, at('m2'), 1)?.path).toBe('m1');
    expect(neighbourOf(modules, at('m3'), 1)?.path).toBe('m2');
    expect(neighbourOf(modules, at('m2'), -1)?.path).toBe('m3');
  });

  it('are entered at their ends from a module that is none of them', () => {
    expect(neighbourOf(modules, at('other'), 1)?.path).toBe('m2');
    expect(neighbourOf(modules, at('other'), -1)?.path).toBe('m3');
  });

  it('are no others where there is one alone, or none', () => {
    expect(neighbourOf(listFoundModules([hit('m1', 1)]), at('m1'), 1)).toBeNull();
    expect(neighbourOf([], at('m1'), -1)).toBeNull();
  });
});
