import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useKeys } from '../keys/keys-provider.tsx';
import { useWords } from '../words/words.ts';
import { useNotebook } from './use-notebook.tsx';

/** Takes back what was done to the notebook last, or does it again, and says what that was. */
export function useUndo(): { undo(): void; redo(): void } {
  const words = useWords();
  const notebook = useNotebook();
  const tell = useToast();
  const tellFailure = useFailureToast();

  function run(way: 'undo' | 'redo'): void {
    notebook[way]().then((step) => {
      if (step === null) tell({ text: way === 'undo' ? words.undoNothing : words.redoNothing });
      else tell({ text: words.undone[way](words.stepNames[step.action](step.count)) });
    }, tellFailure);
  }
  return { undo: () => run('undo'), redo: () => run('redo') };
}

/** The keys for it, on every screen. A text field has a history of its own, also where the menu asks. */
export function UndoKeys() {
  const { undo, redo } = useUndo();
  const outOfFields = (act: () => void) => () => {
    if (document.activeElement?.matches('input, textarea') !== true) act();
  };
  useKeys({ undo: outOfFields(undo), redo: outOfFields(redo) });
  return null;
}

/** Deletes, and offers to take that back for as long as nothing else was done. */
export function useRemoval(): (ids: string[], said: string) => Promise<void> {
  const words = useWords();
  const notebook = useNotebook();
  const tell = useToast();
  const tellFailure = useFailureToast();
  const { undo } = useUndo();
  return async (ids, said) => {
    try {
      await notebook.remove(ids);
    } catch (error) {
      tellFailure(error);
      return;
    }
    const close = tell({ text: said, action: { label: words.undo, run: undo } });
    const stop = notebook.follow(() => {
      stop();
      close();
    });
  };
}
