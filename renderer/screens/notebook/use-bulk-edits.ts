import type { AnnotationSelection } from '../../../contract/notebook-views.ts';
import type { HighlightColour } from '../../../core/annotation/annotation.ts';
import { useUndo } from '../../annotating/use-undo.tsx';
import { ask, useTransport } from '../../asking/ask.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

export type BulkEdits = {
  recolour(colour: HighlightColour): void;
  addTag(tag: string): void;
  removeTag(tag: string): void;
  /** All that is chosen, or one. */
  remove(id: string | null, onDone: () => void): void;
};

/** One step each, however many there are; each can be taken back from where it is told. */
export function useBulkEdits(selection: AnnotationSelection | null): BulkEdits {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const onError = useFailureToast();
  const { undo } = useUndo();
  const { done } = words.notebook;

  function run(asked: Promise<{ count: number }>, say: (count: number) => string, onDone?: () => void): void {
    asked.then(({ count }) => {
      onDone?.();
      tell({ text: say(count), ...(count > 0 && { action: { label: words.undo, run: undo } }) });
    }, onError);
  }
  function change(
    to: { colour?: HighlightColour; addTags?: string[]; removeTags?: string[] },
    say: (count: number) => string,
  ): void {
    if (selection !== null) run(ask(transport, 'notebook.edit-many', { selection, ...to }), say);
  }
  return {
    recolour: (colour) => change({ colour }, done.recoloured),
    addTag: (tag) => change({ addTags: [tag] }, (count) => done.tagged(count, tag)),
    removeTag: (tag) => change({ removeTags: [tag] }, (count) => done.untagged(count, tag)),
    remove(id, onDone) {
      const meant = id === null ? selection : { ids: [id] };
      if (meant !== null) run(ask(transport, 'notebook.delete', { selection: meant }), done.deleted, onDone);
    },
  };
}
