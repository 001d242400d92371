import type { Element, ElementContent, Properties, Root } from 'hast';
import type { Token } from 'markdown-it';

type Parent = { children: ElementContent[] };

type Builder = { hasRawHtml: boolean; lines: readonly number[] };

/**
 * markdown-it's tokens as a hast tree. Raw HTML is kept in `raw` nodes, which `hast-util-raw` must read next.
 * `lines` gives for each line of the source the 1-based line of the file it comes from: blocks then have positions.
 */
export function treeFromTokens(
  tokens: readonly Token[],
  lines: readonly number[] = [],
): { tree: Root; hasRawHtml: boolean } {
  const root: Root = { type: 'root', children: [] };
  const builder = { hasRawHtml: false, lines };
  appendTokens(tokens, root as Parent, builder);
  return { tree: root, hasRawHtml: builder.hasRawHtml };
}

function appendTokens(tokens: readonly Token[], parent: Parent, builder: Builder): void {
  const open: Parent[] = [parent];
  for (const token of tokens) {
    const current = open.at(-1) ?? parent;
    // A tight list's paragraphs are there for the parser only.
    if (token.hidden && token.type !== 'inline') continue;
    if (token.nesting === 1) {
      const node = placed(element(token.tag, properties(token), []), token, builder);
      current.children.push(node);
      open.push(node);
    } else if (token.nesting === -1) {
      open.pop();
    } else {
      appendLeaf(token, current, builder);
    }
  }
}

function appendLeaf(token: Token, parent: Parent, builder: Builder): void {
  switch (token.type) {
    case 'inline':
      appendTokens(token.children ?? [], parent, builder);
      return;
    case 'html_block':
    case 'html_inline': {
      builder.hasRawHtml = true;
      const line = lineOf(token, builder);
      parent.children.push({ type: 'raw', value: token.content, ...(line !== undefined && { line }) });
      return;
    }
    case 'softbreak':
      parent.children.push(text('\n'));
      return;
    case 'hardbreak':
      parent.children.push(element('br', {}, []));
      return;
    case 'hr':
      parent.children.push(placed(element('hr', {}, []), token, builder));
      return;
    case 'code_inline':
      parent.children.push(element('code', {}, [text(token.content)]));
      return;
    case 'code_block':
    case 'fence':
      parent.children.push(placed(codeBlock(token), token, builder));
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
        placed(
          element('div', { className: ['formula', 'formula-display'] }, [text(token.content)]),
          token,
          builder,
        ),
      );
      return;
    case 'image':
      parent.children.push(image(token));
      return;
    default:
      parent.children.push(text(token.content));
  }
}

/** Says where a block begins in the file, as hast says it; columns are not known and stand as 1. */
function placed(node: Element, token: Token, builder: Builder): Element {
  const line = lineOf(token, builder);
  if (line !== undefined) {
    const point = { line, column: 1 };
    node.position = { start: point, end: point };
  }
  return node;
}

function lineOf({ map }: Token, { lines }: Builder): number | undefined {
  return map ? lines[map[0]] : undefined;
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
    raw: { type: 'raw'; value: string; line?: number };
  }
  interface ElementContentMap {
    raw: { type: 'raw'; value: string; line?: number };
  }
}
