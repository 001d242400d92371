import type { Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { resolveAddresses } from '../../../../../core/markdown/resolve-addresses.ts';
import type { DialectName } from '../../../../../core/module/detect-dialect.ts';
import { lineOfOffset } from '../../../../../core/module/line-of-offset.ts';
import { parseModule } from '../../../../../core/module/parse-module.ts';
import { passageText } from '../../../../../core/passage/passage-text.ts';
import { parseFlatYaml } from '../../parse-test-yaml.ts';

const firstSlide = (source: string, dialect: DialectName) => {
  const [slide] = parseModule(source, {
    path: 'm.md',
    parseYaml: parseFlatYaml,
    dialect: { name: dialect, setBy: 'reader' },
  }).slides;
  if (!slide) throw new Error('the source has a slide');
  return slide;
};

/** Tag, text and step of each element that has one. */
function stepsIn(tree: Root): string[] {
  const found: string[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element' && node.properties['dataStep'] !== undefined) {
      const text = passageText({ type: 'root', children: [node] });
      found.push(`${String(node.properties['dataStep'])} ${node.tagName} ${text}`);
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

describe('steps', () => {
  it.each<[DialectName, string, string[]]>([
    ['marp', '* a\n  * b\n\n1) c\n\n- d\n', ['1 li a\nb', '2 li b', '3 li c']],
    ['remark', 'a\n\n- b\n\n--\n\n- c\n\nd\n\n--\n\ne\n', ['1 li c', '1 p d', '2 p e']],
    ['pandoc', '# A\n\na\n\n. . .\n\nb\n\n> - c\n> - d\n', ['1 p b', '2 li c', '3 li d']],
    ['deckset', '[.build-lists: true]\n\n- a\n  - b\n', ['1 li a\nb', '2 li b']],
    [
      'reveal',
      'a <!-- .element: class="fragment" -->\n\nb\n\n<!-- .element: class="fragment" -->\n\nc\n',
      ['1 p a', '2 p b'],
    ],
    ['reveal', '<div class="fragment">\n\na\n\n</div>\n', ['1 div a']],
    [
      'slidev',
      '<v-click>\n\na\n\n- b\n\n</v-click>\n\n<v-clicks>\n\n- c\n- d\n\n</v-clicks>\n',
      ['1 p a', '1 ul b', '2 li c', '3 li d'],
    ],
    ['carrel', '## Slide 1: A\n\n* a\n\n<p data-step="3">b</p>\n', []],
  ])('in %s are marked for %j', (dialect, source, steps) => {
    const slide = firstSlide(source, dialect);
    expect(stepsIn(slide.body.tree)).toEqual(steps);
    expect(slide.steps).toBe(Math.max(0, ...steps.map((step) => parseInt(step))));
  });

  it('are sent to the page, lines are not', () => {
    const { body } = firstSlide('* a\n* <b data-step="9" data-source-line="9">b</b>\n', 'marp');
    const sent = resolveAddresses(body.tree, 'm.md', { course: 'c', asset: () => null, module: () => null });
    expect(stepsIn(sent)).toEqual(['1 li a', '2 li b']);
    expect(JSON.stringify(sent)).not.toMatch(/position|ource-?line/i);
  });
});

describe('the line of a place in a passage', () => {
  const source = [
    ...[
      '---',
      'title: T',
      '---',
      '',
      '## Slide 1: A',
      '',
      'one',
      'two',
      '',
      '- three',
      '  - four',
      '',
      '<div>five</div>',
      '',
    ],
    ...['| six | seven |', '| - | - |', '| eight | nine |', '', '> **Notes:** ten', '>', '> eleven', ''],
  ].join('\n');

  it.each([
    ['body', 'one', 7],
    // A paragraph begins where it begins.
    ['body', 'two', 7],
    ['body', 'three', 10],
    ['body', 'four', 11],
    ['body', 'five', 13],
    ['body', 'seven', 15],
    ['body', 'nine', 17],
    ['notes', 'ten', 19],
    ['notes', 'eleven', 21],
  ] as const)('in the %s at “%s” is %i', (part, word, line) => {
    const { text, tree } = firstSlide(source, 'carrel')[part];
    expect(lineOfOffset(tree, text.indexOf(word))).toBe(line);
  });

  it('is not known where the tree says none', () => {
    expect(lineOfOffset({ type: 'root', children: [{ type: 'text', value: 'x' }] }, 0)).toBeNull();
  });
});
