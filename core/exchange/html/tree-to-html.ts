import type { Element, Properties, Root, RootContent } from 'hast';
import { limitFormulas, texOf } from '../../markdown/limit-formulas.ts';
import { escapeHtml } from './escape-html.ts';
import { formulaMarkup } from './formula-markup.ts';

const elements = new Set(
  (
    'h1 h2 h3 h4 h5 h6 p blockquote pre hr br div section aside figure figcaption ul ol li dl dt dd details summary ' +
    'table caption thead tbody tfoot tr th td a img strong b em i u s del ins mark small sub sup q cite dfn code kbd ' +
    'samp var abbr span bdi bdo ruby rt rp wbr time'
  ).split(' '),
);
const void_ = new Set(['hr', 'br', 'img', 'wbr']);

/** By the tree's name of a property: how HTML writes it. */
const attributes = new Map([
  ...'dir lang title href src alt width height start reversed type value align scope open id'
    .split(' ')
    .map((name): [string, string] => [name, name]),
  ['colSpan', 'colspan'],
  ['rowSpan', 'rowspan'],
  ['dateTime', 'datetime'],
]);

const classes =
  /^(?:formula|formula-display|picture|picture-text|language-[\w+#.-]+|hl(?:-[a-z]+)?|number|bare)$/;
const shownLink = /^(?:https?:\/\/|mailto:|carrel:\/\/|#)[^\s]/i;
const shownImage = /^data:image\/[a-z0-9.+-]+(?:;[^,\s]*)?,/i;

/** The pieces of a tree of a file's own making: what `sanitizeTree` let through, and marks. Judged here once more. */
export function treeToHtml(tree: Root): string {
  return writeNodes(limitFormulas(tree).children);
}

function writeNodes(nodes: readonly RootContent[]): string {
  return nodes.map(writeNode).join('');
}

function writeNode(node: RootContent): string {
  if (node.type === 'text') return escapeHtml(node.value);
  if (node.type !== 'element') return '';
  const tex = texOf(node);
  if (tex !== null) return writeFormula(node, tex);
  if (!elements.has(node.tagName)) return writeNodes(node.children);
  if (node.tagName === 'img' && !isShown(node)) return '';
  const opening = `<${node.tagName}${writeAttributes(isBare(node) ? bare(node.properties) : node.properties)}>`;
  return void_.has(node.tagName) ? opening : `${opening}${writeNodes(node.children)}</${node.tagName}>`;
}

/** A link that reads as its address: on paper, that need not stand there twice. */
function isBare({ tagName, properties: { href }, children }: Element): boolean {
  const [first] = children;
  return tagName === 'a' && children.length === 1 && first?.type === 'text' && first.value === href;
}

function bare(properties: Properties): Properties {
  return { ...properties, className: [...classesOf(properties), 'bare'] };
}

function writeFormula({ tagName, properties }: Element, tex: string): string {
  const tag = tagName === 'div' ? 'div' : 'span';
  const isDisplay = classesOf(properties).includes('formula-display');
  const inside =
    properties['dataPlain'] === true ? `<code>${escapeHtml(tex)}</code>` : formulaMarkup(tex, isDisplay);
  return `<${tag}${writeAttributes(properties)}>${inside}</${tag}>`;
}

function isShown({ properties: { src } }: Element): boolean {
  return typeof src === 'string' && shownImage.test(src);
}

function writeAttributes(properties: Properties): string {
  const written = Object.entries(properties).map(([name, value]) => writeAttribute(name, value));
  const kept = classesOf(properties).filter((name) => classes.test(name));
  return written.join('') + (kept.length === 0 ? '' : ` class="${escapeHtml(kept.join(' '))}"`);
}

function writeAttribute(name: string, value: Properties[string]): string {
  const attribute = attributes.get(name);
  if (attribute === undefined || value === null || value === undefined || value === false) return '';
  if (value === true) return ` ${attribute}`;
  const text = Array.isArray(value) ? value.join(' ') : String(value);
  if (name === 'href' && !shownLink.test(text)) return '';
  return ` ${attribute}="${escapeHtml(text)}"`;
}

function classesOf({ className }: Properties): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}
