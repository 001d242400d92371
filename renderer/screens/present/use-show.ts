import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import type { ShowAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useClock } from '../../asking/clock.ts';
import { stepBack, stepForward, type StepPlace } from '../../slide/walk-steps.ts';
import type { Cover, Point, ShowSession } from './show-session.ts';
import { newShowStore } from './show-store.ts';
import { openShowWire } from './show-wire.ts';

export type Show = {
  session: ShowSession;
  /** Where the show is, in this window's reading of the module; 1-based, 0 where it has no slides. */
  place: StepPlace;
  /** How many steps each slide has. */
  counts: readonly number[];
  forward(): void;
  back(): void;
  /** To the start of a slide; a number that none has is the nearest one. */
  go(n: number): void;
  showAll(): void;
  /** Covers the screen, or uncovers it where it has that cover. */
  cover(cover: Cover): void;
  point(point: Point | null): void;
  scroll(to: number): void;
  /** Ends it in the other windows. */
  end(): void;
};

/** This window's part in a show; the address follows it, so that a reload comes back to the same step. */
export function useShow(module: ModuleView, address: ShowAddress): Show {
  const clock = useClock();
  const { slides } = module;
  const counts = useMemo(() => slides.map((slide) => slide.steps), [slides]);
  const [store] = useState(() => newShowStore(firstSession(address, module), clock));
  const session = useSyncExternalStore(store.follow, store.session);
  const { state } = session;
  useEffect(
    () => store.join((listener) => openShowWire(address.show, session.self, listener)),
    [store, address.show, session.self],
  );

  const found = slides.findIndex((slide) => slide.key === state.slide) + 1;
  const n = found === 0 ? Math.min(Math.max(state.n, 1), slides.length) : found;
  const place = { n, shown: Math.min(state.shown, counts[n - 1] ?? 0) };

  const { at, slide, shown } = state;
  useEffect(() => {
    goTo({ ...address, slide, step: shown, at }, { replace: true });
  }, [address, slide, shown, at]);

  function move(to: StepPlace): void {
    if (to.n === place.n && to.shown === place.shown && state.cover === null) return;
    // A slide comes at its head; its next step comes where one is.
    const scrolled = to.n === place.n ? state.scrolled : 0;
    store.change({ slide: slides[to.n - 1]?.key ?? null, n: to.n, shown: to.shown, scrolled, cover: null });
  }
  return {
    session,
    place,
    counts,
    forward: () => move(stepForward(place, counts)),
    back: () => move(stepBack(place, counts, 1)),
    go: (to) => move({ n: Math.min(Math.max(to, 1), slides.length), shown: 0 }),
    showAll: () => move({ n, shown: counts[n - 1] ?? 0 }),
    cover: (cover) => store.change({ cover: state.cover === cover ? null : cover }),
    point: store.point,
    scroll: (scrolled) => store.change({ scrolled }),
    end: store.end,
  };
}

function firstSession(address: ShowAddress, module: ModuleView): ShowSession {
  const n = module.slides.findIndex((slide) => slide.key === address.slide) + 1;
  return {
    self: crypto.randomUUID(),
    role: address.screen === 'present' ? 'slides' : 'presenter',
    state: {
      slide: address.slide,
      n: Math.max(n, 1),
      shown: address.step,
      scrolled: 0,
      cover: null,
      at: address.at,
      by: '',
    },
    pointer: null,
    others: {},
    isEnded: false,
  };
}
