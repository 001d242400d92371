import type { Root } from 'hast';
import { passageText } from '../passage/passage-text.ts';
import type { Passage } from '../passage/passage.ts';
import { finishTree } from './finish-tree.ts';
import { markdownParser } from './markdown-parser.ts';
import { isPlainText } from './plain-text.ts';
import { restoreLines } from './raw-html-lines.ts';
import { readRawHtml } from './read-raw-html.ts';
import { sanitizeTree } from './sanitize-tree.ts';
import { treeFromTokens } from './tree-from-tokens.ts';

type References = Record<string, { title: string; href: string }>;

const emptyPassage: Passage = { text: '', tree: { type: 'root', children: [] } };

/**
 * Markdown blocks as a passage: its final tree and the one text of it. `references` are the document's link
 * definitions. With `lines`, the line of the file for each line of `source`, the tree's blocks say where they begin.
 */
export function parsePassage(
  source: string,
  references: References = {},
  lines: readonly number[] = [],
): Passage {
  if (source.trim() === '') return emptyPassage;
  return passageOf(treeFromTokens(markdownParser.parse(source, { references: { ...references } }), lines));
}

/** Markdown within a line, as in a heading. */
export function parseTitle(source: string, references: References = {}): Passage {
  if (source.trim() === '') return emptyPassage;
  if (isFinal(source))
    return { text: source, tree: { type: 'root', children: [{ type: 'text', value: source }] } };
  return passageOf(treeFromTokens(markdownParser.parseInline(source, { references: { ...references } })));
}

/** True for words that parsing, sanitising and finishing would leave as they are. */
function isFinal(source: string): boolean {
  return isPlainText(source) && !/^ | $| {2}|[\t\f]|\/\/|mailto:/i.test(source);
}

function passageOf({ tree, hasRawHtml }: { tree: Root; hasRawHtml: boolean }): Passage {
  if (!hasRawHtml) return finished(sanitizeTree(tree));
  const clean = sanitizeTree(readRawHtml(tree));
  restoreLines(clean);
  return finished(clean);
}

function finished(clean: Root): Passage {
  const final = finishTree(clean);
  return { text: passageText(final), tree: final };
}
