import { useCallback } from 'react';
import type { HitView } from '../../contract/views.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import { moduleAt, type Address, type ModuleViewName } from '../address/address.ts';
import { wholeNotebook } from '../address/notebook-filter.ts';
import { useTransport } from '../asking/ask.ts';
import { goTo } from '../address/use-address.ts';

/**
 * Where a hit is, with the query's words marked; what stands in no module of today is in the notebook. `find` is the
 * query with its guessed words spelled out.
 */
function addressOfHit(hit: HitView, find: string, view: ModuleViewName = 'deck'): Address {
  const { course, module, slide, mine } = hit;
  if (mine && !mine.stands) {
    const filter = { ...wholeNotebook, courses: [course.id], text: wordsOf(find) };
    return { screen: 'notebook', filter, order: 'newest' };
  }
  const place = moduleAt({ course: course.id, module: module.path, slide: slide?.key ?? null });
  return { ...place, view, find, mark: mine?.id ?? null };
}

/** Without the operators, of which the notebook has others. */
function wordsOf(find: string): string {
  return parseQuery(find)
    .required.flatMap(([term]) => term?.words ?? [])
    .join(' ');
}

export type OpenHit = (hit: HitView, asked: { text: string; find: string }, view?: ModuleViewName) => void;

/** Goes to a hit, and notes that the search has led somewhere. */
export function useOpenHit(): OpenHit {
  const transport = useTransport();
  return useCallback(
    (hit, { text, find }, view) => {
      // Where nothing can be written, the search is not remembered: nothing to trouble a reader with.
      void transport.request('search.note', { text: text.trim() });
      goTo(addressOfHit(hit, find, view));
    },
    [transport],
  );
}
