import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { fileType } from '../../../../core/course/file-kinds.ts';
import { resolveAddresses } from '../../../../core/markdown/resolve-addresses.ts';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';

const book = {
  course: 'c',
  asset: (path: string) => (fileType(path) ? `/assets/test/${path}` : null),
  module: (path: string, fragment: string) =>
    path.endsWith('.md') ? `#/module/c/${path}/${fragment}` : null,
};

function elementsOf(markdown: string): Element[] {
  const found: Element[] = [];
  const visit = (node: Root | RootContent): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(resolveAddresses(parsePassage(markdown).tree, 'part/m.md', book));
  return found;
}

const payloads = [
  '<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<iframe src="javascript:alert(1)"></iframe><iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="data:text/html,x"></object><embed src="x.swf">',
  '<meta http-equiv=refresh content="0;url=https://evil.example/">',
  '<base href="https://evil.example/"><link rel=stylesheet href="//evil.example/x.css">',
  '<form action="https://evil.example/"><input name=a autofocus onfocus=alert(1)><button>go</button></form>',
  '<a href="javascript:alert(1)">x</a> <a href=" java\nscript:alert(1)">x</a> <a href="//evil.example/">x</a>',
  '<a href="vbscript:x">x</a> <a href="data:text/html,x">x</a> <a href="file:///etc/passwd">x</a> <a href="\\\\host\\x">x</a>',
  '[x](javascript:alert(1)) [x](JaVaScRiPt:alert(1)) [x](data:text/html;base64,eA==) [x](file:///etc/passwd) [x](//evil.example)',
  '![x](https://evil.example/pixel.png) ![x](//evil.example/p.png) ![x](../../../etc/passwd) ![x](data:image/svg+xml,x)',
  '<img srcset="https://evil.example/a.png 2x"> <picture><source srcset="//evil.example/a.png"></picture>',
  '<video src="https://evil.example/a.mp4" autoplay></video><audio src=x onerror=alert(1)></audio>',
  '<video autoplay loop onplay=alert(1) poster="https://evil.example/p.png"><source src="//evil.example/a.webm" onerror=alert(1)><track src="https://evil.example/a.vtt" default><script>alert(1)</script></video>',
  '<source src="https://evil.example/a.mp4"><track src="x.vtt"><audio src="data:audio/wav,x"></audio><video src="../../a.mp4" poster="javascript:x"></video>',
  '![x](https://evil.example/a.mp3) ![x](../../../etc/a.mp3) ![x](javascript:a.mp4) [x](../../out.pdf) [x](%2e%2e/%2e%2e/out.pdf)',
  '<div style="background:url(https://evil.example/)" onclick=alert(1) id=root name=body class=app>x</div>',
  '<details ontoggle=alert(1) open><summary>x</summary></details>',
  '<!--><img src=x onerror=alert(1)>--> <![CDATA[<script>alert(1)</script>]]> <?php x ?>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template><title><script>alert(1)</script></title>',
  '<https://evil.example/"onmouseover="alert(1)>',
  '<a href="mailto:a@b.example?subject=x">m</a> <a href="https://ok.example/">o</a>',
];

const allowedAttributes = new Set(
  'href src alt title dir lang className start reversed type value align colSpan rowSpan scope width height open dateTime poster kind srcLang label dataFile dataCourse dataRemote'.split(
    ' ',
  ),
);

describe.each(payloads)('%s', (payload) => {
  const elements = elementsOf(`text\n\n${payload}\n\n- ${payload}`);

  it('leaves no element or attribute that acts', () => {
    for (const { tagName, properties } of elements) {
      expect(tagName).not.toMatch(
        /^(script|style|iframe|object|embed|svg|math|form|input|button|meta|base|link|template)$/,
      );
      for (const name of Object.keys(properties)) expect(allowedAttributes).toContain(name);
    }
  });

  it('leaves only web, mail and own addresses', () => {
    for (const { properties } of elements) {
      const { href, src, poster, dataRemote } = properties;
      if (href !== undefined)
        expect(href).toMatch(/^(https?:\/\/|mailto:|#\/module\/|\/assets\/test\/part\/)/);
      for (const loaded of [src, poster]) {
        if (loaded !== undefined) expect(loaded).toMatch(/^\/assets\/test\/part\//);
      }
      expect(dataRemote ?? 'https://').toMatch(/^https?:\/\//);
    }
  });
});

describe('addresses of the course', () => {
  it('lead to modules and images beside the module', () => {
    const elements = elementsOf('[next](../b.md#recap) ![x](pic%20one.png)');
    expect(elements.find(({ tagName }) => tagName === 'a')?.properties['href']).toBe('#/module/c/b.md/recap');
    expect(elements.find(({ tagName }) => tagName === 'img')?.properties['src']).toBe(
      '/assets/test/part/pic one.png',
    );
  });

  it('become text where they lead out of it', () => {
    for (const address of ['../../notes.docx', '/notes.docx']) {
      expect(elementsOf(`[file](${address})`).map(({ tagName }) => tagName)).toEqual(['p', 'span']);
    }
  });

  it('name the file that a link leads to, also where it isn’t handed out', () => {
    const properties = (address: string) =>
      elementsOf(`[file](${address})`).find(({ tagName }) => tagName === 'a')?.properties;
    const place = { dataFile: 'part/a.pdf', dataCourse: 'c' };
    expect(properties('a.pdf#page=2')).toEqual({ ...place, href: '/assets/test/part/a.pdf' });
    const withoutAssets = { ...book, asset: () => null };
    const tree = resolveAddresses(parsePassage('[file](a.pdf)').tree, 'part/m.md', withoutAssets);
    expect(JSON.stringify(tree)).toContain('"dataFile":"part/a.pdf"');
    expect(JSON.stringify(tree)).not.toContain('href');
  });
});

describe('recordings', () => {
  const only = (markdown: string, tag: string) =>
    elementsOf(markdown).find(({ tagName }) => tagName === tag)?.properties;

  it('are written like images, or as HTML', () => {
    expect(only('![Said](talk.mp3)', 'audio')).toEqual({
      src: '/assets/test/part/talk.mp3',
      dataFile: 'part/talk.mp3',
    });
    expect(only('![Seen](film.WEBM#t=3)', 'video')).toMatchObject({ src: '/assets/test/part/film.WEBM' });
    expect(only('<video src="a.mp4" width="300" controls loop muted autoplay></video>', 'video')).toEqual({
      src: '/assets/test/part/a.mp4',
      dataFile: 'part/a.mp4',
      width: 300,
    });
  });

  it('choose among the files of the course', () => {
    const html =
      '<video poster="p.png"><source src="https://example.org/a.webm"><source src="a.mp4"><source src="a.mov">' +
      '<track src="a.vtt" kind="captions" srclang="de" label="Deutsch"><track src="a.txt">No player</video>';
    const sources = elementsOf(html).filter(({ tagName }) => tagName === 'source' || tagName === 'track');
    expect(sources.map(({ properties }) => properties['src'])).toEqual([
      '/assets/test/part/a.mp4',
      '/assets/test/part/a.vtt',
    ]);
    expect(only(html, 'video')).toMatchObject({ poster: '/assets/test/part/p.png' });
  });

  it('say what is not loaded', () => {
    expect(only('![Said](https://example.org/a.mp3)', 'audio')).toEqual({
      dataRemote: 'https://example.org/a.mp3',
    });
    expect(only('![Seen](https://example.org/a.png)', 'img')).toMatchObject({
      dataRemote: 'https://example.org/a.png',
    });
    expect(only('<audio src="a.aiff"></audio>', 'audio')).toEqual({ dataFile: 'part/a.aiff' });
  });

  it('have the text that stands for them, and none that is for other programs', () => {
    expect(parsePassage('Before ![Said  here](a.mp3) after').text).toBe('Before Said here after');
    expect(parsePassage('<video src="a.mp4" title="Seen">No player</video>').text).toBe('Seen');
    expect(parsePassage('<audio><source src="a.ogg">No player</audio>').text).toBe('');
  });
});
