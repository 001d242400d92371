import { describe, expect, it } from 'vitest';
import { measureLikeness } from '../../../../core/edition/word-likeness.ts';
import { editionFromLines } from './edition-from-modules.ts';

/** How like the first two slides of a course are, which may have others to tell common words from rare ones. */
function likeness(...lines: string[]): number {
  const slides = editionFromLines({ 'm.md': lines });
  const [a, b] = slides;
  if (a === undefined || b === undefined) throw new Error('two slides are compared');
  const measure = measureLikeness(slides, slides);
  expect(measure.likeness(b, a)).toBeCloseTo(measure.likeness(a, b), 12);
  return measure.likeness(a, b);
}

describe('the likeness of two slides', () => {
  it('is 1 for the same words in any order, case and part of the text', () => {
    expect(likeness('A title / some words / and notes', 'TITLE a / notes words, / “some” AND')).toBeCloseTo(
      1,
      12,
    );
  });

  it('is 0 where no word is common, or there is none', () => {
    expect(likeness('One / two', 'Three / four')).toBe(0);
    expect(likeness('★', '★')).toBe(0);
    expect(likeness('', 'words')).toBe(0);
  });

  it('is more for a common title than for as many common words of the text', () => {
    const title = likeness('Blue whales / a b c d e f g h i j k l', 'Blue whales / m n o p q r s t u v w x');
    const text = likeness('Blue whales / a b c d e f g h i j k l', 'Red deer / a b o p q r s t u v w x');
    expect(title).toBeGreaterThan(1.5 * text);
  });

  it('stays below half for a title alone', () => {
    expect(
      likeness('Consistent hashing rings / a b c d e f', 'Consistent hashing rings / u v w x y z'),
    ).toBeLessThan(0.5);
  });

  it('is less for words that the whole course says', () => {
    const others = Array.from({ length: 20 }, (_, index) => `Other ${index} / as you can see here`);
    const common = likeness('x / as you can see here', 'y / as you can see there', ...others);
    const rare = likeness('x / with goats on mountain tops', 'y / with goats on mountain roads', ...others);
    expect(common).toBeLessThan(rare);
  });

  it('sees the words of scripts without spaces', () => {
    expect(
      likeness('容器把应用程序和它的依赖打包在一起运行', '容器把应用程序及其依赖打包在一起运行'),
    ).toBeGreaterThan(0.6);
    expect(likeness('容', '容')).toBe(1);
  });
});
