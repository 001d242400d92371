import { CornerDownRight, Pencil, Plus, X } from 'lucide-react';
import { useWords } from '../words/words.ts';

const pictures = { added: Plus, changed: Pencil, moved: CornerDownRight, removed: X };

/** What became of a slide in this edition. */
export function ChangeMark({ kind }: { kind: keyof typeof pictures }) {
  const words = useWords();
  const Picture = pictures[kind];
  const name = words.changeMarks[kind];
  return (
    <span className={`change change--${kind}`} title={name}>
      <Picture aria-label={name} role="img" className="points-along" />
    </span>
  );
}
