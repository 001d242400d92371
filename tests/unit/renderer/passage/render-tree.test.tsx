import type { Element, Root } from 'hast';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { renderTree } from '../../../../renderer/passage/render-tree.ts';
import { en } from '../../../../renderer/words/en.ts';
import { WordsProvider } from '../../../../renderer/words/words.ts';

function html(tree: Root): string {
  return renderToStaticMarkup(<WordsProvider value={en}>{renderTree(tree)}</WordsProvider>);
}

function linkTo(href: string): Root {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href },
    children: [{ type: 'text', value: 'a link' }],
  };
  return { type: 'root', children: [link] };
}

describe('a link in the page', () => {
  it('to the web opens elsewhere, and says where', () => {
    expect(html(linkTo('https://example.org/a'))).toBe(
      '<a class="ext" href="https://example.org/a" target="_blank" rel="noreferrer noopener" title="Opens in your browser: example.org">a link</a>',
    );
  });

  it('to a module stays inside', () => {
    expect(html(linkTo('#/module/c/m.md'))).toBe('<a class="link" href="#/module/c/m.md">a link</a>');
  });

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    '//example.org',
    'other.md',
    '#elsewhere',
    'data:text/html,x',
  ])('to %s is plain text', (href) => expect(html(linkTo(href))).toBe('<span>a link</span>'));
});

describe('a picture in the page', () => {
  it('without a file is its text in a frame', () => {
    expect(html(parsePassage('![Three boxes](gone.png)').tree)).toContain('picture-text');
    const withoutSource = parsePassage('![Three boxes](gone.png)').tree;
    const strip = (node: Root | Root['children'][number]): void => {
      if (node.type === 'element') delete node.properties['src'];
      if ('children' in node) node.children.forEach(strip);
    };
    strip(withoutSource);
    expect(html(withoutSource)).toBe(
      '<p><span class="picture" data-missing="true"><span class="picture-text">Three boxes</span></span></p>',
    );
  });

  it('with a file has its text beside it, once', () => {
    expect(html(parsePassage('![Three boxes](here.png)').tree)).toContain(
      '<p><span class="picture"><img src="here.png" alt=""/><span class="picture-text">Three boxes</span></span></p>',
    );
  });
});

it('a wide table can scroll by itself', () => {
  expect(html(parsePassage('| a | b |\n| - | - |\n| 1 | 2 |').tree)).toMatch(/^<div class="wide"><table>/);
});
