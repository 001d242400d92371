import { describe, expect, it } from 'vitest';
import { stepOf } from '../../../../renderer/search/step-of.ts';

const bare = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false };

describe('a key in the list of results', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 9],
    ['ArrowUp', 3, 2],
    ['ArrowUp', 0, 0],
    ['PageDown', 1, 7],
    ['PageUp', 1, 0],
    ['Home', 5, 0],
    ['End', 5, 9],
  ])('%s moves from %i to %i of ten', (key, at, to) => expect(stepOf({ key, ...bare }, at, 10)).toBe(to));

  it('moves nothing with a modifier, where it writes, or where there is nothing', () => {
    expect(stepOf({ key: 'Home', ...bare, shiftKey: true }, 5, 10)).toBeNull();
    expect(stepOf({ key: 'a', ...bare }, 5, 10)).toBeNull();
    expect(stepOf({ key: 'ArrowDown', ...bare }, -1, 0)).toBeNull();
  });
});
