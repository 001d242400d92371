import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { passageText } from '../../../../core/passage/passage-text.ts';
import { limitFormulas } from '../../../../core/markdown/limit-formulas.ts';

const plainIn = (tree: object) => JSON.stringify(tree).split('"dataPlain":true').length - 1;

describe('the formulas of a passage', () => {
  it('are all drawn on any slide of use', () => {
    const { tree } = parsePassage('$x^2$ '.repeat(200));
    expect(limitFormulas(tree)).toBe(tree);
  });

  it('stay TeX from the one on that would be too many', () => {
    const { tree, text } = parsePassage('$x^2$ '.repeat(6000));
    const limited = limitFormulas(tree);
    expect(plainIn(limited)).toBe(5800);
    expect(passageText(limited)).toBe(text);
    expect(plainIn(tree)).toBe(0);
  });

  it('stay TeX from the one on that would be too much', () => {
    const { tree } = parsePassage(`$${'x'.repeat(3000)}$ `.repeat(10));
    expect(plainIn(limitFormulas(tree))).toBe(4);
  });
});
