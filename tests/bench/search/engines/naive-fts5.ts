import { openDatabase } from '../../../../backend/database/open-database.ts';
import { tokenize } from '../../../../core/search/tokens.ts';
import { sqlite } from '../../library-on-disk.ts';
import type { EngineMaker } from '../engine.ts';

/** FTS5 as one writes it without thinking about keystrokes: rank and snippet over every match. */
export const naiveFts5: EngineMaker = {
  name: 'naive FTS5',
  prepare: () => undefined,
  open({ naive }) {
    const db = openDatabase(sqlite, naive, { readonly: true });
    const search = db.prepare<[string, number], { id: number }>(
      `SELECT rowid AS id, rank, snippet(words, -1, '', '', '…', 12) FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?`,
    );
    return {
      search(text, limit) {
        const words = tokenize(text).map(({ folded }) => `"${folded}"`);
        return words.length === 0 ? [] : search.all(`${words.join(' ')} *`, limit).map(({ id }) => id);
      },
      close: () => db.close(),
    };
  },
};
