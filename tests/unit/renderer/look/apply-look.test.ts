import { describe, expect, it } from 'vitest';
import { nextTextSize, themeToShow } from '../../../../renderer/look/apply-look.ts';

describe('the look', () => {
  it('follows the system only where it is asked to', () => {
    expect(themeToShow('system', true)).toBe('dark');
    expect(themeToShow('system', false)).toBe('light');
    expect(themeToShow('sepia', true)).toBe('sepia');
  });

  it('takes text sizes in tenths, up to the ends', () => {
    expect(nextTextSize(1, 1)).toBe(1.1);
    expect(nextTextSize(1.1, -1)).toBe(1);
    expect(nextTextSize(2, 1)).toBe(2);
    expect(nextTextSize(0.75, -1)).toBe(0.75);
  });
});
