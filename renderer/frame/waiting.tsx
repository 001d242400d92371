import type { ReactNode } from 'react';
import { useWords } from '../words/words.ts';

/** In the place of a screen that is on its way: the shape of what comes, and a word for who can't see it. */
export function Waiting({ children }: { children?: ReactNode }) {
  const words = useWords();
  return (
    <main className="page" tabIndex={-1} aria-busy="true">
      <p className="vh" role="status">
        {words.reading}
      </p>
      <div className="wrap waiting" aria-hidden="true">
        {children ?? <p>{words.reading}</p>}
      </div>
    </main>
  );
}
