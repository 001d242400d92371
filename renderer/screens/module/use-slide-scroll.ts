import { useEffect, useRef, type RefObject, type UIEvent } from 'react';
import { useKeys } from '../../keys/keys-provider.tsx';

/** How far a slide that is too long is scrolled, from 0 to 1, where the windows of a show keep in step. */
export type SharedScroll = { at: number; onScroll(at: number): void };

/** What a key scrolls by: a part of what is in view. */
const STEP = 0.3;

/** Keys scroll the slide in view, from wherever the focus is; in a show all windows scroll along. */
export function useSlideScroll(
  n: number,
  shared: SharedScroll | null,
): { stage: RefObject<HTMLDivElement | null>; onScrollCapture(event: UIEvent): void } {
  const stage = useRef<HTMLDivElement>(null);

  function scroll(direction: 1 | -1): void {
    const place = scrollerOf(stage.current);
    if (place) place.scrollBy({ top: direction * STEP * place.clientHeight });
    else shared?.onScroll(Math.min(1, Math.max(0, shared.at + direction * STEP)));
  }
  useKeys({ 'scroll-down': () => scroll(1), 'scroll-up': () => scroll(-1) });

  const at = shared?.at ?? null;
  useEffect(() => {
    const body = bodyOf(stage.current);
    if (body === null || at === null || isAt(body, at)) return;
    body.scrollTop = at * roomOf(body);
  }, [n, at]);

  return {
    stage,
    onScrollCapture({ target }) {
      const body = bodyOf(stage.current);
      if (shared === null || body === null || target !== body || isAt(body, shared.at)) return;
      shared.onScroll(body.scrollTop / roomOf(body));
    },
  };
}

function bodyOf(stage: HTMLElement | null): HTMLElement | null {
  return stage?.querySelector<HTMLElement>('.stage__slot:not([data-behind]) .slide__body') ?? null;
}

/** The slide itself, or in a narrow window the page that it stands on; null where nothing is too long. */
function scrollerOf(stage: HTMLElement | null): HTMLElement | null {
  const places = [bodyOf(stage), stage?.closest('main') ?? null];
  return places.find((place) => place !== null && roomOf(place) > 1) ?? null;
}

function roomOf(place: HTMLElement): number {
  const scrolls = /^(?:auto|scroll)$/.test(getComputedStyle(place).overflowY);
  return scrolls ? place.scrollHeight - place.clientHeight : 0;
}

/** To the pixel: another window may be of another size. */
function isAt(body: HTMLElement, at: number): boolean {
  return Math.abs(body.scrollTop - at * roomOf(body)) <= 1;
}
