import type { ReadEdition } from './read-edition.ts';

export type Random = () => number;

/** What an author would write next in this course: its own words, in an order of nobody's. */
export type WordSource = { word(): string; sentence(): string };

export function wordSource({ slides }: ReadEdition, random: Random): WordSource {
  const words = slides.flatMap(({ body, notes }) => `${body} ${notes}`.match(/[\p{L}\p{M}]{2,}/gu) ?? []);
  const word = (): string => (words.length === 0 ? 'word' : (pick(words, random) ?? 'word')).toLowerCase();
  return {
    word,
    sentence: () => {
      const text = Array.from({ length: 6 + below(9, random) }, word).join(' ');
      return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
    },
  };
}

export function below(limit: number, random: Random): number {
  return Math.floor(random() * limit);
}

export function pick<T>(from: readonly T[], random: Random): T | undefined {
  return from[below(from.length, random)];
}
