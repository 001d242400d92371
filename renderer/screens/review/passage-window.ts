/** A passage, and `[start, end)` of it that is marked; the same twice where it is about the whole. */
export type MarkedPassage = { text: string; start: number; end: number };

/** So much is shown on either side of what is marked, in UTF-16 code units. */
const AROUND = 240;
/** Enough to know a slide again, where nothing in it is marked. */
const WHOLE = 600;

/** What of a long passage is worth comparing: what is marked, and what stands around it, cut at spaces. */
export function passageWindow({ text, start, end }: MarkedPassage): MarkedPassage {
  const isWhole = start === end;
  const from = isWhole ? 0 : wordStart(text, start - AROUND);
  const to = isWhole ? wordEnd(text, WHOLE) : wordEnd(text, end + AROUND);
  const before = from > 0 ? '…' : '';
  const after = to < text.length ? '…' : '';
  const shift = before.length - from;
  return {
    text: before + text.slice(from, to) + after,
    start: isWhole ? 0 : start + shift,
    end: isWhole ? 0 : end + shift,
  };
}

function wordStart(text: string, place: number): number {
  if (place <= 0) return 0;
  const space = text.slice(place, place + AROUND).search(/\s/);
  return space === -1 ? place : place + space + 1;
}

function wordEnd(text: string, place: number): number {
  if (place >= text.length) return text.length;
  const space = text.slice(Math.max(0, place - AROUND), place).search(/\s\S*$/);
  return space === -1 ? place : Math.max(0, place - AROUND) + space;
}
