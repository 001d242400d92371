import { blockAt, readingLine } from './reading-line.ts';

/** Blocks that were never shown have guessed heights, so a place is aimed at again while they get their true ones. */
const AIMS = 8;

/** How far below the page's upper edge a block stands that was gone to, in px. */
const HEADROOM = 24;

const handsOn = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export type PageFollower = {
  /** The block being read. */
  at(): number;
  /** Brings block `n` to the upper edge. */
  goTo(n: number): void;
  /** Takes block `n` as the one being read, where the page stands now. */
  stayAt(n: number): void;
  stop(): void;
};

/**
 * Follows which block of a scrolling page is being read; `onRead` hears of it while somebody scrolls. Blocks carry
 * `data-n`, counted from 0 and in order. What is being read stays in view when the page changes its shape.
 */
export function followPage(page: HTMLElement, onRead: (n: number) => void): PageFollower {
  const blocks = [...page.querySelectorAll<HTMLElement>('[data-n]')];
  let n = 0;
  /** Where the page was put by `goTo`; anywhere else, somebody has scrolled. */
  let goneTo: number | null = null;
  /** How far the upper edge has come in block `n`: 0 at its beginning, 1 at its end. */
  let part = 0;
  let aiming = 0;
  let looking = 0;

  const topOf = (index: number): number =>
    (blocks[index]?.getBoundingClientRect().top ?? 0) - page.getBoundingClientRect().top;
  const heightOf = (index: number): number => blocks[index]?.getBoundingClientRect().height || 1;
  const isWhereGone = (): boolean => goneTo !== null && Math.abs(page.scrollTop - goneTo) <= 1;
  const remember = (): void => {
    part = (HEADROOM - topOf(n)) / heightOf(n);
  };
  const put = (top: number): void => {
    page.scrollTop = top;
    goneTo = page.scrollTop;
  };
  const aim = (left: number): void => {
    put(n === 0 ? 0 : page.scrollTop + topOf(n) - HEADROOM);
    remember();
    if (left > 0) aiming = requestAnimationFrame(() => aim(left - 1));
  };
  const leaveAlone = (): void => cancelAnimationFrame(aiming);

  function look(): void {
    if (isWhereGone()) return;
    goneTo = null;
    const read = blockAt(blocks.length, topOf, readingLine(page));
    const isNew = read !== n;
    n = read;
    remember();
    if (isNew) onRead(read);
  }
  const onScroll = (): void => {
    cancelAnimationFrame(looking);
    looking = requestAnimationFrame(look);
  };
  const sizes = new ResizeObserver(() => {
    const wasGone = isWhereGone();
    const top = page.scrollTop + topOf(n) + part * heightOf(n) - HEADROOM;
    if (wasGone) put(n === 0 ? 0 : top);
    else page.scrollTop = top;
  });

  page.addEventListener('scroll', onScroll, { passive: true });
  for (const hand of handsOn) page.addEventListener(hand, leaveAlone, { passive: true });
  sizes.observe(page);
  // Larger text leaves the page as it is and its heading not.
  const heading = page.querySelector('h1');
  if (heading) sizes.observe(heading);
  return {
    at: () => n,
    goTo(to) {
      leaveAlone();
      n = to;
      aim(AIMS);
    },
    stayAt(to) {
      leaveAlone();
      n = to;
      goneTo = page.scrollTop;
      remember();
    },
    stop() {
      leaveAlone();
      cancelAnimationFrame(looking);
      sizes.disconnect();
      page.removeEventListener('scroll', onScroll);
      for (const hand of handsOn) page.removeEventListener(hand, leaveAlone);
    },
  };
}
