import { ArrowRight, ChevronLeft, ChevronRight } from 'lucide-react';
import type { ModuleView } from '../../../contract/views.ts';
import { formatAddress, moduleLink } from '../../address/address.ts';
import { useIsMac } from '../../keys/keys-provider.tsx';
import { firstKey } from '../../keys/show-key.ts';
import { slideName } from '../../slide/slide-name.ts';
import { useWords } from '../../words/words.ts';
import type { FoundInModule } from './find-in-module.ts';
import { Finding } from './finding.tsx';
import { PositionField } from './position-field.tsx';
import type { Place } from './use-place.ts';

/** Over so many slides the gaps between the ticks take too much of the line. */
const MANY = 60;

type Props = { module: ModuleView; place: Place; found: FoundInModule | null };

export function FootBar({ module, place, found }: Props) {
  const words = useWords();
  const isMac = useIsMac();
  const seen = module.slides.filter((slide) => slide.seen).length;
  const { n, count } = place;
  return (
    <footer className="footbar">
      <nav className={count > MANY ? 'ticks ticks--many' : 'ticks'} aria-label={words.progress}>
        {module.slides.map((slide) => (
          <a
            key={slide.key}
            href={formatAddress(place.at(slide.n))}
            className={slide.seen ? 'is-seen' : undefined}
            aria-label={words.slideName(slide.n)}
            title={words.hitWhere(slide.n, slideName(slide, words))}
            aria-current={slide.n === n ? 'true' : undefined}
            tabIndex={-1}
          />
        ))}
      </nav>
      <div className="row">
        {found ? <Finding found={found} place={place} /> : <span>{words.seenOf(seen, count)}</span>}
      </div>
      <div className="row">
        <button
          type="button"
          className="iconbtn"
          aria-label={words.previousSlide}
          title={words.withKey(words.previousSlide, firstKey('previous-slide', isMac, words))}
          aria-disabled={n === 0}
          onClick={() => place.turnTo(n - 1)}
        >
          <ChevronLeft aria-hidden className="points-along" />
        </button>
        <PositionField place={place} />
        <button
          type="button"
          className="iconbtn"
          aria-label={words.nextSlide}
          title={words.withKey(words.nextSlide, firstKey('next-slide', isMac, words))}
          aria-disabled={n === count}
          onClick={() => place.turnTo(n + 1)}
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
