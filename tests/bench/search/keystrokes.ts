import { tokenize } from '../../../core/search/tokens.ts';
import { randomNumbers } from '../corpus.ts';
import type { Row } from './engine.ts';

/** Each state of the search field while two or three words are typed that stand together in some slide. */
export function makeKeystrokes(rows: readonly Row[], queries: number): string[] {
  const random = randomNumbers(2);
  return Array.from({ length: queries }, () => {
    const row = rows[Math.floor(random() * rows.length)];
    const words = tokenize(`${row?.title ?? ''} ${row?.notes ?? ''}`);
    const at = Math.floor(random() * Math.max(1, words.length - 3));
    const query = words
      .slice(at, at + 2 + Math.floor(random() * 2))
      .map(({ folded }) => folded)
      .join(' ');
    return Array.from(query, (_, index) => query.slice(0, index + 1)).filter((text) => !text.endsWith(' '));
  }).flat();
}
