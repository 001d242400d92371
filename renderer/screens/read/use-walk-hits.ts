import { useEffectEvent, useLayoutEffect, useState, type RefObject } from 'react';
import { markRanges } from '../../passage/dom-passage.ts';
import { paintCurrentHit } from '../../passage/paint-marks.ts';
import { showRange } from '../../passage/show-range.ts';
import type { FindWalk } from '../module/find-bar.tsx';
import type { TextHit } from './list-hits.ts';

/** Blocks near a hit that were never shown get their true heights while it is brought into view. */
const AIMS = 4;

type Parts = {
  text: string | null;
  page: RefObject<HTMLElement | null>;
  hits: readonly TextHit[];
  /** The block being read. */
  n: number;
  stayAt(n: number): void;
};

/** The way from hit to hit, round the end. */
export function useWalkHits({ text, page, hits, n, stayAt }: Parts): FindWalk {
  // By its name: the hits are listed anew whenever something about the module changes.
  const [shown, setShown] = useState<string | null>(null);
  const at = shown === null ? -1 : hits.findIndex((hit) => nameOf(hit) === shown);
  const arrive = useEffectEvent((to: number) => stayAt(to));
  const current = useEffectEvent(() => hits[at]);

  useLayoutEffect(() => {
    const hit = current();
    const passage = hit && passageOf(page.current, hit);
    const [range] = hit && passage ? markRanges(passage, [hit.mark]) : [];
    if (hit === undefined || range === undefined) return;
    const unpaint = paintCurrentHit(range);
    let aiming = 0;
    const aim = (left: number) => {
      showRange(range);
      arrive(hit.n);
      if (left > 0) aiming = requestAnimationFrame(() => aim(left - 1));
    };
    aim(AIMS);
    return () => {
      cancelAnimationFrame(aiming);
      unpaint();
    };
  }, [page, shown, at]);

  function show(next: number): void {
    const hit = hits.at(next % hits.length);
    if (hit !== undefined) setShown(nameOf(hit));
  }
  return {
    text,
    count: hits.length,
    at: at + 1,
    begin: () => show(firstFrom(hits, n, 1)),
    go: (direction) => show(at === -1 ? firstFrom(hits, n, direction) : at + direction),
  };
}

function nameOf({ n, part, mark }: TextHit): string {
  return [n, part, ...mark].join(' ');
}

function firstFrom(hits: readonly TextHit[], n: number, direction: 1 | -1): number {
  if (direction === -1) return hits.findLastIndex((hit) => hit.n <= n);
  const next = hits.findIndex((hit) => hit.n >= n);
  return next === -1 ? 0 : next;
}

function passageOf(page: HTMLElement | null, { n, part }: TextHit): Element | null {
  return page?.querySelector(`[data-n="${n}"] [data-part="${part}"] [data-passage]`) ?? null;
}
