import type { SlideView } from '../../../contract/views.ts';
import { Passage } from '../../passage/passage.tsx';
import { useWords } from '../../words/words.ts';

/** The author's notes for the slide in view. */
export function NotesPanel({ slide, language }: { slide: SlideView; language: string | null }) {
  const words = useWords();
  return (
    <aside className="aside" aria-label={words.notes} tabIndex={0}>
      <div className="aside__head">
        <h2>{words.notes}</h2>
      </div>
      {slide.notes.tree.children.length === 0 ? (
        <p className="aside__none">{words.noNotes}</p>
      ) : (
        <Passage className="notes" passage={slide.notes} language={language} showFirstMark />
      )}
    </aside>
  );
}
