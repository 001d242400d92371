import { useCallback } from 'react';
import type { HitView } from '../../contract/views.ts';
import { moduleAt, type ModuleAddress, type ModuleViewName } from '../address/address.ts';
import { useTransport } from '../asking/ask.ts';
import { goTo } from '../address/use-address.ts';

/** Where a hit is, with the query's words marked. `find` is the query with its guessed words spelled out. */
function addressOfHit(hit: HitView, find: string, view: ModuleViewName = 'deck'): ModuleAddress {
  const { course, module, slide, mine } = hit;
  const place = moduleAt({ course: course.id, module: module.path, slide: slide?.key ?? null });
  return { ...place, view, find, mark: mine?.id ?? null };
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
