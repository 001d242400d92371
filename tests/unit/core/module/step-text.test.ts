import type { Element, ElementContent, Root } from 'hast';
import { expect, it } from 'vitest';
import { stepText } from '../../../../core/module/step-text.ts';

function element(tagName: string, step: number | null, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: step === null ? {} : { dataStep: step }, children };
}
const text = (value: string): ElementContent => ({ type: 'text', value });
const tree: Root = {
  type: 'root',
  children: [
    element('p', null, [text('Always')]),
    element('ul', null, [
      element('li', 1, [text('One'), element('ul', null, [element('li', 2, [text('Below one')])])]),
      element('li', 3, [text('Two')]),
    ]),
    element('p', 3, [text('With two')]),
  ],
};

it('is what appears with a step, without what comes later below it', () => {
  expect(stepText(tree, 1)).toBe('One');
  expect(stepText(tree, 2)).toBe('Below one');
  expect(stepText(tree, 3)).toBe('Two\nWith two');
  expect(stepText(tree, 4)).toBe('');
});
