import type { PassagePart } from '../passage/passage.ts';
import type { SlideText } from './anchor.ts';

/** The text of one passage: a module's introduction is kept as its body, its description as its notes. */
export function partText(text: SlideText, part: PassagePart): string {
  switch (part) {
    case 'title':
      return text.title;
    case 'body':
    case 'introduction':
      return text.body;
    case 'notes':
    case 'description':
      return text.notes;
  }
}

/** Whether a slide, or a module as a whole, has a passage of that name. */
export function hasPart(of: 'slide' | 'module', part: PassagePart): boolean {
  if (part === 'title') return true;
  const isSlides = part === 'body' || part === 'notes';
  return isSlides === (of === 'slide');
}
