import { QueryClientProvider } from '@tanstack/react-query';
import type { Element, Root } from 'hast';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { resolveAddresses } from '../../../../core/markdown/resolve-addresses.ts';
import { markSteps } from '../../../../core/module/mark-steps.ts';
import { TransportProvider } from '../../../../renderer/asking/ask.ts';
import { newQueryClient } from '../../../../renderer/asking/queries.ts';
import { renderTree } from '../../../../renderer/passage/render-tree.ts';
import { en } from '../../../../renderer/words/en.ts';
import { WordsProvider } from '../../../../renderer/words/words.ts';

/** What stands there before anything is asked, loaded or drawn. */
function html(tree: Root): string {
  const unasked = () => Promise.reject(new Error('Nothing is asked while markup is made.'));
  const transport = {
    request: unasked,
    fetchDownload: unasked,
    pathOf: unasked,
    onEvent: () => () => undefined,
    onConnection: () => () => undefined,
  };
  return renderToStaticMarkup(
    <QueryClientProvider client={newQueryClient()}>
      <TransportProvider value={transport}>
        <WordsProvider value={en}>{renderTree(tree)}</WordsProvider>
      </TransportProvider>
    </QueryClientProvider>,
  );
}

const book = {
  course: 'c',
  asset: (path: string) => `/assets/r/c/${path}`,
  module: () => null,
};

function resolved(markdown: string): string {
  return html(resolveAddresses(parsePassage(markdown).tree, 'm.md', book));
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
    const shown = html(parsePassage('![Three boxes](here.png)').tree);
    expect(shown).toContain('<img src="here.png" alt=""/>');
    expect(shown).toMatch(
      /^.*<span class="picture" data-atom="">.*<span class="picture-text">Three boxes<\/span><\/span><\/p>$/,
    );
  });
});

describe('what is not loaded', () => {
  it('is a picture on the web: its text, and a link to it', () => {
    expect(resolved('![Three boxes](https://example.org/boxes.png)')).toBe(
      '<p><span class="picture" data-missing="true"><span class="picture-text">Three boxes</span>' +
        '<span class="not-shown" data-apart="">On the web, not loaded: ' +
        '<a class="ext" href="https://example.org/boxes.png" target="_blank" rel="noreferrer noopener" ' +
        'title="Opens in your browser: example.org">example.org/boxes.png</a></span></span></p>',
    );
  });

  it('is a recording on the web', () => {
    const shown = resolved('<video src="https://example.org/a.mp4" title="Seen"></video>');
    expect(shown).not.toMatch(/<video|<source|src=/);
    expect(shown).toContain('<span class="media-text">Seen</span>');
    expect(shown).toContain('href="https://example.org/a.mp4"');
  });

  it('is a file of a kind that can’t be shown', () => {
    expect(resolved('<audio src="a.aiff"></audio>')).toContain(
      `data-apart="">${en.notShown('a.aiff')}</span>`,
    );
  });
});

describe('a recording in the page', () => {
  it('waits for the learner', () => {
    expect(resolved('![Said](talk.mp3)')).toBe(
      '<p><span class="media"><audio controls="" preload="metadata" aria-label="Said" src="/assets/r/c/talk.mp3">' +
        '</audio><span class="media-text">Said</span></span></p>',
    );
  });

  it('brings its captions', () => {
    const shown = resolved(
      '<video autoplay><source src="a.webm"><source src="a.mp4"><track src="a.vtt" kind="captions" srclang="de" label="Deutsch"></video>',
    );
    expect(shown).toContain(
      '<source src="/assets/r/c/a.webm"/><source src="/assets/r/c/a.mp4"/>' +
        '<track src="/assets/r/c/a.vtt" kind="captions" srcLang="de" label="Deutsch"/>',
    );
    expect(shown).not.toContain('autoplay');
  });
});

describe('a link to a file of the course', () => {
  it('saves it, or opens it elsewhere', () => {
    expect(resolved('[handout](files/a.pdf)')).toBe(
      '<p><a class="link" href="/assets/r/c/files/a.pdf" download="" title="Saves files/a.pdf">handout</a>' +
        '<span class="file-note" data-apart="">pdf</span></p>',
    );
  });

  it('shows it in place where the page can', () => {
    expect(resolved('[talk](talk.mp3)')).toContain('aria-expanded="false"');
  });

  it('leads nowhere where it could be a program, and says so', () => {
    expect(resolved('[program](run.sh)')).toBe(
      `<p><span>program</span><span class="file-note" data-apart="">${en.fileRefused('run.sh')}</span></p>`,
    );
  });
});

describe('a formula in the page', () => {
  it('has its TeX as its text', () => {
    expect(html(parsePassage('$a < b$').tree)).toContain('<span class="formula__tex">a &lt; b</span>');
    expect(html(parsePassage('$$\na\n$$').tree)).toMatch(
      /^<div class="formula formula-display" dir="ltr"><span class="formula__tex">a<\/span>/,
    );
  });

  it('is no formula where an author put markup into one', () => {
    expect(html(parsePassage('<span class="formula">a <b>b</b></span>').tree)).toBe(
      '<p><span class="formula">a <b>b</b></span></p>',
    );
  });
});

describe('code in the page', () => {
  it('has its language and a button apart from its text', () => {
    const shown = html(parsePassage('```js\nlet a;\n```').tree);
    expect(shown).toMatch(
      /^<div class="code"><pre><code>.*let a;.*<\/code><\/pre><div class="code__bar" data-apart="">/,
    );
    expect(shown).toContain('<span class="code__language">js</span>');
  });

  it('without a language is left alone', () => {
    expect(html(parsePassage('    let a;').tree)).toMatch(
      /^<div class="code"><pre><code>let a;<\/code><\/pre>/,
    );
  });
});

it('steps stay with what they are of', () => {
  const markdown = '$$\na\n$$\n\n```js\nb\n```\n\n| c |\n| - |\n| d |';
  const { tree } = parsePassage(markdown, {}, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  const groups = new Map([
    [1, 1],
    [5, 2],
    [9, 3],
  ]);
  expect(markSteps(tree, { items: new Set(), groups })).toBe(3);
  const shown = html(resolveAddresses(tree, 'm.md', book));
  expect(shown).toMatch(/^<div class="formula formula-display" dir="ltr" data-step="1">/);
  expect(shown).toContain('<div class="code" data-step="2">');
  expect(shown).toContain('<div class="wide" data-step="3">');
});

it('a wide table can scroll by itself', () => {
  expect(html(parsePassage('| a | b |\n| - | - |\n| 1 | 2 |').tree)).toMatch(/^<div class="wide"><table>/);
});
