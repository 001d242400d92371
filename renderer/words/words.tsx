import { createContext, use } from 'react';
import { en, type Words } from './en.ts';

const WordsContext = createContext<Words>(en);

export const WordsProvider = WordsContext;

export function useWords(): Words {
  return use(WordsContext);
}
