import { useMemo, useSyncExternalStore } from 'react';
import { formatAddress, parseAddress, type Address } from './address.ts';
import { presentFragment, putFragment, settleHistory } from './present-fragment.ts';

const MOVED = 'carrel:moved';

/** The address in view; follows links, the history, and `goTo`. */
export function useAddress(): Address {
  const fragment = useSyncExternalStore(follow, presentFragment);
  return useMemo(() => parseAddress(fragment), [fragment]);
}

/** Which screen is in view, for what doesn't care where on it one is: a turn of the slide leaves it alone. */
export function useScreen(): Address['screen'] {
  return useSyncExternalStore(follow, () => presentAddress().screen);
}

/** The address in view just now. */
export function presentAddress(): Address {
  return parseAddress(presentFragment());
}

/** Goes to an address; with `replace` it takes the present one's place in the history. */
export function goTo(address: Address, { replace = false } = {}): void {
  const fragment = formatAddress(address);
  if (fragment === presentFragment()) return;
  putFragment(fragment, { replace });
  // The browser says nothing of a change that a script makes.
  window.dispatchEvent(new Event(MOVED));
}

export function goBack(): void {
  settleHistory();
  window.history.back();
}

export function goForward(): void {
  settleHistory();
  window.history.forward();
}

const moves = ['hashchange', 'popstate', MOVED];

function follow(tell: () => void): () => void {
  for (const move of moves) window.addEventListener(move, tell);
  return () => {
    for (const move of moves) window.removeEventListener(move, tell);
  };
}
