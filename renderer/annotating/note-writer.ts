import type { TargetInput } from '../../contract/notebook-views.ts';
import type { Notebook } from './use-notebook.tsx';

/** Saves the note of an annotation that is there: all of it is one step to undo. */
export function editNote(notebook: Notebook, id: string): (text: string) => Promise<void> {
  const session = crypto.randomUUID();
  return (text) => notebook.edit({ id, note: text }, session);
}

/** Saves a note that isn't there yet: its first words make it, later ones change it. */
export function newNote(
  notebook: Notebook,
  target: TargetInput,
  onMade: (id: string) => void,
): (text: string) => Promise<void> {
  let edit: ((text: string) => Promise<void>) | null = null;
  return async (text) => {
    if (edit !== null) return edit(text);
    if (text.trim() === '') return;
    const { id } = await notebook.add({ target, kind: 'note', note: text });
    edit = editNote(notebook, id);
    onMade(id);
  };
}
