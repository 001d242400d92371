import { readFileSync, writeFileSync } from 'node:fs';
import MiniSearch from 'minisearch';
import { readRows } from '../rows.ts';
import { weights, type EngineMaker, type Row } from '../engine.ts';

const options = { fields: ['moduleTitle', 'title', 'body', 'notes'] };

/** Starts from its own saved index, which is its quickest way. */
export const miniSearch: EngineMaker = {
  name: 'MiniSearch',
  prepare(files) {
    const index = new MiniSearch<Row>(options);
    index.addAll(readRows(files.rows));
    writeFileSync(files.saved('minisearch'), JSON.stringify(index));
  },
  open(files) {
    const index = MiniSearch.loadJSON<Row>(readFileSync(files.saved('minisearch'), 'utf8'), options);
    return {
      search: (text, limit) =>
        index
          .search(text, {
            boost: weights,
            combineWith: 'AND',
            prefix: (_, at, terms) => at === terms.length - 1,
            fuzzy: 0.2,
          })
          .slice(0, limit)
          .map(({ id }) => Number(id)),
      close: () => undefined,
    };
  },
};
