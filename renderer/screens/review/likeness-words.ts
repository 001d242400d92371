import type { Words } from '../../words/en.ts';

/** From here on words are what one calls very alike, and quite alike; below they are alike in part. */
const VERY = 0.9;
const QUITE = 0.75;

export function sayLikeness(score: number, words: Words): string {
  const { very, quite, partly } = words.review.likeness;
  if (score >= VERY) return very;
  return score >= QUITE ? quite : partly;
}
