import { useEffect, useEffectEvent, useState } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import type { ModuleAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';

export type Place = {
  /** 1-based; 0 is the introduction. */
  n: number;
  count: number;
  /** To a neighbour: takes the present entry of the history, so that “back” leaves the module's page by page reading. */
  turnTo(n: number): void;
  /** Anywhere in the module: “back” returns to where one was. */
  jumpTo(n: number): void;
  /** The address of a place, for links. */
  at(n: number): ModuleAddress;
  stopFinding(): void;
};

export function usePlace(module: ModuleView, address: ModuleAddress): Place {
  const count = module.slides.length;
  const asked =
    address.slide === null ? 0 : module.slides.findIndex((slide) => slide.key === address.slide) + 1;
  const isGone = address.slide !== null && asked === 0;
  const [lastShown, setLastShown] = useState(asked);
  if (!isGone && asked !== lastShown) setLastShown(asked);
  // A new edition may rename the slide in view: what stands in its place is shown.
  const n = isGone ? Math.min(lastShown, count) : asked;

  const at = (to: number): ModuleAddress => ({ ...address, slide: module.slides[to - 1]?.key ?? null });
  const go = (to: number, replace: boolean): void => {
    if (to >= 0 && to <= count && to !== n) goTo(at(to), { replace });
  };
  useGoneNotice(isGone, () => goTo(at(n), { replace: true }));
  return {
    n,
    count,
    turnTo: (to) => go(to, true),
    jumpTo: (to) => go(to, false),
    at,
    stopFinding: () => goTo({ ...address, find: null }, { replace: true }),
  };
}

function useGoneNotice(isGone: boolean, putRight: () => void): void {
  const words = useWords();
  const tell = useToast();
  const onGone = useEffectEvent(() => {
    tell({ text: words.slideGone });
    putRight();
  });
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone]);
}
