import { useState } from 'react';
import type { AnnotationSelection } from '../../../contract/notebook-views.ts';
import { useUndo } from '../../annotating/use-undo.tsx';
import { ask, useTransport } from '../../asking/ask.ts';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

export type Settling = {
  /** Ids of those settled since one came here; a step that was taken back brings them back into the list. */
  settled: ReadonlySet<string>;
  accept(id: string): void;
  detach(id: string): void;
  acceptAllMoved(course: string | null, ids: readonly string[]): void;
};

/** Decides what becomes of annotations; each decision can be taken back. */
export function useSettling(): Settling {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const onError = useFailureToast();
  const { undo } = useUndo();
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set());

  function settle(
    selection: AnnotationSelection,
    decision: 'accept' | 'detach',
    ids: readonly string[],
    say: (count: number) => string,
  ): void {
    ask(transport, 'notebook.settle', { selection, decision }).then(({ count }) => {
      setSettled((before) => new Set([...before, ...ids]));
      tell({ text: say(count), ...(count > 0 && { action: { label: words.undo, run: undo } }) });
    }, onError);
  }
  return {
    settled,
    accept: (id) => settle({ ids: [id] }, 'accept', [id], words.review.accepted),
    detach: (id) => settle({ ids: [id] }, 'detach', [id], () => words.review.detached),
    acceptAllMoved(course, ids) {
      const filter = {
        unreviewed: true,
        states: ['moved' as const],
        ...(course !== null && { courses: [course] }),
      };
      settle({ filter }, 'accept', ids, words.review.accepted);
    },
  };
}
