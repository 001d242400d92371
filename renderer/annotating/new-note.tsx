import { useState } from 'react';
import type { TargetInput } from '../../contract/notebook-views.ts';
import { draftsIn } from './note-drafts.ts';
import { NoteField } from './note-field.tsx';
import { newNote } from './note-writer.ts';
import { useNotebook } from './use-notebook.tsx';

type Props = {
  target: TargetInput;
  label: string;
  /** It is in the notebook from now on. */
  onMade(id: string): void;
  onEnd(): void;
};

/** A note before it is in the notebook. Left empty, nothing was. */
export function NewNote({ target, label, onMade, onEnd }: Props) {
  const notebook = useNotebook();
  const [name, setName] = useState(() => newNoteName(target));
  const [save] = useState(() =>
    newNote(notebook, target, (id) => {
      // From here on a draft is one of this note's.
      draftsIn(window.sessionStorage).drop(newNoteName(target));
      setName(id);
      onMade(id);
    }),
  );
  return (
    <div className="slip">
      <NoteField
        name={name}
        text=""
        label={label}
        save={save}
        onLeave={(_, isSaved) => {
          if (isSaved) onEnd();
        }}
      />
    </div>
  );
}

/** The name of the draft of a note that isn't in the notebook yet. */
export function newNoteName({ course, module, slide }: TargetInput): string {
  return ['new', course, module, slide].join('\n');
}
