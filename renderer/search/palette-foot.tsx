import type { ReactNode } from 'react';
import type { HitView, SearchView } from '../../contract/views.ts';
import { useKeyboard } from '../keys/keys-provider.tsx';
import { useWords } from '../words/words.ts';

type Props = {
  view: SearchView | null;
  hits: readonly HitView[];
  /** Tab would complete what is being typed. */
  completes: boolean;
  children: ReactNode;
};

/** How to move, how much there is, and the way to all of it. */
export function PaletteFoot({ view, hits, completes, children }: Props) {
  const words = useWords();
  const { isMac } = useKeyboard();
  const key = (name: string) => <kbd>{words.keyNames[name]}</kbd>;
  return (
    <footer className="palette__foot">
      <span className="hide-s" aria-hidden="true">
        {key('ArrowUp')} {key('ArrowDown')} {words.move}
      </span>
      <span className="hide-s" aria-hidden="true">
        {key('Enter')} {words.open}
      </span>
      {completes ? (
        <span className="hide-s" aria-hidden="true">
          {key('Tab')} {words.completeFilter}
        </span>
      ) : (
        <span className="hide-s" aria-hidden="true">
          {key(isMac ? 'Cmd' : 'Ctrl')} {key('Enter')} {words.openInRead}
        </span>
      )}
      <span className="palette__count num" role="status">
        {view !== null && <FoundCount view={view} hits={hits} />}
      </span>
      {children}
    </footer>
  );
}

function FoundCount({ view, hits }: { view: SearchView; hits: readonly HitView[] }) {
  const words = useWords();
  if (hits.length === 0) return words.nothingFound;
  const modules = new Set(hits.map((hit) => `${hit.course.id}\n${hit.module.path}`)).size;
  return (
    <>
      {words.placesIn(hits.length, modules, view.more)}
      {view.alsoSearched.map(({ word, instead }) => (
        <span key={word} className="vh">
          . {words.alsoSearched(word, instead)}
        </span>
      ))}
    </>
  );
}
