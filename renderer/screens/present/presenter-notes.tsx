import { AArrowDown, AArrowUp } from 'lucide-react';
import type { SlideView } from '../../../contract/views.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { Passage } from '../../passage/passage.tsx';
import { useWords } from '../../words/words.ts';
import { keepFocus } from './keep-focus.ts';

const SIZE = { smallest: 0.5, largest: 3, step: 0.1 } as const;

export function stepNotesSize(size: number, direction: 1 | -1): number {
  const next = Math.round((size + direction * SIZE.step) * 10) / 10;
  return Math.min(SIZE.largest, Math.max(SIZE.smallest, next));
}

type Props = {
  slide: SlideView;
  language: string | null;
  /** 1 is the size as designed. */
  size: number;
  onSize(direction: 1 | -1): void;
};

/** The author's notes, to be read from a step away. */
export function PresenterNotes({ slide, language, size, onSize }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  return (
    <aside className="presenter__notes" aria-label={words.notes}>
      <div className="aside__head">
        <h2>{words.notes}</h2>
        <span className="row">
          <button
            type="button"
            className="iconbtn"
            aria-label={words.smallerNotes}
            title={words.withKey(words.smallerNotes, firstKey('smaller-notes', keyboard, words))}
            aria-disabled={size <= SIZE.smallest}
            {...keepFocus}
            onClick={() => onSize(-1)}
          >
            <AArrowDown aria-hidden />
          </button>
          <button
            type="button"
            className="iconbtn"
            aria-label={words.largerNotes}
            title={words.withKey(words.largerNotes, firstKey('larger-notes', keyboard, words))}
            aria-disabled={size >= SIZE.largest}
            {...keepFocus}
            onClick={() => onSize(1)}
          >
            <AArrowUp aria-hidden />
          </button>
        </span>
      </div>
      <div
        className="presenter__text"
        tabIndex={0}
        role="group"
        aria-label={words.notes}
        style={{ '--notes': size }}
      >
        {slide.notes.tree.children.length === 0 ? (
          <p className="aside__none">{words.noNotes}</p>
        ) : (
          <Passage className="notes" passage={slide.notes} language={language} />
        )}
      </div>
    </aside>
  );
}
