import { tokenize } from '../../../core/search/tokens.ts';
import { randomNumbers } from '../corpus.ts';
import type { Row } from './engine.ts';

/** A query and the slide it was made from, which should come first. */
export type KnownItem = { text: string; id: number };

/** `typo` is `spelled` with a slip: titles that have a word long enough for one. */
export const kinds = ['titles', 'half-typed', 'notes', 'spelled', 'typo'] as const;

export type Kind = (typeof kinds)[number];

export type KnownItems = Record<Kind, KnownItem[]>;

/** Words of at most this many slides are what one remembers of notes. */
const rareInNotes = 50;

/** Queries of `count` seeded slides. The same rows always give the same queries. */
export function makeKnownItems(rows: readonly Row[], count: number): KnownItems {
  const random = randomNumbers(7);
  const slides = slidesOf(rows);
  const items: KnownItems = { titles: [], 'half-typed': [], notes: [], spelled: [], typo: [] };
  for (let tries = 0; items.titles.length < count && tries < count * 20; tries += 1) {
    const row = rows[Math.floor(random() * rows.length)];
    if (!row) continue;
    const title = rarest(row.title, slides, 2 + Math.floor(random() * 2));
    const notes = rareWords(row.notes || row.body, slides, random);
    if (title.length < 2 || notes.length < 3) continue;
    const { id } = row;
    items.titles.push({ id, text: `${title.join(' ')} ` });
    items['half-typed'].push({ id, text: halfTyped(title) });
    items.notes.push({ id, text: `${notes.join(' ')} ` });
    const slip = withSlip(title, random);
    if (slip === null) continue;
    items.spelled.push({ id, text: `${title.join(' ')} ` });
    items.typo.push({ id, text: `${slip} ` });
  }
  return items;
}

/** In how many slides each word stands. */
function slidesOf(rows: readonly Row[]): Map<string, number> {
  const slides = new Map<string, number>();
  for (const { title, moduleTitle, body, notes } of rows) {
    const words = new Set(tokenize(`${moduleTitle} ${title} ${body} ${notes}`).map(({ folded }) => folded));
    for (const word of words) slides.set(word, (slides.get(word) ?? 0) + 1);
  }
  return slides;
}

/** The rarest words of a title, in its order. */
function rarest(title: string, slides: ReadonlyMap<string, number>, count: number): string[] {
  const words = [...new Set(tokenize(title).map(({ folded }) => folded))];
  const kept = new Set(words.toSorted((a, b) => (slides.get(a) ?? 0) - (slides.get(b) ?? 0)).slice(0, count));
  return words.filter((word) => kept.has(word));
}

function rareWords(text: string, slides: ReadonlyMap<string, number>, random: () => number): string[] {
  const words = [...new Set(tokenize(text).map(({ folded }) => folded))].filter(
    (word) => (slides.get(word) ?? 0) <= rareInNotes,
  );
  return words
    .map((word) => ({ word, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, 3)
    .map(({ word }) => word);
}

function halfTyped(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return [...words.slice(0, -1), last.slice(0, Math.ceil(last.length / 2))].join(' ');
}

/** One slip in a word of five letters or more, not in its first; null where there is none so long. */
function withSlip(words: readonly string[], random: () => number): string | null {
  const long = words.flatMap((word, index) => (word.length >= 5 ? [index] : []));
  const chosen = long[Math.floor(random() * long.length)];
  const word = chosen === undefined ? undefined : words[chosen];
  if (chosen === undefined || word === undefined) return null;
  const at = 1 + Math.floor(random() * (word.length - 1));
  const letter = 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)] ?? 'a';
  const slips = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at - 1) + (word[at] ?? '') + (word[at - 1] ?? '') + word.slice(at + 1),
  ];
  // Swapping the first two letters would change the first.
  const slip = slips[Math.floor(random() * (at === 1 ? 3 : 4))] ?? word;
  return slip === word ? null : words.with(chosen, slip).join(' ');
}

/** Mean reciprocal rank among the first ten: 1 where every wanted slide comes first. */
export function meanReciprocalRank(
  items: readonly KnownItem[],
  search: (text: string) => readonly number[],
): number {
  const sum = items.reduce((total, { text, id }) => {
    const rank = search(text).indexOf(id);
    return total + (rank === -1 ? 0 : 1 / (rank + 1));
  }, 0);
  return sum / items.length;
}
