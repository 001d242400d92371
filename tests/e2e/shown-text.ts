import type { Locator } from '@playwright/test';
import { type NodeReader, walkText } from '../../core/passage/passage-text.ts';

/** A copy of the page's nodes that can leave the browser. */
type CopiedNode = { text: string | null; tag: string; isAtom: boolean; children: CopiedNode[] };

const reader: NodeReader<CopiedNode> = {
  text: (node) => node.text,
  tag: (node) => node.tag,
  children: (node) => node.children,
};

/** The one text of each passage that a locator finds, as the page shows it. */
export async function shownTexts(places: Locator): Promise<string[]> {
  const copies = await copiesOf(places);
  return copies.map((copied) => walkText(copied, reader).text);
}

/** The text of a passage in the pieces it is made of, in the order of the page's text nodes. */
export async function shownPieces(place: Locator): Promise<{ text: string; pieces: ShownPiece[] }> {
  const [copy] = await copiesOf(place);
  if (copy === undefined) return { text: '', pieces: [] };
  const atomic = new Set<CopiedNode>();
  const visit = (node: CopiedNode, isInAtom: boolean): void => {
    if (isInAtom) atomic.add(node);
    for (const child of node.children) visit(child, isInAtom || child.isAtom);
  };
  visit(copy, false);
  const { text, pieces } = walkText(copy, reader);
  return { text, pieces: pieces.map(({ node, start, end }) => ({ start, end, isAtom: atomic.has(node) })) };
}

export type ShownPiece = {
  start: number;
  end: number;
  /** Shown as a whole by something else. */ isAtom: boolean;
};

async function copiesOf(places: Locator): Promise<CopiedNode[]> {
  return places.evaluateAll((elements): CopiedNode[] => {
    const copy = (node: Node): CopiedNode => ({
      text: node instanceof Text ? node.data : null,
      tag: node instanceof Element ? node.localName : '',
      isAtom: node instanceof Element && node.hasAttribute('data-atom'),
      // What the page adds to the author's text says so.
      children: [...node.childNodes]
        .filter((child) => !(child instanceof Element && child.hasAttribute('data-apart')))
        .map(copy),
    });
    return elements.map(copy);
  });
}

/** Null where there is no such passage (yet). */
export async function shownText(place: Locator): Promise<string | null> {
  return (await shownTexts(place))[0] ?? null;
}
