import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Makes an element a stop for Tab for as long as its content is wider than it, so that keys can scroll it. */
export function useScrollStop<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const sizes = new ResizeObserver(() => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  return place;
}
