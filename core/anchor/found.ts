import type { EditionSlide } from '../edition/edition.ts';
import type { PassagePart } from '../passage/passage.ts';
import { editDistance } from './edit-distance.ts';
import type { Origin } from './origin.ts';

/** Where the words of a quote stand in a slide. `score` is 1 only where they stand word for word. */
export type Found = { part: PassagePart; text: string; start: number; end: number; score: number };

export type FoundOn = { slide: EditionSlide; found: Found };

/** 0..1: how like what stands around a place is to what stood around the quote; by 24 characters on each side. */
export function likeContext(origin: Origin, { text, start, end }: Found): number {
  const reach = 24;
  const sides = [
    [
      origin.text.slice(Math.max(0, origin.start - reach), origin.start),
      text.slice(Math.max(0, start - reach), start),
    ],
    [origin.text.slice(origin.end, origin.end + reach), text.slice(end, end + reach)],
  ];
  let total = 0;
  for (const [old = '', now = ''] of sides) {
    const longer = Math.max(old.length, now.length);
    total += longer === 0 ? 1 : 1 - editDistance(old, now) / longer;
  }
  return total / 2;
}
