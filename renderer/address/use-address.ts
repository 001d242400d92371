import { useMemo, useSyncExternalStore } from 'react';
import { formatAddress, parseAddress, type Address } from './address.ts';

const MOVED = 'carrel:moved';

/** The address in view; follows links, the history, and `goTo`. */
export function useAddress(): Address {
  const fragment = useSyncExternalStore(follow, () => window.location.hash);
  return useMemo(() => parseAddress(fragment), [fragment]);
}

/** Goes to an address; with `replace` it takes the present one's place in the history. */
export function goTo(address: Address, { replace = false } = {}): void {
  const fragment = formatAddress(address);
  if (fragment === window.location.hash) return;
  if (replace) window.history.replaceState(null, '', fragment);
  else window.history.pushState(null, '', fragment);
  // The browser says nothing of a change that a script makes.
  window.dispatchEvent(new Event(MOVED));
}

const moves = ['hashchange', 'popstate', MOVED];

function follow(tell: () => void): () => void {
  for (const move of moves) window.addEventListener(move, tell);
  return () => {
    for (const move of moves) window.removeEventListener(move, tell);
  };
}
