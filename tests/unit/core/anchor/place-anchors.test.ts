import { describe, expect, it } from 'vitest';
import { placeAnchors } from '../../../../core/anchor/place-anchors.ts';
import type { PassagePart } from '../../../../core/passage/passage.ts';
import { editionFromLines } from '../edition/edition-from-modules.ts';
import { follow, markWords } from './wanted-places.ts';

const before = editionFromLines({
  'a.md': [
    'Agenda / Scaling out with containers\nPaying for what you use\nWatching what runs /',
    'Scaling / Add machines when the load grows, and take them away when it falls. / The group watches the load and starts machines from one image.',
    'Recap / Scaling out with containers\nPaying for what you use\nWatching what runs /',
  ],
});

function place(marked: string, part: 'title' | 'body' | 'notes', slide: number, after: typeof before) {
  const wanted = follow([markWords(before[slide], part, marked)], before, after);
  const [placement] = placeAnchors(wanted, after);
  if (!placement) throw new Error('There is no answer.');
  const { range, state, score, slide: on } = placement;
  const found = after.find(({ module, key }) => module === placement.module && key === on?.key);
  const texts: Partial<Record<PassagePart, string>> = found
    ? { title: found.title, body: found.body, notes: found.notes }
    : {};
  const words = range === null ? null : texts[range.part]?.slice(range.start, range.end);
  return { state, on: on?.key, words, score };
}

describe('words that are still there', () => {
  it('stand where they stood in an unchanged course', () => {
    expect(place('Paying for what you use', 'body', 2, before)).toEqual({
      state: 'exact',
      on: 'recap',
      words: 'Paying for what you use',
      score: 1,
    });
  });

  it('are exact where everything around them is new', () => {
    const after = editionFromLines({
      'a.md': [
        'Scaling / Now read: take them away when it falls; good. / The group watches the load and starts machines from one image.',
      ],
    });
    expect(place('take them away when it falls', 'body', 1, after)).toMatchObject({ state: 'exact' });
  });

  it('are moved where they went to the notes', () => {
    const after = editionFromLines({
      'a.md': [
        'Scaling / More to come. / The group watches the load and starts machines from one image. Add machines when the load grows, and take them away when it falls.',
      ],
    });
    expect(place('Add machines when the load grows', 'body', 1, after)).toMatchObject({
      state: 'moved',
      words: 'Add machines when the load grows',
    });
  });
});

describe('words that changed', () => {
  it('are similar, from their first word to their last', () => {
    const after = editionFromLines({
      'a.md': [
        'Scaling / Start machines as the load grows, and take them away when it falls. / The group watches the load and starts machines from one image.',
      ],
    });
    expect(place('Add machines when the load grows', 'body', 1, after)).toMatchObject({
      state: 'similar',
      words: 'Start machines as the load grows',
    });
  });
});

describe('words that are gone', () => {
  it('are an orphan, also where the recap still says them', () => {
    const after = editionFromLines({
      'a.md': [
        'Agenda / Scaling out with containers\nWatching what runs /',
        'Scaling / Add machines when the load grows, and take them away when it falls. / The group watches the load and starts machines from one image.',
        'Recap / Scaling out with containers\nPaying for what you use\nWatching what runs /',
      ],
    });
    expect(place('Paying for what you use', 'body', 0, after)).toMatchObject({ state: 'orphan' });
    expect(place('Paying for what you use', 'body', 2, after)).toMatchObject({ state: 'exact', on: 'recap' });
  });
});
