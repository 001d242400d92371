import { slugify } from '../slug.ts';

/** A slide without a title is called by the first words of its text. */
const wordsOfBody = 8;

/** Keys for a module's slides in order: the slug of the title, and the turn among equals from the second on. */
export function slideKeys(slides: readonly { title: string; body: string }[]): string[] {
  const taken = new Set<string>();
  // The turn to try next for each slug: a file of ten thousand empty headings must not count from 2 at each of them.
  const turns = new Map<string, number>();
  return slides.map(({ title, body }) => {
    const base = slugify(title) || slugify(firstWords(body)) || 'slide';
    let turn = turns.get(base) ?? 1;
    let key = turn === 1 ? base : `${base}-${turn}`;
    while (taken.has(key)) key = `${base}-${++turn}`;
    turns.set(base, turn + 1);
    taken.add(key);
    return key;
  });
}

function firstWords(body: string): string {
  return body.split(/\s+/, wordsOfBody).join(' ');
}
