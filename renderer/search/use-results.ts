import { useCallback, useMemo, useState, type KeyboardEvent } from 'react';
import type { HitView } from '../../contract/views.ts';
import { groupHits, hitKey, hitsInOrder, type CourseHits } from './hit-groups.ts';
import { stepOf } from './step-of.ts';
import type { Found } from './use-search.ts';

export type Results = {
  courses: CourseHits[];
  hits: HitView[];
  selected: HitView | null;
  select(key: string): void;
  /** True where the key moved the selection. */
  press(event: KeyboardEvent): boolean;
};

/** What was found, grouped, with one hit selected: the best, until the learner chooses another. */
export function useResults(found: Found, firstChosen: string | null = null): Results {
  // A choice holds for the query that it was made for.
  const query = found.view?.query ?? null;
  const [chosen, setChosen] = useState({ query, key: firstChosen });
  const select = useCallback((key: string) => setChosen({ query, key }), [query]);
  const ranked = found.view?.hits;
  const courses = useMemo(() => groupHits(ranked ?? []), [ranked]);
  const hits = useMemo(() => hitsInOrder(courses), [courses]);
  const wanted = (chosen.query === query ? chosen.key : null) ?? found.best;
  const selected = useMemo(
    () => hits.find((hit) => hitKey(hit) === wanted) ?? hits[0] ?? null,
    [hits, wanted],
  );
  return {
    courses,
    hits,
    selected,
    select,
    press(event) {
      const next = stepOf(event, selected ? hits.indexOf(selected) : -1, hits.length);
      const hit = next === null ? undefined : hits[next];
      if (hit === undefined) return false;
      event.preventDefault();
      select(hitKey(hit));
      return true;
    },
  };
}
