import FlexSearch from 'flexsearch';
import { readRows } from '../rows.ts';
import type { EngineMaker } from '../engine.ts';

/** Best field first: its results carry no score that could be weighed. */
const fields = ['title', 'moduleTitle', 'body', 'notes'];

/** Has no quicker start than adding every row again. */
export const flexSearch: EngineMaker = {
  name: 'FlexSearch',
  prepare: () => undefined,
  open(files) {
    const index = new FlexSearch.Document({
      document: { id: 'id', index: fields },
      tokenize: 'forward',
    });
    for (const row of readRows(files.rows)) index.add(row);
    return {
      search(text, limit) {
        const found = index.search(text, { limit });
        const byField = new Map(found.map(({ field, result }) => [field, result]));
        const ids = fields.flatMap((field) => byField.get(field) ?? []).map(Number);
        return [...new Set(ids)].slice(0, limit);
      },
      close: () => undefined,
    };
  },
};
