import { History, Star, X } from 'lucide-react';
import { useFailureToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { usePastSearches, type PastSearches } from './use-past-searches.ts';

export type PastSearch = { text: string; isSaved: boolean };

/** More are rather typed anew than looked for. */
const MOST_RECENT = 8;

export function listPastSearches({ saved, recent }: PastSearches): PastSearch[] {
  return [
    ...saved.map((text) => ({ text, isSaved: true })),
    ...recent.slice(0, MOST_RECENT).map((text) => ({ text, isSaved: false })),
  ];
}

type Props = {
  id: string;
  list: readonly PastSearch[];
  selected: number;
  onSelect(index: number): void;
  onChoose(text: string): void;
};

/** What was searched for before, to be taken up again or forgotten. The focus stays in the field above. */
export function PastSearchList({ id, list, selected, onSelect, onChoose }: Props) {
  const words = useWords();
  const { clearRecent } = usePastSearches();
  const tellFailure = useFailureToast();
  const hasRecent = list.some(({ isSaved }) => !isSaved);
  return (
    <div className="past">
      <div id={id} role="grid" aria-label={words.pastSearches}>
        {list.map((each, index) => (
          <Row
            key={`${each.isSaved}${each.text}`}
            id={pastSearchId(id, index)}
            search={each}
            isSelected={index === selected}
            onSelect={() => onSelect(index)}
            onChoose={() => onChoose(each.text)}
          />
        ))}
      </div>
      {hasRecent && (
        <button
          type="button"
          className="btn btn--bare past__clear"
          onClick={() => void clearRecent().catch(tellFailure)}
        >
          {words.clearRecent}
        </button>
      )}
    </div>
  );
}

type RowProps = {
  id: string;
  search: PastSearch;
  isSelected: boolean;
  onSelect(): void;
  onChoose(): void;
};

function Row({ id, search: { text, isSaved }, isSelected, onSelect, onChoose }: RowProps) {
  const words = useWords();
  const remove = useRemoval();
  const Icon = isSaved ? Star : History;
  return (
    <div
      id={id}
      className="past__row"
      role="row"
      aria-selected={isSelected}
      onPointerMove={(event) => {
        if (event.movementX !== 0 || event.movementY !== 0) onSelect();
      }}
    >
      <span role="gridcell" className="past__text" onClick={onChoose}>
        <Icon
          fill={isSaved ? 'currentColor' : 'none'}
          role="img"
          aria-label={isSaved ? words.savedSearch : words.recentSearch}
        />
        <bdi>{text}</bdi>
      </span>
      <span role="gridcell">
        <button
          type="button"
          className="iconbtn"
          aria-label={isSaved ? words.letGoOf(text) : words.forgetSearch(text)}
          onClick={() => remove({ text, isSaved })}
        >
          <X aria-hidden />
        </button>
      </span>
    </div>
  );
}

/** Takes a search off the list. */
export function useRemoval(): (search: PastSearch) => void {
  const { letGo, forget } = usePastSearches();
  const tellFailure = useFailureToast();
  // A kept search that was also made of late would turn up again among those.
  const remove = async ({ text, isSaved }: PastSearch) => {
    await forget(text);
    if (isSaved) await letGo(text);
  };
  return (search) => void remove(search).catch(tellFailure);
}

export function pastSearchId(id: string, index: number): string {
  return `${id}-${index}`;
}
