import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useState, type ReactNode } from 'react';
import type {
  AnnotationEdit,
  AnnotationView,
  NewAnnotation,
  NotebookStep,
} from '../../contract/notebook-views.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { hostQuery, keyOf } from '../asking/queries.ts';
import { listenersOf } from '../transport/listeners.ts';
import type { Transport } from '../transport/transport.ts';

/** What the learner does to the notebook. Each resolves once it is on the disk, and throws where it isn't. */
export type Notebook = {
  add(annotation: NewAnnotation): Promise<AnnotationView>;
  /** Edits of one session are one step to undo. */
  edit(edit: AnnotationEdit, session?: string): Promise<void>;
  remove(ids: string[]): Promise<void>;
  /** Null where there was nothing to take back. */
  undo(): Promise<NotebookStep | null>;
  redo(): Promise<NotebookStep | null>;
  /** Hears of every step that is made here. */
  follow(listener: () => void): () => void;
};

const NotebookContext = createContext<Notebook | null>(null);

export function NotebookProvider({ children }: { children: ReactNode }) {
  const transport = useTransport();
  const client = useQueryClient();
  const [notebook] = useState(() => newNotebook(transport, client));
  return <NotebookContext value={notebook}>{children}</NotebookContext>;
}

export function useNotebook(): Notebook {
  const notebook = use(NotebookContext);
  if (notebook === null) throw new Error('There is no notebook above this component.');
  return notebook;
}

/** Why nothing can be written now; null where it can. */
export function useNotebookTrouble(): 'read-only' | 'damaged' | null {
  const { data: host } = useQuery(hostQuery(useTransport()));
  if (host?.readOnly) return 'read-only';
  return host?.notebookProblem ? 'damaged' : null;
}

function newNotebook(transport: Transport, client: QueryClient): Notebook {
  const listeners = listenersOf<null>();
  // The event comes too; what was answered is shown without waiting for it.
  function show(changed: readonly AnnotationView[]): void {
    for (const annotation of changed) {
      const { course, module } = annotation;
      const key =
        module === null ? keyOf.courseNotes(course.id) : keyOf.annotationsIn(course.id, module.path);
      client.setQueryData<AnnotationView[]>(key, (held) => held && withIt(held, annotation));
    }
    listeners.tell(null);
  }
  return {
    async add(annotation) {
      const added = await ask(transport, 'notebook.annotate', annotation);
      show([added]);
      return added;
    },
    async edit(edit, session) {
      show(await ask(transport, 'notebook.edit', { edits: [edit], ...(session && { session }) }));
    },
    async remove(ids) {
      await ask(transport, 'notebook.delete', { selection: { ids } });
      listeners.tell(null);
    },
    async undo() {
      const step = await ask(transport, 'notebook.undo', {});
      listeners.tell(null);
      return step;
    },
    async redo() {
      const step = await ask(transport, 'notebook.redo', {});
      listeners.tell(null);
      return step;
    },
    follow: (listener) => listeners.add(listener),
  };
}

function withIt(held: readonly AnnotationView[], annotation: AnnotationView): AnnotationView[] {
  return held.some(({ id }) => id === annotation.id)
    ? held.map((each) => (each.id === annotation.id ? annotation : each))
    : [...held, annotation];
}
