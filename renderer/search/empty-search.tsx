import { useMemo } from 'react';
import type { RequestError } from '../../contract/errors.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import { useIndexing } from '../asking/indexing-store.ts';
import { useWords } from '../words/words.ts';

/** Before anything is typed. */
export function SearchHelp() {
  const words = useWords();
  return (
    <div className="palette__empty">
      <h3>{words.searchHelpTitle}</h3>
      {words.searchHelp.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

export function NothingFound({ query }: { query: string }) {
  const words = useWords();
  const { operators } = useMemo(() => parseQuery(query), [query]);
  const isReading = useIndexing().size > 0;
  return (
    <div className="palette__empty">
      <h3>{words.searchNothing(query.trim())}</h3>
      {words.searchNothingHelp.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {operators.length > 0 && <p>{words.searchNothingFilters}</p>}
      {isReading && <p>{words.searchStillReading}</p>}
    </div>
  );
}

/** Somebody's address of a slide, in the place of a query. */
export function PastedAddress({ onOpen }: { onOpen(): void }) {
  const words = useWords();
  return (
    <div className="palette__empty">
      <h3>{words.pastedAddress}</h3>
      <p>
        <button type="button" className="btn btn--line" onClick={onOpen}>
          {words.pastedAddressOpen} <kbd aria-hidden="true">{words.keyNames['Enter']}</kbd>
        </button>
      </p>
    </div>
  );
}

export function SearchFailure({ error }: { error: RequestError }) {
  const words = useWords();
  return (
    <div className="palette__empty" role="alert">
      <h3 dir="auto">{error.message}</h3>
      <p>{words.failures[error.code]}</p>
    </div>
  );
}
