import { Bookmark, Pencil, Tag as TagIcon, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { AnnotationView } from '../../contract/notebook-views.ts';
import { useNow } from '../asking/clock.ts';
import { useFailureToast } from '../frame/toasts.tsx';
import { sayDayShort } from '../words/say-when.ts';
import { useWords } from '../words/words.ts';
import { BookmarkLabel } from './bookmark-label.tsx';
import { shortened } from './highlight-list.tsx';
import { useMarking } from './marking-context.ts';
import { draftsIn } from './note-drafts.ts';
import { NoteField } from './note-field.tsx';
import { editNote } from './note-writer.ts';
import { PlaceState } from './place-state.tsx';
import { ShownNote } from './shown-note.tsx';
import { TagField } from './tag-field.tsx';
import { useNotebook } from './use-notebook.tsx';
import { useRemoval } from './use-undo.tsx';

type Props = { annotation: AnnotationView; canEdit: boolean };

/** One annotation beside the slide: read, and edited in place. */
export function MyEntry({ annotation, canEdit }: Props) {
  const words = useWords();
  const notebook = useNotebook();
  const remove = useRemoval();
  const tellFailure = useFailureToast();
  const { id, kind, colour, note, tags } = annotation;
  // What was typed before a reload and couldn't be saved is at hand again.
  const [edits, setEdits] = useState<'note' | 'tags' | null>(() =>
    draftsIn(window.sessionStorage).read(id) === null ? null : 'note',
  );
  const [save, setSave] = useState(() => editNote(notebook, id));

  function edit(what: 'note' | 'tags'): void {
    // Each time it is opened is one step to undo.
    if (what === 'note') setSave(() => editNote(notebook, id));
    setEdits(what);
  }
  function leave(text: string, isSaved: boolean): void {
    if (!isSaved) return;
    setEdits(null);
    if (text === '' && kind === 'note') void remove([id], words.deleted.note);
  }
  return (
    <article
      className="slip"
      data-colour={colour ?? undefined}
      data-kind={kind}
      aria-label={words.kinds[kind]}
    >
      {kind === 'bookmark' && (
        <div className="slip__bookmark">
          <Bookmark aria-hidden className="is-filled" />
          <BookmarkLabel annotation={annotation} canEdit={canEdit} />
        </div>
      )}
      {kind === 'highlight' && <Quote annotation={annotation} />}
      <PlaceState annotation={annotation} />
      {edits === 'note' ? (
        <NoteField name={id} text={note} label={words.noteText} save={save} onLeave={leave} />
      ) : (
        note !== '' && (
          <div
            onClick={(event) => {
              const isLink = event.target instanceof Element && event.target.closest('a, button') !== null;
              if (canEdit && !isLink && document.getSelection()?.isCollapsed !== false) edit('note');
            }}
          >
            <ShownNote text={note} />
          </div>
        )
      )}
      {edits === 'tags' && (
        <TagField
          tags={tags}
          takesFocus
          onLeave={() => {
            document.querySelector('main')?.focus({ preventScroll: true });
            setEdits(null);
          }}
          onChange={(chosen) => notebook.edit({ id, tags: chosen }).catch(tellFailure)}
        />
      )}
      <footer className="slip__foot">
        <Made at={annotation.createdAt} />
        {edits !== 'tags' && tags.length > 0 && (
          <ul className="tags" aria-label={words.tags}>
            {tags.map((tag) => (
              <li key={tag} className="tag" dir="auto">
                {tag}
              </li>
            ))}
          </ul>
        )}
        {canEdit && (
          <span className="slip__tools">
            {kind !== 'bookmark' && (
              <Tool
                name={note === '' ? words.noteAdd : words.noteEdit}
                isOn={edits === 'note'}
                onPress={() => (edits === 'note' ? setEdits(null) : edit('note'))}
                icon={<Pencil aria-hidden />}
              />
            )}
            <Tool
              name={words.tags}
              isOn={edits === 'tags'}
              onPress={() => (edits === 'tags' ? setEdits(null) : edit('tags'))}
              icon={<TagIcon aria-hidden />}
            />
            <Tool
              name={words.deleteOf[kind]}
              onPress={() => void remove([id], words.deleted[kind])}
              icon={<Trash2 aria-hidden />}
            />
          </span>
        )}
      </footer>
    </article>
  );
}

/** The words it stands on; the way to them where they are. */
function Quote({ annotation: { id, quote, range, colour } }: { annotation: AnnotationView }) {
  const words = useWords();
  const marking = useMarking();
  const name = <span className="vh">{words.highlightIn(words.colours[colour ?? 'yellow'])}: </span>;
  if (range === null || marking === null) {
    return (
      <p className="slip__quote slip__quote--lost">
        {name}
        <span dir="auto">{quote}</span>
      </p>
    );
  }
  return (
    <button type="button" className="slip__quote" onClick={() => marking.open(id)}>
      {name}
      <span dir="auto">{shortened(quote ?? '')}</span>
    </button>
  );
}

function Made({ at }: { at: number }) {
  const words = useWords();
  const now = useNow();
  return <span>{sayDayShort(at, now, words)}</span>;
}

type ToolProps = { name: string; isOn?: boolean; onPress(): void; icon: ReactNode };

function Tool({ name, isOn, onPress, icon }: ToolProps) {
  return (
    <button
      type="button"
      className="iconbtn iconbtn--small"
      aria-label={name}
      title={name}
      aria-pressed={isOn}
      onClick={onPress}
    >
      {icon}
    </button>
  );
}
