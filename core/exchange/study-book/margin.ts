import { parsePassage } from '../../markdown/parse-passage.ts';
import type { PassagePart } from '../../passage/passage.ts';
import { type ExportedAnnotation, isWithoutPlace, quotedText } from '../exported-annotation.ts';
import type { ExportWords } from '../export-words.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { TreeMark } from '../html/mark-tree.ts';
import { treeToHtml } from '../html/tree-to-html.ts';

/** The learner's annotations on one slide, each with its number; 0 for one that has nothing to say in the margin. */
export type Margin = readonly { item: ExportedAnnotation; number: number }[];

/** Numbers those that say something, from `first` on. A highlight that says no more than its colour is seen in the text. */
export function numbered(items: readonly ExportedAnnotation[], first: number): Margin {
  let next = first;
  return items
    .filter(({ record }) => !record.deleted)
    .map((item) => ({ item, number: saysSomething(item) ? next++ : 0 }));
}

export function countNumbers(margin: Margin): number {
  return margin.filter(({ number }) => number > 0).length;
}

function saysSomething(item: ExportedAnnotation): boolean {
  const { record } = item;
  return record.kind !== 'highlight' || record.note !== '' || record.tags.length > 0 || isWithoutPlace(item);
}

/** What is marked in one passage of the slide. */
export function marksIn(margin: Margin, part: PassagePart): TreeMark[] {
  return margin.flatMap(({ item, number }): TreeMark[] => {
    const { record, placement } = item;
    const range = isWithoutPlace(item) ? null : (placement?.range ?? null);
    if (record.kind !== 'highlight' || range?.part !== part) return [];
    const classes = ['hl', `hl-${record.colour ?? 'yellow'}`, `hl-${record.style ?? 'solid'}`];
    return [{ start: range.start, end: range.end, classes, number: number === 0 ? null : number }];
  });
}

export function writeMargin(margin: Margin, words: ExportWords): string {
  const said = margin.filter(({ number }) => number > 0);
  if (said.length === 0) return '';
  const notes = said.map(({ item, number }) => writeNote(item, number, words));
  return `<aside class="margin" aria-label="${escapeHtml(words.myNotes)}">\n${notes.join('')}</aside>\n`;
}

function writeNote(item: ExportedAnnotation, number: number, words: ExportWords): string {
  const { record } = item;
  const isLost = isWithoutPlace(item);
  const quote = isLost || item.placement?.state === 'similar' ? quotedText(item) : null;
  const parts = [
    record.kind === 'bookmark'
      ? `<p class="bookmark">${escapeHtml([words.bookmark, record.label].filter((part) => part !== '').join(': '))}</p>`
      : '',
    quote === null ? '' : `<blockquote>${escapeHtml(quote)}</blockquote>`,
    record.note === '' ? '' : treeToHtml(parsePassage(record.note).tree),
    writeFacts([...record.tags.map((tag) => `#${tag}`), ...(isLost ? [words.noPlace] : [])]),
  ];
  const colour = record.colour === null ? '' : ` hl-${record.colour}`;
  return `<div class="mine${colour}" dir="auto"><span class="number">${number}</span>${parts.join('')}</div>\n`;
}

function writeFacts(facts: readonly string[]): string {
  if (facts.length === 0) return '';
  return `<p class="under">${facts.map((fact) => `<span>${escapeHtml(fact)}</span>`).join(' ')}</p>`;
}
