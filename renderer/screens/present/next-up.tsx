import type { ModuleView } from '../../../contract/views.ts';
import { CanEnlargeProvider } from '../../passage/can-enlarge.ts';
import { SlideFrame } from '../../slide/slide-frame.tsx';
import { stepForward } from '../../slide/walk-steps.ts';
import { useWords } from '../../words/words.ts';
import type { Show } from './use-show.ts';

/** What the next press brings: the slide with its next step, or the next slide. */
export function NextUp({ module, show }: { module: ModuleView; show: Show }) {
  const words = useWords();
  const { place, counts } = show;
  const next = stepForward(place, counts);
  const slide = module.slides[next.n - 1];
  const isEnd = next.n === place.n && next.shown === place.shown;
  const isStep = next.n === place.n && !isEnd;
  return (
    <section className="presenter__next" aria-label={words.presenterNext}>
      <h2 className="label">
        {isStep ? words.presenterNextStep(next.shown, counts[next.n - 1] ?? 0) : words.presenterNext}
      </h2>
      {isEnd || slide === undefined ? (
        <p className="quiet">{words.presenterEnd}</p>
      ) : (
        <CanEnlargeProvider value={false}>
          {/* To look at, and for the screen reader a picture: its links are the slide's. */}
          <div inert>
            <SlideFrame
              key={slide.key}
              slide={slide}
              moduleTitle={module.title}
              language={module.language}
              shownSteps={next.shown}
            />
          </div>
        </CanEnlargeProvider>
      )}
    </section>
  );
}
