import type { SlideView } from '../../contract/views.ts';
import type { Words } from '../words/en.ts';

const FIRST_WORDS = 8;

/** What a slide is called: its title, or where it has none the beginning of its text. */
export function slideName(slide: SlideView, words: Words): string {
  if (slide.title.text !== '') return slide.title.text;
  const all = (slide.body.text || slide.notes.text).split(/\s+/).filter((word) => word !== '');
  if (all.length === 0) return words.slideName(slide.n);
  return all.slice(0, FIRST_WORDS).join(' ') + (all.length > FIRST_WORDS ? '…' : '');
}
