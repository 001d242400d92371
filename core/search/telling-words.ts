import { tokenize } from './tokens.ts';

export type SlideWords = { title: string; body: string; notes: string };

/** A word in the title says more of a slide than one in passing in the notes. */
const weights = { title: 4, body: 2, notes: 1 };

/**
 * The words that tell a slide from the rest of its library, the most telling first: frequent here, rare elsewhere
 * (tf–idf, the frequency damped by its logarithm). Words of one slide only lead nowhere and are left out. `slidesWith`
 * says in how many slides a folded word stands, of the `slides` there are in the library.
 */
export function tellingWords(
  slide: SlideWords,
  slidesWith: (word: string) => number,
  slides: number,
  most: number,
): string[] {
  const counts = new Map<string, number>();
  for (const part of ['title', 'body', 'notes'] as const) {
    for (const { folded } of tokenize(slide[part])) {
      if (folded.length > 1) counts.set(folded, (counts.get(folded) ?? 0) + weights[part]);
    }
  }
  // A word that every tenth slide has is part of the language.
  const common = Math.max(3, slides / 10);
  return [...counts]
    .map(([word, count]) => ({ word, count, elsewhere: slidesWith(word) }))
    .filter(({ elsewhere }) => elsewhere > 1 && elsewhere <= common)
    .map(({ word, count, elsewhere }) => ({ word, score: Math.log1p(count) * Math.log(slides / elsewhere) }))
    .sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word }) => word);
}
