import { Bookmark, MessageSquareText } from 'lucide-react';
import { useWords } from '../words/words.ts';
import { useSlideMarks } from './annotations.tsx';
import { ColourDot } from './colour-dot.tsx';

/** So many colours are told apart at a glance; the number of highlights is said. */
const SHOWN = 3;

/** What a slide has of the learner's: beside its name in the outline and the overview. */
export function SlideSigns({ slide }: { slide: string }) {
  const words = useWords();
  const marks = useSlideMarks(slide);
  if (marks === null) return null;
  const { colours, highlights, notes, isBookmarked } = marks;
  return (
    <span className="signs" role="img" aria-label={words.mineOnSlide(marks)} title={words.mineOnSlide(marks)}>
      {colours.slice(0, SHOWN).map((colour) => (
        <ColourDot key={colour} colour={colour} />
      ))}
      {highlights > 1 && <span className="signs__count num">{words.count(highlights)}</span>}
      {notes > 0 && <MessageSquareText aria-hidden />}
      {isBookmarked && <Bookmark aria-hidden className="is-filled" />}
    </span>
  );
}
