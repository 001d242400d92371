import type { RequestError } from '../../contract/errors.ts';
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
  const isReading = useIndexing().size > 0;
  return (
    <div className="palette__empty">
      <h3>{words.searchNothing(query.trim())}</h3>
      {words.searchNothingHelp.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isReading && <p>{words.searchStillReading}</p>}
    </div>
  );
}

export function SearchFailure({ error }: { error: RequestError }) {
  const words = useWords();
  return (
    <div className="palette__empty" role="alert">
      <h3>{error.message}</h3>
      <p>{words.failures[error.code]}</p>
    </div>
  );
}
