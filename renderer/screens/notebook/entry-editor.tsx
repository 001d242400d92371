import { Trash2 } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import type { AnnotationView } from '../../../contract/notebook-views.ts';
import { BookmarkLabel } from '../../annotating/bookmark-label.tsx';
import { ColourTools } from '../../annotating/colour-tools.tsx';
import { NoteField } from '../../annotating/note-field.tsx';
import { editNote } from '../../annotating/note-writer.ts';
import { TagField } from '../../annotating/tag-field.tsx';
import { useNotebook } from '../../annotating/use-notebook.tsx';
import { useRemoval } from '../../annotating/use-undo.tsx';
import { useFailureToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

type Props = { entry: AnnotationView; onClose(): void };

/** Changes an entry in its place. All is saved as it is typed or chosen; each opening is one step to undo. */
export function EntryEditor({ entry, onClose }: Props) {
  const words = useWords();
  const notebook = useNotebook();
  const remove = useRemoval();
  const tellFailure = useFailureToast();
  const { id, kind, note, tags, colour, style } = entry;
  const [save] = useState(() => editNote(notebook, id));

  function leave(text: string, isSaved: boolean): void {
    if (!isSaved) return;
    onClose();
    if (text === '' && kind === 'note') void remove([id], words.deleted.note);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  }
  return (
    <div className="entry-editor" onKeyDown={onKeyDown}>
      {kind === 'bookmark' ? (
        <BookmarkLabel annotation={entry} canEdit />
      ) : (
        <NoteField name={id} text={note} label={words.noteText} save={save} onLeave={leave} />
      )}
      <TagField
        tags={tags}
        takesFocus={kind === 'bookmark'}
        onChange={(chosen) => notebook.edit({ id, tags: chosen }).catch(tellFailure)}
      />
      <div className="entry-editor__end">
        {kind === 'highlight' && (
          <ColourTools
            look={{ colour: colour ?? 'yellow', style: style ?? 'solid' }}
            isChosen
            takesFocus={false}
            onChoose={(look) => void notebook.edit({ id, ...look }).catch(tellFailure)}
          />
        )}
        <span className="entry-editor__buttons">
          <button
            type="button"
            className="iconbtn"
            aria-label={words.deleteOf[kind]}
            title={words.deleteOf[kind]}
            onClick={() => {
              onClose();
              void remove([id], words.deleted[kind]);
            }}
          >
            <Trash2 aria-hidden />
          </button>
          <button type="button" className="btn btn--line" onClick={onClose}>
            {words.notebook.editDone}
          </button>
        </span>
      </div>
    </div>
  );
}
