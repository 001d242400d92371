import { createContext, use } from 'react';
import type { PassageView } from '../../contract/views.ts';
import type { Query } from '../../core/search/query.ts';

const FindContext = createContext<Query | null>(null);

/** One of the marks in a passage: the `index`th of it. */
export type CurrentHit = { passage: PassageView; index: number };

const CurrentHitContext = createContext<CurrentHit | null>(null);

/** The mark that was gone to; null where none was. Passages are told apart as objects. */
export const CurrentHitProvider = CurrentHitContext;

/** Which of a passage's marks was gone to; null for none. */
export function useCurrentHit(passage: PassageView): number | null {
  const current = use(CurrentHitContext);
  return current?.passage === passage ? current.index : null;
}

/** The words to mark in every passage below; null where nothing is looked for. */
export const FindProvider = FindContext;

export function useFind(): Query | null {
  return use(FindContext);
}
