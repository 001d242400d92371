import { useWords } from '../words/words.ts';
import type { HighlightMark } from './arrange-annotations.ts';
import { useMarking } from './marking-context.ts';

/** The longest quote that is read out with a highlight. */
const QUOTE = 120;

type Props = { highlights: readonly HighlightMark[]; /** Of the passage. */ text: string };

/** A passage's highlights by name, for who can't see them or has no pointer; one is seen while it has the focus. */
export function HighlightList({ highlights, text }: Props) {
  const words = useWords();
  const marking = useMarking();
  if (marking === null) return null;
  return (
    <ul className="mine-list" data-apart="" aria-label={words.mineInPassage}>
      {highlights.map(({ id, start, end, colour, note }) => (
        <li key={id}>
          <button type="button" aria-haspopup="true" onClick={() => marking.open(id)}>
            {words.mineHighlight(words.colours[colour], shortened(text.slice(start, end)))}
            {note !== '' && ` ${words.mineWithNote(shortened(note))}`}
          </button>
        </li>
      ))}
    </ul>
  );
}

export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= QUOTE ? line : `${line.slice(0, QUOTE - 1).trimEnd()}…`;
}
