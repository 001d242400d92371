import type { Element, Root, RootContent } from 'hast';
import { describe, expect, it } from 'vitest';
import { resolveAddresses } from '../../../../core/markdown/resolve-addresses.ts';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';

const book = {
  asset: (path: string) => `/assets/test/${path}`,
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
  '<div style="background:url(https://evil.example/)" onclick=alert(1) id=root name=body class=app>x</div>',
  '<details ontoggle=alert(1) open><summary>x</summary></details>',
  '<!--><img src=x onerror=alert(1)>--> <![CDATA[<script>alert(1)</script>]]> <?php x ?>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<template><script>alert(1)</script></template><title><script>alert(1)</script></title>',
  '<https://evil.example/"onmouseover="alert(1)>',
  '<a href="mailto:a@b.example?subject=x">m</a> <a href="https://ok.example/">o</a>',
];

const allowedAttributes = new Set(
  'href src alt title dir lang className start reversed type value align colSpan rowSpan scope width height open dateTime'.split(
    ' ',
  ),
);

describe.each(payloads)('%s', (payload) => {
  const elements = elementsOf(`text\n\n${payload}\n\n- ${payload}`);

  it('leaves no element or attribute that acts', () => {
    for (const { tagName, properties } of elements) {
      expect(tagName).not.toMatch(
        /^(script|style|iframe|object|embed|svg|math|form|input|button|meta|base|link|video|audio|source|template)$/,
      );
      for (const name of Object.keys(properties)) expect(allowedAttributes).toContain(name);
    }
  });

  it('leaves only web, mail and own addresses', () => {
    for (const { properties } of elements) {
      const { href, src } = properties;
      if (href !== undefined) expect(href).toMatch(/^(https?:\/\/|mailto:|#\/module\/)/);
      if (src !== undefined) expect(src).toMatch(/^\/assets\/test\/part\//);
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

  it('become text where nothing can be shown', () => {
    expect(elementsOf('[file](notes.docx)').map(({ tagName }) => tagName)).toEqual(['p', 'span']);
  });
});
