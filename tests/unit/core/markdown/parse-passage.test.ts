import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finishTree } from '../../../../core/markdown/finish-tree.ts';
import { markdownParser } from '../../../../core/markdown/markdown-parser.ts';
import { parsePassage, parseTitle } from '../../../../core/markdown/parse-passage.ts';
import { sanitizeTree } from '../../../../core/markdown/sanitize-tree.ts';
import { treeFromTokens } from '../../../../core/markdown/tree-from-tokens.ts';

const textOf = (markdown: string) => parsePassage(markdown).text;

describe('the one text of a passage', () => {
  it.each([
    ['emphasis and code', 'a *b* **c** `d  e`', 'a b c d e'],
    ['soft and hard line ends', 'one\ntwo  \nthree', 'one two\nthree'],
    ['blocks', '# h\n\np\n\n- a\n  - b\n- c\n\n> q\n>\n> r', 'h\np\na\nb\nc\nq\nr'],
    ['a loose list', '- a\n\n- b', 'a\nb'],
    ['a table', '| a | b |\n| - | -: |\n| c | |\n| | d |', 'a\tb\nc\n\td'],
    ['code, verbatim', '```js\na  b\n\n  c\n```\nafter', 'a  b\n\n  c\nafter'],
    ['an image', 'see ![a *cloud*](x.png) there', 'see a cloud there'],
    [
      'a link',
      '[AWS **docs**](https://docs.example/) and https://bare.example/x',
      'AWS docs and https://bare.example/x',
    ],
    ['entities', 'a &amp; b &lt;c&gt;', 'a & b <c>'],
    ['raw HTML', 'a <b>b</b> <span>c</span><br>d', 'a b c\nd'],
    ['raw blocks', '<div>\n\n*a*\n\n</div>\n<details><summary>s</summary>t</details>', 'a\ns\nt'],
    ['comments', 'a <!-- hidden --> b\n\n<!-- block -->', 'a b'],
    ['strikethrough', '~~a~~ b', 'a b'],
    ['a rule', 'a\n\n***\n\nb', 'a\nb'],
  ])('takes %s', (_, markdown, text) => {
    expect(textOf(markdown)).toBe(text);
  });

  it('shows a heading’s Markdown without a paragraph', () => {
    expect(parseTitle('The `ls` *command*').tree.children.map((node) => node.type)).toEqual(
      ['element', 'text', 'element'].toSpliced(0, 0, 'text'),
    );
    expect(parseTitle('The `ls` *command*').text).toBe('The ls command');
  });

  it('takes the words of a plain title as they are, where parsing them would', () => {
    const piece = fc.constantFrom(
      ...[
        'word',
        'Ж',
        ' ',
        '  ',
        '\t',
        '\0',
        '-',
        ':',
        '//',
        '://',
        'mailto:',
        'a@b.example',
        '!',
        ']',
        '.',
        '"',
      ],
    );
    const title = fc.array(piece, { maxLength: 8 }).map((pieces) => `w${pieces.join('')}`);
    fc.assert(
      fc.property(title, (source) => {
        const parsed = sanitizeTree(treeFromTokens(markdownParser.parseInline(source, {})).tree);
        expect(parseTitle(source).tree).toEqual(finishTree(parsed));
      }),
    );
  });

  it('uses link definitions from elsewhere in the document', () => {
    const { tree } = parsePassage('[here][a]', { A: { title: '', href: 'https://x.example/' } });
    expect(JSON.stringify(tree)).toContain('https://x.example/');
  });
});
