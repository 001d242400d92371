import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlideView } from '../../../../contract/views.ts';
import { parsePassage, parseTitle } from '../../../../core/markdown/parse-passage.ts';
import { findInModule } from '../../../../renderer/screens/module/find-in-module.ts';
import { listHits } from '../../../../renderer/screens/read/list-hits.ts';
import { blockAt, readingLine } from '../../../../renderer/screens/read/reading-line.ts';

function slide(n: number, title: string, body: string, notes: string): SlideView {
  return {
    n,
    key: `slide-${n}`,
    title: parseTitle(title),
    body: parsePassage(body),
    notes: parsePassage(notes),
    seen: false,
    steps: 0,
    change: null,
  };
}

const module = {
  title: 'Seams',
  description: parsePassage('About seams.'),
  introduction: parsePassage('A seam is where one cuts.'),
  slides: [
    slide(1, 'A good seam', '- seams and more seams', 'Cut along the seam.'),
    slide(2, 'Costs', '- none', 'Nothing.'),
  ],
};

describe('the places of words in a text', () => {
  it('are listed in reading order, each with its part', () => {
    const hits = listHits(module, findInModule(module, 'seam'));
    expect(hits.map(({ n, part }) => `${n} ${part}`)).toEqual([
      '0 description',
      '0 introduction',
      '1 title',
      '1 body',
      '1 body',
      '1 notes',
    ]);
    expect(hits[3]?.mark).toEqual([0, 4]);
  });

  it('leave out slides that do not have all the words', () => {
    const hits = listHits(module, findInModule(module, 'seam cut'));
    expect(hits.some(({ n }) => n === 2)).toBe(false);
  });

  it('are none where nothing is looked for', () => expect(listHits(module, null)).toEqual([]));
});

describe('the block being read', () => {
  it('is the last that begins at or above the line, and the first before that', () => {
    const tops = [0, 100, 250, 700];
    const at = (line: number) => blockAt(tops.length, (index) => tops[index] ?? 0, line);
    expect([-5, 0, 99, 100, 251, 5000].map(at)).toEqual([0, 0, 0, 1, 2, 3]);
  });

  it('is found as if every block were looked at', () => {
    const sorted = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 });
    fc.assert(
      fc.property(sorted, fc.integer({ min: -1000, max: 1000 }), (unsorted, line) => {
        const tops = unsorted.toSorted((a, b) => a - b);
        const found = blockAt(tops.length, (index) => tops[index] ?? 0, line);
        expect(found).toBe(
          Math.max(
            0,
            tops.findLastIndex((top) => top <= line),
          ),
        );
      }),
    );
  });

  it('is the last one at the end, however short it is', () => {
    const page = { scrollHeight: 5000, clientHeight: 800 };
    expect(readingLine({ ...page, scrollTop: 0 })).toBe(200);
    expect(readingLine({ ...page, scrollTop: 3400 })).toBe(200);
    expect(readingLine({ ...page, scrollTop: 4200 })).toBe(800);
  });
});
