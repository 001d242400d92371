import { expect, it } from 'vitest';
import { countTags } from '../../../../renderer/screens/course/count-tags.ts';
import { minutesLeft } from '../../../../renderer/screens/course/minutes-left.ts';

it('tags of many modules come first, each module counting once', () => {
  const tags = countTags([{ tags: ['a', 'b', 'b'] }, { tags: ['b', 'c'] }, { tags: ['c'] }]);
  expect(tags).toEqual([
    { tag: 'b', count: 2 },
    { tag: 'c', count: 2 },
    { tag: 'a', count: 1 },
  ]);
});

it('what is left to read goes by the slides not seen', () => {
  expect(minutesLeft([])).toBe(0);
  expect(
    minutesLeft([
      { minutes: 10, slideCount: 4, seenSlides: 1 },
      { minutes: 20, slideCount: 5, seenSlides: 5 },
      { minutes: 5, slideCount: 0, seenSlides: 0 },
    ]),
  ).toBe(8);
});
