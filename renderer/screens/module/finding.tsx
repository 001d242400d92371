import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import { moduleName } from '../../words/name-module.ts';
import type { FoundInModule } from './find-in-module.ts';
import type { DeckWalk } from './use-deck-walk.ts';
import type { Place } from './use-place.ts';

type Props = { found: FoundInModule; walk: DeckWalk; place: Place };

/** The words that brought one here stay marked: which of the places one is at, and the ways between them. */
export function Finding({ found, walk, place }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  return (
    <div className="finding">
      <span className="finding__where">
        <span className="hit" dir="auto">
          {found.text.trim()}
        </span>{' '}
        <span className="num" role="status">
          {words.hitOf(walk.at, walk.count)}
        </span>
        {walk.nextModule && (
          <span className="hide-s">
            {' · '}
            {words.hitsNextModule(moduleName(walk.nextModule.title))}
          </span>
        )}
      </span>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.previousHit}
        title={words.withKey(words.previousHit, firstKey('previous-hit', keyboard, words))}
        onClick={() => walk.go(-1)}
      >
        <ChevronUp aria-hidden />
      </button>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.nextHit}
        title={words.withKey(words.nextHit, firstKey('next-hit', keyboard, words))}
        onClick={() => walk.go(1)}
      >
        <ChevronDown aria-hidden />
      </button>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.stopFinding}
        title={words.stopFinding}
        onClick={place.stopFinding}
      >
        <X aria-hidden />
      </button>
    </div>
  );
}
