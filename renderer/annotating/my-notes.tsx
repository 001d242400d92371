import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AnnotationView, TargetInput } from '../../contract/notebook-views.ts';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { firstKey } from '../keys/show-key.ts';
import { useWords } from '../words/words.ts';
import { useSlideAnnotations } from './annotations.tsx';
import { useMarking } from './marking-context.ts';
import { MyEntry } from './my-entry.tsx';
import { NewNote, newNoteName } from './new-note.tsx';
import { draftsIn } from './note-drafts.ts';
import { useTrouble } from './use-trouble.ts';

type Props = {
  course: string;
  module: string;
  /** Null for what stands on the module itself. */
  slide: string | null;
  /** Only what the text itself doesn't show, and nothing at all where there is none of it. */
  isQuiet?: boolean;
};

/** What the learner has on a slide or a module: bookmark, highlights with their words, notes. */
export function MyNotes({ course, module, slide, isQuiet = false }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  const trouble = useTrouble();
  const marking = useMarking();
  const annotations = useSlideAnnotations(slide);
  const target: TargetInput = { course, module, slide, range: null };
  const { isWriting, begin, end } = useBegun(target);
  // One that is being written for the first time stands in its field, and not in the list too.
  const [made, setMade] = useState<string | null>(null);
  const shown = annotations
    .filter(({ id }) => !isWriting || id !== made)
    .filter((annotation) => !isQuiet || saysMore(annotation))
    .toSorted(inOrder);
  if (marking === null || (isQuiet && shown.length === 0 && !isWriting)) return null;
  const name = slide === null ? words.noteOnModule : words.noteOnSlide;
  return (
    <section className="mine" aria-label={words.myNotes}>
      <div className="mine__head">
        <h2>{words.myNotes}</h2>
        {trouble === null && (
          <button
            type="button"
            className="iconbtn"
            aria-label={name}
            title={words.withKey(name, firstKey('add-note', keyboard, words))}
            onClick={begin}
          >
            <Plus aria-hidden />
          </button>
        )}
      </div>
      {trouble !== null && <p className="mine__trouble">{trouble}</p>}
      {shown.length > 0 && (
        <ul className="mine__list">
          {shown.map((annotation) => (
            <li key={annotation.id}>
              <MyEntry annotation={annotation} canEdit={trouble === null} />
            </li>
          ))}
        </ul>
      )}
      {isWriting && (
        <NewNote
          key={newNoteName(target)}
          target={target}
          label={name}
          onMade={setMade}
          onEnd={() => {
            end();
            setMade(null);
          }}
        />
      )}
      {shown.length === 0 && !isWriting && trouble === null && (
        <p className="mine__none">
          {words.myNotesNone(firstKey('highlight', keyboard, words), firstKey('add-note', keyboard, words))}
        </p>
      )}
    </section>
  );
}

/** A note is being written here: somebody asked for it, or its draft was left behind. */
function useBegun(target: TargetInput): { isWriting: boolean; begin(): void; end(): void } {
  const marking = useMarking();
  const name = newNoteName(target);
  const [left, setLeft] = useState<{ name: string; isThere: boolean }>(() => lookForDraft(name));
  if (left.name !== name) setLeft(lookForDraft(name));
  const begun = marking?.begun ?? null;
  const isBegun = begun !== null && begun.slide === target.slide;
  return {
    isWriting: isBegun || (left.name === name && left.isThere),
    begin: () => marking?.beginNote(target.slide),
    end() {
      setLeft({ name, isThere: false });
      marking?.endNote();
    },
  };
}

function lookForDraft(name: string): { name: string; isThere: boolean } {
  return { name, isThere: draftsIn(window.sessionStorage).read(name) !== null };
}

/** More than the text itself shows where it is marked. */
function saysMore({ kind, state, note, tags }: AnnotationView): boolean {
  return kind !== 'highlight' || note !== '' || tags.length > 0 || state !== 'exact';
}

/** The bookmark, then the highlights in the order of the text, then what is about the whole. */
function inOrder(one: AnnotationView, other: AnnotationView): number {
  return rank(one) - rank(other) || startOf(one) - startOf(other) || one.createdAt - other.createdAt;
}

const PARTS = ['title', 'description', 'introduction', 'body', 'notes'];

function rank({ kind, range }: AnnotationView): number {
  if (kind === 'bookmark') return -1;
  return range === null ? PARTS.length : PARTS.indexOf(range.part);
}

function startOf({ range }: AnnotationView): number {
  return range?.start ?? 0;
}
