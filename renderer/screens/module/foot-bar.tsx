import { ArrowRight, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ModuleView } from '../../../contract/views.ts';
import { moduleLink } from '../../address/address.ts';
import { useKeyboard } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { useWords } from '../../words/words.ts';
import type { FoundInModule } from './find-in-module.ts';
import { Finding } from './finding.tsx';
import { PositionField } from './position-field.tsx';
import { StepsNote } from './steps-status.tsx';
import { Ticks } from './ticks.tsx';
import type { Place } from './use-place.ts';
import type { DeckWalk } from './use-deck-walk.ts';
import type { Steps } from './use-steps.ts';

type Props = { module: ModuleView; place: Place; found: FoundInModule | null; walk: DeckWalk; steps: Steps };

export function FootBar({ module, place, found, walk, steps }: Props) {
  const words = useWords();
  const keyboard = useKeyboard();
  const seen = module.slides.filter((slide) => slide.seen).length;
  const { n, count } = place;
  return (
    <footer className="footbar">
      <Ticks slides={module.slides} place={place} />
      <div className="row">
        {found ? (
          <Finding found={found} walk={walk} place={place} />
        ) : (
          <span>{words.seenOf(seen, count)}</span>
        )}
        <StepsNote steps={steps} />
      </div>
      <div className="row">
        <button
          type="button"
          className="iconbtn"
          aria-label={words.previousSlide}
          title={words.withKey(words.previousSlide, firstKey('previous-slide', keyboard, words))}
          aria-disabled={n === 0}
          onClick={steps.back}
        >
          <ChevronLeft aria-hidden className="points-along" />
        </button>
        <PositionField place={place} />
        <button
          type="button"
          className="iconbtn"
          aria-label={words.nextSlide}
          title={words.withKey(words.nextSlide, firstKey('next-slide', keyboard, words))}
          aria-disabled={n === count && steps.shown === steps.count}
          onClick={steps.forward}
        >
          <ChevronRight aria-hidden className="points-along" />
        </button>
      </div>
      <NextModule module={module} isShown={n === count} />
    </footer>
  );
}

/** Where the last slide is read, what comes next is one press away. */
function NextModule({ module, isShown }: { module: ModuleView; isShown: boolean }) {
  const words = useWords();
  if (!isShown || module.next === null) return <span />;
  return (
    <a
      className="btn btn--bare footbar__next"
      href={moduleLink(module.course.id, module.next.path)}
      title={module.next.title}
    >
      <span>{words.nextModule}</span>
      <ArrowRight aria-hidden className="points-along" />
    </a>
  );
}
