import { createContext, use, useCallback, type RefCallback } from 'react';

const PlacesContext = createContext<Map<string, number> | null>(null);

export const ScrollPlacesProvider = PlacesContext;

/** A page that is come back to stands where it was left. `page` names it. */
export function useKeptScroll(page: string): RefCallback<HTMLElement> {
  const places = use(PlacesContext);
  return useCallback(
    (element: HTMLElement | null) => {
      if (element === null || places === null) return;
      element.scrollTop = places.get(page) ?? 0;
      const keep = () => places.set(page, element.scrollTop);
      element.addEventListener('scroll', keep, { passive: true });
      return () => element.removeEventListener('scroll', keep);
    },
    [places, page],
  );
}

/** Where lists were left, by their names, for those that keep it otherwise than in pixels. */
export function useKeptPlaces(): Map<string, number> | null {
  return use(PlacesContext);
}
