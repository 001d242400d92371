/** The sentence of `text` that holds the range `[start, end)`, all of the sentences where it goes over several. */
export type SentenceFinder = (text: string, start: number, end: number) => string;

/**
 * Characters of a line before and after a range in which its sentence is looked for: the longest sentence of a book is
 * shorter, and a line of a megabyte with a link in every word must not be copied for each of them.
 */
const reach = 300;

/** Points and lines are sentences of their own; within a line the language decides. An unknown language is read as English. */
export function sentenceFinder(language: string | null): SentenceFinder {
  const segmenter = new Intl.Segmenter(knownLocale(language), { granularity: 'sentence' });
  return (text, start, end) => {
    const before = text.slice(Math.max(0, start - reach), start);
    const after = text.slice(Math.max(start, end), end + reach);
    // Where the line goes on beyond what is looked at, the window begins and ends with a word.
    const opens = before.lastIndexOf('\n') + 1;
    const closes = after.indexOf('\n');
    const isCutBefore = opens === 0 && start > reach;
    const isCutAfter = closes === -1 && end + reach < text.length;
    const from = start - before.length + (isCutBefore ? wordStart(before) : opens);
    const to = Math.max(start, end) + (closes !== -1 ? closes : isCutAfter ? wordEnd(after) : after.length);
    const window = text.slice(from, to);
    const segments = segmenter.segment(window);
    const opening = segments.containing(start - from);
    const closing = segments.containing(Math.max(start, end - 1) - from) ?? opening;
    const first = opening?.index ?? 0;
    const last = closing ? closing.index + closing.segment.length : window.length;
    const sentence = window.slice(first, last).trim();
    return `${isCutBefore && first === 0 ? '… ' : ''}${sentence}${isCutAfter && last === window.length ? ' …' : ''}`;
  };
}

/** Where the first whole word of a text begins. */
function wordStart(text: string): number {
  return text.search(/\s/) + 1;
}

/** Where the last whole word of a text ends. */
function wordEnd(text: string): number {
  const space = text.search(/\s\S*$/);
  return space === -1 ? text.length : space;
}

function knownLocale(language: string | null): string {
  try {
    return Intl.getCanonicalLocales(language ?? 'en')[0] ?? 'en';
  } catch {
    return 'en';
  }
}
