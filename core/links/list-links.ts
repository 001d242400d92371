import type { Element, Root, RootContent } from 'hast';
import { isExternalAddress } from '../markdown/external-address.ts';
import type { Module } from '../module/module.ts';
import type { Passage } from '../passage/passage.ts';
import { treeReader, walkText } from '../passage/passage-text.ts';
import type { SentenceFinder } from './find-sentence.ts';

/** A link that leads out of the course. `n` is its slide's place, 0 for the module's own parts. */
export type ExternalLink = {
  n: number;
  part: LinkPart;
  url: string;
  /** `[start, end)` of the words that carry it, in the part's text; empty where none do, such as a picture without a text. */
  start: number;
  end: number;
};

export type LinkPart = 'description' | 'introduction' | 'title' | 'body' | 'notes';

/** Every external link of a module, in the order in which it is read. */
export function listLinks(module: Module): ExternalLink[] {
  const of = (n: number, part: LinkPart, passage: Passage): ExternalLink[] =>
    linksOf(passage).map((link) => ({ n, part, ...link }));
  return [
    ...of(0, 'description', module.description),
    ...of(0, 'introduction', module.introduction),
    ...module.slides.flatMap(({ n, title, body, notes }) => [
      ...of(n, 'title', title),
      ...of(n, 'body', body),
      ...of(n, 'notes', notes),
    ]),
  ];
}

/** A link's words and the sentence they stand in, each as one line. `text` is that of the link's part. */
export function quoteLink(
  text: string,
  { start, end }: Pick<ExternalLink, 'start' | 'end'>,
  sentences: SentenceFinder,
): { text: string; sentence: string } {
  return { text: oneLine(text.slice(start, end)), sentence: oneLine(sentences(text, start, end)) };
}

type Node = Root | RootContent;

function linksOf({ tree }: Passage): Pick<ExternalLink, 'url' | 'start' | 'end'>[] {
  const links = externalAnchors(tree);
  if (links.length === 0) return [];
  const places = new Map(walkText<Node>(tree, treeReader).pieces.map(({ node, ...place }) => [node, place]));
  return links.map(({ href, words, before }) => {
    const ends = words.flatMap((node) => places.get(node) ?? []);
    const start = ends[0]?.start ?? (before && places.get(before)?.end) ?? 0;
    return { url: href, start, end: ends.at(-1)?.end ?? start };
  });
}

type Anchor = { href: string; words: Node[]; before: Node | null };

/** The links that lead out, each with the text nodes below it and the one before them. */
function externalAnchors(tree: Root): Anchor[] {
  const found: Anchor[] = [];
  let before: Node | null = null;
  const visit = (node: Node, inside: Node[] | null): void => {
    if (node.type === 'text') {
      inside?.push(node);
      before = node;
    }
    if (!('children' in node)) return;
    const href = node.type === 'element' ? addressOf(node) : null;
    const words = href === null ? inside : [];
    if (href !== null && words !== null) found.push({ href, words, before });
    for (const child of node.children) visit(child, words);
  };
  visit(tree, null);
  return found;
}

function addressOf({ tagName, properties }: Element): string | null {
  const { href } = properties;
  return tagName === 'a' && typeof href === 'string' && isExternalAddress(href) ? href : null;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
