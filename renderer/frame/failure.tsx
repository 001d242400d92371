import { RotateCw } from 'lucide-react';
import { useWords } from '../words/words.ts';
import { sayFailure } from './say-failure.ts';

/** In the place of a screen that couldn't be had. */
export function Failure({ error, onTryAgain }: { error: unknown; onTryAgain(): void }) {
  const words = useWords();
  const { what, todo } = sayFailure(error, words);
  return (
    <main className="notice" tabIndex={-1}>
      <title>{words.windowTitle(words.failureTitle)}</title>
      <h1 className="h-page">{words.failureTitle}</h1>
      <p dir="auto">{what}</p>
      <p className="quiet">{todo}</p>
      <div className="row row--3">
        <a className="btn btn--main btn--big" href="#/">
          {words.crashLibrary}
        </a>
        <button type="button" className="btn btn--line btn--big" onClick={onTryAgain}>
          <RotateCw aria-hidden />
          {words.tryAgain}
        </button>
      </div>
    </main>
  );
}
