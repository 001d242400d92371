import type { Root } from 'hast';
import { passageText } from '../passage/passage-text.ts';
import type { Passage } from '../passage/passage.ts';
import { finishTree } from './finish-tree.ts';
import { markdownParser } from './markdown-parser.ts';
import { readRawHtml } from './read-raw-html.ts';
import { sanitizeTree } from './sanitize-tree.ts';
import { treeFromTokens } from './tree-from-tokens.ts';

type References = Record<string, { title: string; href: string }>;

const emptyPassage: Passage = { text: '', tree: { type: 'root', children: [] } };

/** Markdown blocks as a passage: its final tree and the one text of it. `references` are the document's link definitions. */
export function parsePassage(source: string, references: References = {}): Passage {
  if (source.trim() === '') return emptyPassage;
  return passageOf(treeFromTokens(markdownParser.parse(source, { references: { ...references } })));
}

/** Markdown within a line, as in a heading. */
export function parseTitle(source: string, references: References = {}): Passage {
  if (source.trim() === '') return emptyPassage;
  return passageOf(treeFromTokens(markdownParser.parseInline(source, { references: { ...references } })));
}

function passageOf({ tree, hasRawHtml }: { tree: Root; hasRawHtml: boolean }): Passage {
  const whole = hasRawHtml ? readRawHtml(tree) : tree;
  const final = finishTree(sanitizeTree(whole));
  return { text: passageText(final), tree: final };
}
