import { useWords } from '../words/words.ts';
import { sayFailure } from './say-failure.ts';

/** What went wrong with what a dialog asked for, read out when it comes up; `failure` is null while nothing did. */
export function ToldFailure({ failure }: { failure: unknown }) {
  const words = useWords();
  const told = failure === null ? null : sayFailure(failure, words);
  return (
    <div className="ask__failure" role="alert">
      {told && (
        <>
          <b>{told.what}</b>
          {told.todo}
        </>
      )}
    </div>
  );
}
