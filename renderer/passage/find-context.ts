import { createContext, use } from 'react';
import type { Query } from '../../core/search/parse-query.ts';

const FindContext = createContext<Query | null>(null);

/** The words to mark in every passage below; null where nothing is looked for. */
export const FindProvider = FindContext;

export function useFind(): Query | null {
  return use(FindContext);
}
