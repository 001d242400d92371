import { Copy, PenLine, Tag as TagIcon, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import type { AnnotationView } from '../../contract/notebook-views.ts';
import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { ColourTools, type Look } from './colour-tools.tsx';
import { NoteField } from './note-field.tsx';
import { PlaceState } from './place-state.tsx';
import { ShownNote } from './shown-note.tsx';
import { TagField } from './tag-field.tsx';
import { editNote } from './note-writer.ts';
import { useNotebook } from './use-notebook.tsx';
import { useRemoval } from './use-undo.tsx';

type Props = {
  annotation: AnnotationView;
  /** Opened to write its note. */
  beginsWithNote: boolean;
  takesFocus: boolean;
  trouble: string | null;
  /** A look that was chosen, to be the next one's too. */
  onLook(look: Partial<Look>): void;
  onClose(): void;
};

/** What can be done with a highlight: its look, its note, its tags. */
export function HighlightCard({ annotation, beginsWithNote, takesFocus, trouble, onLook, onClose }: Props) {
  const words = useWords();
  const notebook = useNotebook();
  const remove = useRemoval();
  const tell = useToast();
  const tellFailure = useFailureToast();
  const [open, setOpen] = useState<'note' | 'tags' | null>(beginsWithNote ? 'note' : null);
  const [save] = useState(() => editNote(notebook, annotation.id));
  const { id, colour, style, quote, note, tags } = annotation;
  const toggle = (what: 'note' | 'tags') => () => setOpen(open === what ? null : what);

  function choose(look: Partial<Look>): void {
    onLook(look);
    notebook.edit({ id, ...look }).catch(tellFailure);
  }
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(quote ?? '');
      tell({ text: words.copied });
    } catch {
      tell({ text: words.copyFailed });
    }
  }
  return (
    <>
      <Toolbar className="mark-card__bar" aria-label={words.thisHighlight}>
        {trouble === null ? (
          <>
            <ColourTools
              look={{ colour: colour ?? 'yellow', style: style ?? 'solid' }}
              isChosen
              takesFocus={takesFocus && !beginsWithNote}
              onChoose={choose}
            />
            <span className="mark-card__rule" aria-hidden />
            <ToggleButton
              className="iconbtn"
              aria-label={note === '' ? words.noteAdd : words.noteEdit}
              isSelected={open === 'note'}
              onChange={toggle('note')}
            >
              <PenLine aria-hidden />
            </ToggleButton>
            <ToggleButton
              className="iconbtn"
              aria-label={words.tags}
              isSelected={open === 'tags'}
              onChange={toggle('tags')}
            >
              <TagIcon aria-hidden />
            </ToggleButton>
          </>
        ) : (
          <p className="mark-card__trouble">{trouble}</p>
        )}
        <Button className="iconbtn" aria-label={words.copyWords} onPress={() => void copy()}>
          <Copy aria-hidden />
        </Button>
        {trouble === null && (
          <Button
            className="iconbtn"
            aria-label={words.highlightDelete}
            onPress={() => {
              onClose();
              void remove([id], words.deleted.highlight);
            }}
          >
            <Trash2 aria-hidden />
          </Button>
        )}
      </Toolbar>
      <div className="mark-card__more" data-colour={colour}>
        <PlaceState annotation={annotation} />
        {open === 'note' ? (
          <NoteField
            name={id}
            text={note}
            label={words.noteOnHighlight}
            save={save}
            onLeave={(_, isSaved) => {
              if (!isSaved) return;
              if (beginsWithNote) onClose();
              else setOpen(null);
            }}
          />
        ) : (
          note !== '' && <ShownNote text={note} />
        )}
        {open === 'tags' ? (
          <TagField
            tags={tags}
            takesFocus
            onLeave={onClose}
            onChange={(chosen) => notebook.edit({ id, tags: chosen }).catch(tellFailure)}
          />
        ) : (
          <Tags tags={tags} />
        )}
      </div>
    </>
  );
}

function Tags({ tags }: { tags: readonly string[] }) {
  const words = useWords();
  if (tags.length === 0) return null;
  return (
    <ul className="tags" aria-label={words.tags}>
      {tags.map((tag) => (
        <li key={tag} className="tag" dir="auto">
          {tag}
        </li>
      ))}
    </ul>
  );
}
