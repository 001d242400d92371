import { memo, type ReactNode } from 'react';
import type { ModuleView, SlideView } from '../../../contract/views.ts';
import { useAfterPaint } from '../../frame/use-after-paint.tsx';
import { FindProvider } from '../../passage/find-context.ts';
import type { Query } from '../../../core/search/query.ts';
import { SlideFrame } from '../../slide/slide-frame.tsx';
import { useWords } from '../../words/words.ts';
import type { Place } from './use-place.ts';
import { useReadySlides } from './use-ready-slides.ts';
import { useSlideScroll, type SharedScroll } from './use-slide-scroll.ts';

type Props = {
  module: ModuleView;
  place: Pick<Place, 'n' | 'id'>;
  query: Query | null;
  /** How many steps of the slide in view are shown. */
  shownSteps: number;
  fillsPlace: boolean;
  scroll?: SharedScroll | null;
  /** What lies over the slide. */
  children?: ReactNode;
};

/**
 * The slide in view, and behind it its neighbours, drawn and fitted already: turning to one only shows it. What comes
 * next is drawn after the turn, when there is time.
 */
export function Stage({ module, place, query, shownSteps, fillsPlace, scroll = null, children }: Props) {
  const { n } = place;
  const slides = useReadySlides(module.slides, n);
  const { stage, onScrollCapture } = useSlideScroll(n, scroll);
  return (
    <div ref={stage} className="stage" onScrollCapture={onScrollCapture}>
      {slides.map((slide) => (
        <Slot
          key={slide.n === n ? place.id : slide.key}
          slide={slide}
          isCurrent={slide.n === n}
          query={slide.n === n ? query : null}
          shownSteps={slide.n === n ? shownSteps : stepsOnArrival(slide, n)}
          moduleTitle={module.title}
          language={module.language}
          fillsPlace={fillsPlace}
        />
      ))}
      {children}
    </div>
  );
}

type SlotProps = {
  slide: SlideView;
  isCurrent: boolean;
  query: Query | null;
  shownSteps: number;
  moduleTitle: string;
  language: string | null;
  fillsPlace: boolean;
};

const Slot = memo(function Slot({ slide, isCurrent, query, ...frame }: SlotProps) {
  const words = useWords();
  // To make a slide inert, the browser styles all that stands on it: that can wait until the turn was seen.
  const isOnStage = useAfterPaint(isCurrent);
  return (
    <FindProvider value={query}>
      <section
        className="stage__slot"
        aria-label={isOnStage ? words.slideRegion : undefined}
        inert={!isOnStage}
        aria-hidden={!isOnStage || undefined}
        data-behind={isCurrent ? undefined : ''}
      >
        <SlideFrame slide={slide} isOnStage={isOnStage} {...frame} />
      </section>
    </FindProvider>
  );
});

/** What will be seen of a neighbour when it is turned to. */
function stepsOnArrival({ n, steps }: SlideView, current: number): number {
  return n < current ? steps : 0;
}
