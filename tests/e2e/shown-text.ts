import type { Locator } from '@playwright/test';
import { type NodeReader, walkText } from '../../core/passage/passage-text.ts';

/** A copy of the page's nodes that can leave the browser. */
type CopiedNode = { text: string | null; tag: string; children: CopiedNode[] };

const reader: NodeReader<CopiedNode> = {
  text: (node) => node.text,
  tag: (node) => node.tag,
  children: (node) => node.children,
};

/** The one text of each passage that a locator finds, as the page shows it. */
export async function shownTexts(places: Locator): Promise<string[]> {
  const copies = await places.evaluateAll((elements): CopiedNode[] => {
    const copy = (node: Node): CopiedNode => ({
      text: node instanceof Text ? node.data : null,
      tag: node instanceof Element ? node.localName : '',
      // What the page adds to the author's text says so.
      children: [...node.childNodes]
        .filter((child) => !(child instanceof Element && child.hasAttribute('data-apart')))
        .map(copy),
    });
    return elements.map(copy);
  });
  return copies.map((copied) => walkText(copied, reader).text);
}

/** Null where there is no such passage (yet). */
export async function shownText(place: Locator): Promise<string | null> {
  return (await shownTexts(place))[0] ?? null;
}
