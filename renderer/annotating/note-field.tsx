import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { sayFailure } from '../frame/say-failure.ts';
import type { Words } from '../words/en.ts';
import { useWords } from '../words/words.ts';
import { draftsIn } from './note-drafts.ts';
import { newNoteSaver, type NoteSaver } from './note-saver.ts';

/** Short enough that one hardly waits for it, long enough that a word is one save. */
const PAUSE_MS = 400;

type Props = {
  /** The name its draft is kept under: the annotation's id, or the place of a new one until that has an id. */
  name: string;
  /** As it is on the disk. */
  text: string;
  label: string;
  /** Must be as good at the end as it was at the beginning. */
  save(text: string): Promise<void>;
  /** Left with Escape, Ctrl+Enter or the focus; all that was typed is saved by then, or kept as a draft. */
  onLeave(text: string, isSaved: boolean): void;
};

/** Where a note is written: it is saved while one types, and says so once it is on the disk. */
export function NoteField({ name, text, label, save, onLeave }: Props) {
  const words = useWords();
  const field = useRef<HTMLTextAreaElement>(null);
  const [saver] = useState(() =>
    newNoteSaver({ name, saved: text, save, drafts: draftsIn(window.sessionStorage), pause: PAUSE_MS }),
  );
  const state = useSyncExternalStore(saver.follow, saver.state);
  const typed = useSyncExternalStore(saver.follow, saver.text);

  useEffect(() => saver.rename(name), [saver, name]);
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(-1, -1);
    // A draft from before: what could not be saved then may be saved now.
    if (saver.state() === 'failed') void saver.flush();
    return () => void saver.flush();
  }, [saver]);

  const leave = async () => onLeave(saver.text().trim(), await saver.flush());
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    const isDone = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key !== 'Escape' && !isDone) return;
    event.preventDefault();
    event.stopPropagation();
    // A card gives the focus back itself.
    if (field.current?.closest('.mark-card') === null) {
      document.querySelector('main')?.focus({ preventScroll: true });
    } else void leave();
  }
  return (
    <div className="note-field">
      <textarea
        ref={field}
        className="note-field__text"
        aria-label={label}
        placeholder={words.notePlaceholder}
        dir="auto"
        rows={2}
        maxLength={100_000}
        value={typed}
        onChange={(event) => saver.type(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget }) => {
          // Not where the window alone lost the focus, nor where something of the same note has got it.
          const isAway = document.activeElement !== field.current;
          const own = field.current?.closest('.slip, .mark-card, .entry-editor');
          if (isAway && !(relatedTarget !== null && own?.contains(relatedTarget) === true)) void leave();
        }}
      />
      <Saving saver={saver} state={state} words={words} />
    </div>
  );
}

type SavingProps = { saver: NoteSaver; state: ReturnType<NoteSaver['state']>; words: Words };

/** Quiet where all is well; what failed is said, with the way to try again. */
function Saving({ saver, state, words }: SavingProps) {
  return (
    <p className="note-field__state" role="status" data-state={state}>
      {state === 'saved' && words.noteSaved}
      {state === 'failed' && (
        <>
          <b>{words.noteNotSaved}</b> {saver.failure() !== null && sayFailure(saver.failure(), words).todo}{' '}
          <button type="button" className="link" onClick={() => void saver.flush()}>
            {words.tryAgain}
          </button>
        </>
      )}
    </p>
  );
}
