import { createContext, use } from 'react';
import type { SearchView } from '../../contract/views.ts';

/** What a page of results showed when it was left. */
export type KeptPage = { view: SearchView; selected: string | null; scroll: number };

type Arrival = { course: string; module: string };

/** What search keeps for as long as the window is open; nothing is drawn anew when it changes. */
export type SearchMemory = {
  /** By the query's text. */
  pageOf(text: string): KeptPage | null;
  keepPage(page: KeptPage): void;
  /** The walk over hits is about to come to a module from behind, so that it begins with the last one there. */
  arriveFromBehind(at: Arrival | null): void;
  comesFromBehind(at: Arrival): boolean;
  /** “More like this” stands open. */
  showsRelated(): boolean;
  showRelated(isShown: boolean): void;
};

/** Each holds up to some hundred hits. */
const MOST_PAGES = 20;

export function newSearchMemory(): SearchMemory {
  const pages = new Map<string, KeptPage>();
  let arrival: Arrival | null = null;
  let related = false;
  return {
    pageOf: (text) => pages.get(text) ?? null,
    keepPage(page) {
      pages.delete(page.view.query);
      pages.set(page.view.query, page);
      // The oldest come first.
      for (const text of pages.keys()) if (pages.size > MOST_PAGES) pages.delete(text);
    },
    arriveFromBehind: (at) => void (arrival = at),
    comesFromBehind: ({ course, module }) => arrival?.course === course && arrival.module === module,
    showsRelated: () => related,
    showRelated: (isShown) => void (related = isShown),
  };
}

const MemoryContext = createContext<SearchMemory | null>(null);

export const SearchMemoryProvider = MemoryContext;

export function useSearchMemory(): SearchMemory {
  const memory = use(MemoryContext);
  if (memory === null) throw new Error('There is no memory of searches above this component.');
  return memory;
}
