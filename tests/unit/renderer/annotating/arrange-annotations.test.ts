import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationView } from '../../../../contract/notebook-views.ts';
import { arrangeAnnotations } from '../../../../renderer/annotating/arrange-annotations.ts';
import { overlaps } from '../../../../renderer/passage/paint-highlights.ts';

function annotation(id: string, changes: Partial<AnnotationView> = {}): AnnotationView {
  return {
    id,
    kind: 'highlight',
    course: { id: 'c', title: 'C', present: true },
    module: { path: 'm.md', title: 'M' },
    slide: { key: 's', title: 'S', n: 1 },
    range: { part: 'body', start: 0, end: 4 },
    quote: 'text',
    state: 'exact',
    score: 1,
    reviewed: true,
    colour: 'green',
    style: 'solid',
    label: '',
    note: '',
    tags: [],
    createdAt: 1,
    modifiedAt: 1,
    ...changes,
  };
}

describe('annotations by where they stand', () => {
  const slides = new Set(['s', 't']);

  it('are marks in their passages, in the order of the text', () => {
    const { byPassage } = arrangeAnnotations(
      [
        annotation('b', { range: { part: 'body', start: 6, end: 9 } }),
        annotation('a'),
        annotation('lost', { range: null, state: 'orphan' }),
        annotation('n', { kind: 'note', range: null }),
      ],
      slides,
      null,
    );
    expect([...byPassage].map(([name, marks]) => [name, marks.map(({ id }) => id)])).toEqual([
      ['s\nbody', ['a', 'b']],
    ]);
  });

  it('stand with the module where their slide is gone', () => {
    const gone = annotation('x', { slide: { key: 'gone', title: 'G', n: 9 }, range: null, state: 'orphan' });
    const { bySlide, marks } = arrangeAnnotations([gone, annotation('a')], slides, null);
    expect(bySlide.get('')).toEqual([gone]);
    expect([...marks.keys()]).toEqual(['s']);
  });

  it('are summed up for a glance', () => {
    const { marks } = arrangeAnnotations(
      [
        annotation('a', { note: 'mine' }),
        annotation('b', { colour: 'pink' }),
        annotation('c', { colour: 'green' }),
        annotation('d', { kind: 'bookmark', range: null }),
      ],
      slides,
      null,
    );
    expect(marks.get('s')).toEqual({
      isBookmarked: true,
      colours: ['green', 'pink'],
      highlights: 3,
      notes: 1,
    });
  });

  it('stay the same objects where nothing changed', () => {
    const before = arrangeAnnotations(
      [annotation('a'), annotation('b', { slide: { key: 't', title: 'T', n: 2 } })],
      slides,
      null,
    );
    const now = arrangeAnnotations(
      [annotation('a'), annotation('b', { slide: { key: 't', title: 'T', n: 2 }, colour: 'blue' })],
      slides,
      before,
    );
    expect(now.byPassage.get('s\nbody')).toBe(before.byPassage.get('s\nbody'));
    expect(now.byPassage.get('t\nbody')).not.toBe(before.byPassage.get('t\nbody'));
  });
});

describe('where highlights lie over each other', () => {
  it('is every place that two or more have, once', () => {
    const range = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
        const found = overlaps(ranges);
        for (let at = 0; at <= 41; at++) {
          const count = ranges.filter(({ start, end }) => start <= at && at < end).length;
          expect(found.filter(([start, end]) => start <= at && at < end).length).toBe(count > 1 ? 1 : 0);
        }
      }),
    );
  });
});
