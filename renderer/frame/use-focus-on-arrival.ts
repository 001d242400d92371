import { useEffect, useRef } from 'react';
import type { Address } from '../address/address.ts';

/** A new screen takes the focus, so that reading and tabbing begin at its head. Turning a slide leaves it alone. */
export function useFocusOnArrival(address: Address): void {
  const screen =
    address.screen === 'module' ? `${address.course}\n${address.module}` : JSON.stringify(address);
  const last = useRef(screen);
  useEffect(() => {
    if (last.current === screen) return;
    last.current = screen;
    document.querySelector('main')?.focus({ preventScroll: true });
  }, [screen]);
}
