import { expect, test } from 'vitest';
import { paperOf } from '../../../electron/paper.ts';

test.each([
  ['US', 'Letter'],
  ['ca', 'Letter'],
  ['DE', 'A4'],
  ['', 'A4'],
] as const)('paper in %j is %s', (country, paper) => expect(paperOf(country)).toBe(paper));
