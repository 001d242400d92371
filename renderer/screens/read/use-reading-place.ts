import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Place } from '../module/use-place.ts';
import { followPage, type PageFollower } from './follow-page.ts';

/** A browser takes only so many addresses in a row. */
const SETTLED_MS = 150;

export type ReadingPlace = {
  /** The page that scrolls; its blocks carry `data-n`. */
  page: RefObject<HTMLElement | null>;
  /** The module's place, at the block that is being read. */
  place: Place;
  /** Takes a block as the one being read, where the page stands now. */
  stayAt(n: number): void;
  /** The place that was gone to last, for who can't see that; null while one only scrolls. */
  announced: number | null;
};

/** Keeps the module's place and what is in view in step. `blocks` changes when there are other blocks. */
export function useReadingPlace(place: Place, blocks: string): ReadingPlace {
  const page = useRef<HTMLElement>(null);
  const follower = useRef<PageFollower | null>(null);
  const [{ n, announced }, setRead] = useState<{ n: number; announced: number | null }>({
    n: place.n,
    announced: null,
  });

  // The address says another place: a link, the history, a new edition.
  const [addressed, setAddressed] = useState(place.n);
  if (addressed !== place.n) {
    setAddressed(place.n);
    if (place.n !== n) setRead({ n: place.n, announced: place.n });
  }
  useLayoutEffect(() => {
    if (follower.current?.at() !== place.n) follower.current?.goTo(place.n);
  }, [place.n]);

  // Reading on says it to the address, once one stays somewhere.
  const settle = useEffectEvent((to: number) => place.turnTo(to));
  useEffect(() => {
    const timer = setTimeout(() => settle(n), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [n]);

  const current = useEffectEvent(() => n);
  // Before the page is painted: it is first seen where the learner is.
  useLayoutEffect(() => {
    if (page.current === null) return;
    const following = followPage(page.current, (to) => setRead({ n: to, announced: null }));
    follower.current = following;
    following.goTo(current());
    return () => following.stop();
  }, [blocks]);

  function go(to: number, turn: (to: number) => void): void {
    if (to < 0 || to > place.count) return;
    follower.current?.goTo(to);
    setRead({ n: to, announced: to });
    turn(to);
  }
  return {
    page,
    announced,
    stayAt(to) {
      follower.current?.stayAt(to);
      setRead((read) => (read.n === to ? read : { n: to, announced: null }));
    },
    place: {
      ...place,
      n,
      turnTo: (to) => go(to, place.turnTo),
      jumpTo: (to) => go(to, place.jumpTo),
    },
  };
}
