import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import { formatAddress, moduleAt, type ModuleAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useToast } from '../../frame/toasts.tsx';
import { useWords } from '../../words/words.ts';
import { findPlace, type LastPlace } from './find-place.ts';

export type Place = {
  /** 1-based; 0 is the introduction. */
  n: number;
  count: number;
  /** Stays the same while the slide in view does, even where an edit gives it another key; null at the introduction. */
  id: string | null;
  /** To a neighbour: takes the present entry of the history, so that “back” leaves the module's page by page reading. */
  turnTo(n: number): void;
  /** Anywhere in the module: “back” returns to where one was. */
  jumpTo(n: number): void;
  /** The address of a place, for links. */
  at(n: number): ModuleAddress;
  /** The links to all slides, the first slide's first; the same while the module and the query are. */
  links: readonly string[];
  stopFinding(): void;
};

export function usePlace(module: ModuleView, address: ModuleAddress): Place {
  const count = module.slides.length;
  const [last, setLast] = useState<LastPlace>({ n: 0, isPosition: false });
  const found = findPlace(module, address.slide, last);
  const { n, isGone } = found;
  if (!isGone && (n !== last.n || found.isPosition !== last.isPosition)) {
    setLast({ n, isPosition: found.isPosition });
  }
  // A slide that an edit renamed is drawn in the same place of the page, so that its scroll and focus stay.
  const [renamed, setRenamed] = useState<{ key: string; id: string } | null>(null);
  const idOf = (key: string | null) => (renamed !== null && renamed.key === key ? renamed.id : key);

  // What was shown on arrival is left behind by the first turn.
  const at = (to: number): ModuleAddress => ({
    ...address,
    slide: module.slides[to - 1]?.key ?? null,
    mark: to === n ? address.mark : null,
  });
  const { course, module: path, view, find, placing } = address;
  const links = useMemo(
    () =>
      module.slides.map(({ key }) =>
        formatAddress({ ...moduleAt({ course, module: path, slide: key }), view, find, placing }),
      ),
    [module.slides, course, path, view, find, placing],
  );
  const go = (to: number, replace: boolean): void => {
    if (to >= 0 && to <= count && to !== n) goTo(at(to), { replace });
  };
  useGoneNotice(isGone, { isFollowed: found.isFollowed, n }, () => {
    const { slide } = at(n);
    const id = idOf(address.slide);
    setRenamed(found.isFollowed && slide !== null && id !== null ? { key: slide, id } : null);
    goTo(at(n), { replace: true });
  });
  return {
    n,
    count,
    id: isGone && found.isFollowed ? idOf(address.slide) : idOf(at(n).slide),
    turnTo: (to) => go(to, true),
    jumpTo: (to) => go(to, false),
    at,
    links,
    stopFinding: () => goTo({ ...address, find: null }, { replace: true }),
  };
}

type Arrival = { isFollowed: boolean; n: number };

function useGoneNotice(isGone: boolean, { isFollowed, n }: Arrival, putRight: () => void): void {
  const words = useWords();
  const tell = useToast();
  const onGone = useEffectEvent(() => {
    if (!isFollowed) tell({ text: n === 0 ? words.slideGone : words.slideGoneHere });
    putRight();
  });
  useEffect(() => {
    if (isGone) onGone();
  }, [isGone]);
}
