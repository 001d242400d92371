import { NothingFound, PastedAddress, SearchFailure, SearchHelp } from './empty-search.tsx';
import { PastSearchList } from './past-searches.tsx';
import type { Asking } from './use-asking.ts';

/** What stands in the place of hits while there are none; nothing where there are. */
export function WithoutHits({
  asking: { found, past, pasted, results, listId, takeUp },
}: {
  asking: Asking;
}) {
  if (pasted !== null && results.hits.length === 0) return <PastedAddress onOpen={pasted} />;
  if (found.error !== null) return <SearchFailure error={found.error} />;
  if (past.isShown) {
    return (
      <PastSearchList
        id={listId}
        list={past.list}
        selected={past.selected}
        onSelect={past.select}
        onChoose={takeUp}
      />
    );
  }
  if (found.view === null) return <SearchHelp />;
  return results.hits.length === 0 ? <NothingFound query={found.view.query} /> : null;
}
