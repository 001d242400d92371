import { useCallback, useMemo, useSyncExternalStore } from 'react';

export function useMedia(query: string): boolean {
  const media = useMemo(() => window.matchMedia(query), [query]);
  const follow = useCallback(
    (tell: () => void) => {
      media.addEventListener('change', tell);
      return () => media.removeEventListener('change', tell);
    },
    [media],
  );
  return useSyncExternalStore(follow, () => media.matches);
}

/** Both panels find room beside the slide. The same width as in theme/deck.css. */
export function useRoomForPanels(): boolean {
  return useMedia('(min-width: 56.3125rem)');
}
