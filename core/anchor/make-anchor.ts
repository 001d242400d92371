import type { PassagePart } from '../passage/passage.ts';
import { type AnchoredRange, contextLength, type Quote } from './anchor.ts';

/**
 * What an anchor keeps of `[start, end)` (UTF-16 code units) of a passage's text. A range that begins or ends within a
 * pair of surrogates takes the whole character. Null where no characters are left between the ends.
 */
export function anchorRange(
  part: PassagePart,
  text: string,
  start: number,
  end: number,
): AnchoredRange | null {
  const from = beforeCharacter(text, clamp(start, text));
  const to = afterCharacter(text, clamp(end, text));
  if (from >= to) return null;
  return { part, start: from, end: to, quote: takeQuote(text, from, to) };
}

function takeQuote(text: string, start: number, end: number): Quote {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(afterCharacter(text, Math.max(0, start - contextLength)), start),
    suffix: text.slice(end, beforeCharacter(text, Math.min(text.length, end + contextLength))),
  };
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(text.length, offset));
}

/** The offset, or the one before where it would cut a pair of surrogates. */
export function beforeCharacter(text: string, offset: number): number {
  return cutsPair(text, offset) ? offset - 1 : offset;
}

export function afterCharacter(text: string, offset: number): number {
  return cutsPair(text, offset) ? offset + 1 : offset;
}

function cutsPair(text: string, offset: number): boolean {
  const [before, after] = [text.charCodeAt(offset - 1), text.charCodeAt(offset)];
  return before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000;
}
