import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useIsMac } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import { nextFound, type FoundInModule } from './find-in-module.ts';
import type { Place } from './use-place.ts';

/** The words that brought one here stay marked: on which slides, and the ways between them. */
export function Finding({ found, place }: { found: FoundInModule; place: Place }) {
  const words = useWords();
  const isMac = useIsMac();
  return (
    <div className="finding">
      <span>
        <span className="hit" dir="auto">
          {found.text.trim()}
        </span>{' '}
        {words.foundOn(found.slides.length)}
      </span>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.previousHit}
        title={words.withKey(words.previousHit, firstKey('previous-hit', isMac, words))}
        onClick={() => place.jumpTo(nextFound(found, place.n, -1) ?? place.n)}
      >
        <ChevronUp aria-hidden />
      </button>
      <button
        type="button"
        className="iconbtn"
        aria-label={words.nextHit}
        title={words.withKey(words.nextHit, firstKey('next-hit', isMac, words))}
        onClick={() => place.jumpTo(nextFound(found, place.n, 1) ?? place.n)}
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
