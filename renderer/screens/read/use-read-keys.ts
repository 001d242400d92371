import type { RefObject } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { turningKeys } from '../module/turning-keys.ts';
import type { Place } from '../module/use-place.ts';

/** How much of a page stays in view when it is turned. */
const KEPT = 0.12;

type Parts = { module: ModuleView; page: RefObject<HTMLElement | null>; place: Place };

/** Arrows and letters go from slide to slide; what turns a page in any text turns it here. */
export function useReadKeys({ module, page, place }: Parts): void {
  const turn = turningKeys(module, {
    forward: () => place.turnTo(place.n + 1),
    back: () => place.turnTo(place.n - 1),
  });
  const act = (action: 'next-slide' | 'previous-slide', direction: 1 | -1) => (event: KeyboardEvent) => {
    if (event.key === ' ' || event.key.startsWith('Page')) turnPage(page.current, direction);
    else turn[action]?.(event);
  };
  useKeys({
    'next-slide': act('next-slide', 1),
    'previous-slide': act('previous-slide', -1),
    'first-slide': () => place.jumpTo(0),
    'last-slide': () => place.jumpTo(place.count),
  });
}

function turnPage(page: HTMLElement | null, direction: 1 | -1): void {
  page?.scrollBy({ top: direction * page.clientHeight * (1 - KEPT), behavior: 'instant' });
}
