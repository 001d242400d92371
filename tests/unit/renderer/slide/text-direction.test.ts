import { expect, it } from 'vitest';
import { readingDirection } from '../../../../renderer/slide/text-direction.ts';

it.each([
  ['ar', 'Tea', 'rtl'],
  ['ar-EG', 'Tea', 'rtl'],
  ['fa-Latn', 'Chay', 'ltr'],
  ['az-Arab-IR', 'Tea', 'rtl'],
  ['de', 'الشاي', 'ltr'],
  [null, 'الشاي', 'rtl'],
  [null, '1. Tea', 'ltr'],
  [null, '', 'ltr'],
] as const)('a module in %s that begins “%s” leads %s', (language, text, direction) => {
  expect(readingDirection(language, text)).toBe(direction);
});
