import { createContext, use } from 'react';
import type { Words } from './en.ts';

const WordsContext = createContext<Words | null>(null);

export const WordsProvider = WordsContext;

export function useWords(): Words {
  const words = use(WordsContext);
  if (words === null) throw new Error('There are no words above this component.');
  return words;
}
