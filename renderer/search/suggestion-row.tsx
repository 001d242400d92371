import { useEffect, useRef } from 'react';
import { useWords } from '../words/words.ts';
import type { Suggestion, Suggestions } from './suggest.ts';

type Props = {
  id: string;
  suggestions: Suggestions;
  active: number | null;
  onTake(suggestion: Suggestion): void;
};

/** What could be typed next. The focus stays in the field: its arrows move here, a press takes. */
export function SuggestionRow({ id, suggestions: { list, completes }, active, onTake }: Props) {
  const words = useWords();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active !== null)
      row.current?.children[active]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  if (list.length === 0) return <div className="suggestions" />;
  return (
    <div
      ref={row}
      className="suggestions"
      id={`${id}-more`}
      role="listbox"
      aria-orientation="horizontal"
      aria-label={words.searchFilters}
    >
      {list.map((suggestion, index) => (
        <div
          key={`${suggestion.insert}\n${index}`}
          id={suggestionId(id, index)}
          className={completes && active === null && index === 0 ? 'chip chip--next' : 'chip'}
          role="option"
          aria-selected={index === active}
          title={words.filterAbout[suggestion.name]}
          // The field keeps the focus.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(suggestion)}
        >
          <bdi>{isBare(suggestion) ? suggestion.insert : suggestion.value}</bdi>
          {suggestion.detail !== null && <span className="chip__detail">{suggestion.detail}</span>}
        </div>
      ))}
    </div>
  );
}

/** What has but few values is not understood without its name. */
function isBare({ name, value }: Suggestion): boolean {
  return value === null || name === 'in' || name === 'is' || name === 'has';
}

export function suggestionId(id: string, index: number): string {
  return `${id}-more-${index}`;
}
