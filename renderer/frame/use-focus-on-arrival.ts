import { useEffect, useRef } from 'react';
import type { Address } from '../address/address.ts';

/** A new screen takes the focus, so that reading and tabbing begin at its head. Turning a slide leaves it alone. */
export function useFocusOnArrival(address: Address): void {
  const screen = screenOf(address);
  const last = useRef(screen);
  useEffect(() => {
    if (last.current === screen) return;
    last.current = screen;
    return focusMain();
  }, [screen]);
}

/**
 * Gives the focus to the screen, and again to what takes its place: what stands there while its data is on the way goes
 * with the focus on it. Ends once the learner does something, or by calling the result.
 */
function focusMain(): () => void {
  const ended = new AbortController();
  const focus = (): void => {
    const main = document.querySelector('main');
    // A screen may have a better place for it.
    if (!main?.contains(document.activeElement)) main?.focus({ preventScroll: true });
  };
  focus();
  const observer = new MutationObserver(() => {
    if (document.activeElement === document.body) focus();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  ended.signal.addEventListener('abort', () => observer.disconnect());
  for (const act of ['keydown', 'pointerdown'])
    document.addEventListener(act, () => ended.abort(), { signal: ended.signal });
  return () => ended.abort();
}

/** What stays the same while only the slide changes. */
function screenOf(address: Address): string {
  switch (address.screen) {
    case 'module':
      return [address.course, address.module, address.view].join('\n');
    case 'present':
    case 'presenter':
      return [address.screen, address.course, address.module].join('\n');
    case 'search':
    case 'notebook':
    case 'review':
      return address.screen;
    default:
      return JSON.stringify(address);
  }
}
