import { slugify } from '../slug.ts';

/** A slide without a title is called by the first words of its text. */
const wordsOfBody = 8;

/** Keys for a module's slides in order: the slug of the title, and the turn among equals from the second on. */
export function slideKeys(slides: readonly { title: string; body: string }[]): string[] {
  const taken = new Set<string>();
  return slides.map(({ title, body }) => {
    const base = slugify(title) || slugify(body.split(/\s+/).slice(0, wordsOfBody).join(' ')) || 'slide';
    let key = base;
    for (let turn = 2; taken.has(key); turn++) key = `${base}-${turn}`;
    taken.add(key);
    return key;
  });
}
