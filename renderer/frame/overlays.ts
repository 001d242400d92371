import { createContext, use } from 'react';

/** What any screen can open over itself. */
export type Overlays = { openSearch(): void; openHelp(): void };

const OverlaysContext = createContext<Overlays>({ openSearch: () => undefined, openHelp: () => undefined });

export const OverlaysProvider = OverlaysContext;

export function useOverlays(): Overlays {
  return use(OverlaysContext);
}
