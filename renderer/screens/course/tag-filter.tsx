import { useState } from 'react';
import { useWords } from '../../words/words.ts';

/** About two lines of chips. */
const FIRST_SHOWN = 12;

/** `tags`: those of most first. */
type Props = { tags: readonly string[]; chosen: string | null; onChoose(tag: string | null): void };

export function TagFilter({ tags, chosen, onChoose }: Props) {
  const words = useWords();
  const [isWhole, setIsWhole] = useState(false);
  if (tags.length === 0) return <div className="course__tags" />;
  const shown = isWhole ? tags : tags.slice(0, FIRST_SHOWN);
  return (
    <div className="row row--2 row--wrap course__tags" role="group" aria-label={words.filterByTag}>
      <Chip isChosen={chosen === null} onChoose={() => onChoose(null)} name={words.allTags} />
      {shown.map((tag) => (
        <Chip
          key={tag}
          isChosen={chosen === tag}
          onChoose={() => onChoose(chosen === tag ? null : tag)}
          name={tag}
        />
      ))}
      {tags.length > FIRST_SHOWN && (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setIsWhole(!isWhole)}>
          {isWhole ? words.fewerTags : words.moreTags(tags.length - FIRST_SHOWN)}
        </button>
      )}
    </div>
  );
}

function Chip({ name, isChosen, onChoose }: { name: string; isChosen: boolean; onChoose(): void }) {
  return (
    <button type="button" className="chip" aria-pressed={isChosen} onClick={onChoose} dir="auto">
      {name}
    </button>
  );
}
