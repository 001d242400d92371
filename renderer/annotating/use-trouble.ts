import { useWords } from '../words/words.ts';
import { useNotebookTrouble } from './use-notebook.tsx';

/** Why nothing can be kept now, in words; null where it can. */
export function useTrouble(): string | null {
  const words = useWords();
  const trouble = useNotebookTrouble();
  return trouble === null ? null : words.notebookTroubles[trouble];
}
