import { memo } from 'react';
import type { SlideView } from '../../../contract/views.ts';
import { slideName } from '../../slide/slide-name.ts';
import { useWords } from '../../words/words.ts';
import type { Place } from './use-place.ts';

/** Over so many slides the gaps between the ticks take too much of the line. */
export const MANY_TICKS = 60;

/** The progress line: one tick a slide, each the way to it. */
export function Ticks({ slides, place }: { slides: readonly SlideView[]; place: Place }) {
  const words = useWords();
  return (
    <nav className={slides.length > MANY_TICKS ? 'ticks ticks--many' : 'ticks'} aria-label={words.progress}>
      {slides.map((slide) => (
        <Tick
          key={slide.key}
          slide={slide}
          link={place.links[slide.n - 1] ?? ''}
          isCurrent={slide.n === place.n}
        />
      ))}
    </nav>
  );
}

type TickProps = { slide: SlideView; link: string; isCurrent: boolean };

/** Turning a slide changes two of them. */
const Tick = memo(function Tick({ slide, link, isCurrent }: TickProps) {
  const words = useWords();
  return (
    <a
      href={link}
      className={slide.seen ? 'is-seen' : undefined}
      aria-label={words.slideName(slide.n)}
      title={words.hitWhere(slide.n, slideName(slide, words))}
      aria-current={isCurrent ? 'true' : undefined}
      tabIndex={-1}
    />
  );
});
