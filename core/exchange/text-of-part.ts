import type { SlideText } from '../anchor/anchor.ts';
import type { PassagePart } from '../passage/passage.ts';
import { assertNever } from '../assert-never.ts';

/** The passage that a part names; a module keeps its introduction as its body and its description as its notes. */
export function textOfPart(text: SlideText | null, part: PassagePart): string | null {
  if (text === null) return null;
  switch (part) {
    case 'title':
      return text.title;
    case 'body':
    case 'introduction':
      return text.body;
    case 'notes':
    case 'description':
      return text.notes;
    default:
      return assertNever(part);
  }
}
