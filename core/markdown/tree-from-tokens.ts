import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Token } from 'markdown-it';

type Parent = { children: ElementContent[] };

/** markdown-it's tokens as a hast tree. Raw HTML is kept in `raw` nodes, which `hast-util-raw` must read next. */
export function treeFromTokens(tokens: readonly Token[]): { tree: Root; hasRawHtml: boolean } {
  const root: Root = { type: 'root', children: [] };
  const builder = { hasRawHtml: false };
  appendTokens(tokens, root as Parent, builder);
  return { tree: root, hasRawHtml: builder.hasRawHtml };
}

function appendTokens(tokens: readonly Token[], parent: Parent, builder: { hasRawHtml: boolean }): void {
  const open: Parent[] = [parent];
  for (const token of tokens) {
    const current = open.at(-1) ?? parent;
    // A tight list's paragraphs are there for the parser only.
    if (token.hidden && token.type !== 'inline') continue;
    if (token.nesting === 1) {
      const node = element(token.tag, properties(token), []);
      current.children.push(node);
      open.push(node);
    } else if (token.nesting === -1) {
      open.pop();
    } else {
      appendLeaf(token, current, builder);
    }
  }
}

function appendLeaf(token: Token, parent: Parent, builder: { hasRawHtml: boolean }): void {
  switch (token.type) {
    case 'inline':
      appendTokens(token.children ?? [], parent, builder);
      return;
    case 'html_block':
    case 'html_inline':
      builder.hasRawHtml = true;
      parent.children.push({ type: 'raw', value: token.content });
      return;
    case 'softbreak':
      parent.children.push(text('\n'));
      return;
    case 'hardbreak':
      parent.children.push(element('br', {}, []));
      return;
    case 'hr':
      parent.children.push(element('hr', {}, []));
      return;
    case 'code_inline':
      parent.children.push(element('code', {}, [text(token.content)]));
      return;
    case 'code_block':
    case 'fence':
      parent.children.push(codeBlock(token));
      return;
    case 'formula':
      parent.children.push(element('span', { className: ['formula'] }, [text(token.content)]));
      return;
    case 'formula_display':
      parent.children.push(
        element('span', { className: ['formula', 'formula-display'] }, [text(token.content)]),
      );
      return;
    case 'formula_block':
      parent.children.push(
        element('div', { className: ['formula', 'formula-display'] }, [text(token.content)]),
      );
      return;
    case 'image':
      parent.children.push(image(token));
      return;
    default:
      parent.children.push(text(token.content));
  }
}

function codeBlock(token: Token): Element {
  const language = token.info.trim().split(/\s+/)[0] ?? '';
  const code = element('code', language ? { className: [`language-${language}`] } : {}, [
    text(token.content),
  ]);
  return element('pre', {}, [code]);
}

function image(token: Token): Element {
  return element('img', { ...properties(token), alt: plainText(token.children ?? []) }, []);
}

/** An image's alternative text is inline Markdown of which only the words count. */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.type === 'softbreak' ? ' ' : token.children?.length ? plainText(token.children) : token.content,
    )
    .join('');
}

function properties(token: Token): Properties {
  const out: Properties = {};
  for (const [name, value] of token.attrs ?? []) {
    // Table cells carry their alignment as a style; hast has a property for it.
    if (name === 'style') out['align'] = String(value).replace('text-align:', '');
    else out[name] = value;
  }
  return out;
}

function element(tagName: string, props: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: props, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

declare module 'hast' {
  interface RootContentMap {
    raw: { type: 'raw'; value: string };
  }
  interface ElementContentMap {
    raw: { type: 'raw'; value: string };
  }
}
