import { useMemo, useState } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import { stepBack, stepForward, stepsOf } from '../../slide/walk-steps.ts';
import type { Place } from './use-place.ts';

export type Steps = {
  /** Of the slide in view; `shown` is never more than `count`. */
  shown: number;
  count: number;
  /** The next step, or the next slide. */
  forward(): void;
  /** One step less, or the slide before with all of its steps. */
  back(): void;
  showAll(): void;
};

/**
 * The steps of the slide in view. It begins without them, however one came to it; turned back to, it shows them all.
 * With `showsAll` nothing waits.
 */
export function useSteps(module: ModuleView, place: Place, showsAll: boolean): Steps {
  const counts = useMemo(() => module.slides.map((slide) => slide.steps), [module.slides]);
  const [held, setHeld] = useState<{ id: string | null; shown: number }>({ id: place.id, shown: 0 });
  const count = stepsOf(place.n, counts);
  const begun = held.id === place.id ? Math.min(held.shown, count) : 0;
  const shown = showsAll ? count : begun;

  function move(to: { n: number; shown: number }): void {
    setHeld({ id: place.at(to.n).slide, shown: to.shown });
    place.turnTo(to.n);
  }
  return {
    shown,
    count,
    forward: () => move(stepForward({ n: place.n, shown }, counts)),
    // Where all is shown there is nothing to take back but the slide.
    back: () => move(stepBack({ n: place.n, shown: showsAll ? 0 : shown }, counts, 0)),
    showAll: () => setHeld({ id: place.id, shown: count }),
  };
}
