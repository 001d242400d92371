import type { LocatedEntry } from '../../../core/exchange/locate-entry.ts';
import type { ReadEntry } from '../../../core/exchange/read-entry.ts';
import type { SqliteDatabase } from '../open-database.ts';

type LikelyRow = {
  id: string;
  course: string;
  quote: string;
  module: string | null;
  slide: string | null;
  madeIn: string | null;
  madeOn: string | null;
};

/**
 * All annotations by what they stand on, also those that were deleted: the ids of those that an entry of a file may be.
 * Made once for a whole file; it keeps nothing but ids and the words they are found by.
 */
export function indexLikely(db: SqliteDatabase): (entry: ReadEntry, located: LocatedEntry) => string[] {
  const ids = new Map<string, string[]>();
  const add = (key: string, id: string): void => {
    const known = ids.get(key);
    if (known === undefined) ids.set(key, [id]);
    else if (known.at(-1) !== id) known.push(id);
  };
  // Not a statement that is kept: it is in use until the last row.
  const rows = db.prepare<[], LikelyRow>(
    `SELECT id, course, quote, module, slide_key AS slide, anchor ->> '$.module' AS madeIn,
       anchor ->> '$.slide.key' AS madeOn
     FROM annotation ORDER BY row`,
  );
  for (const { id, course, quote, module, slide, madeIn, madeOn } of rows.iterate()) {
    if (quote !== '') {
      add(onWords(course, quote), id);
      continue;
    }
    add(onWhole(course, module, slide), id);
    add(onWhole(course, madeIn, madeOn), id);
  }
  const find = (key: string): string[] => ids.get(key) ?? [];
  return ({ quote, source, isReduced }, { course, anchor }) => {
    const found = new Set(quote === null ? [] : find(onWords(course, quote.exact)));
    if (quote === null || isReduced) {
      for (const id of find(onWhole(course, source.module, source.slide.key ?? null))) found.add(id);
      for (const id of find(onWhole(course, anchor?.module ?? null, anchor?.slide?.key ?? null)))
        found.add(id);
    }
    return [...found];
  };
}

function onWords(course: string, quote: string): string {
  return JSON.stringify([course, quote]);
}

function onWhole(course: string, module: string | null, slide: string | null): string {
  return JSON.stringify([course, module, slide, null]);
}
