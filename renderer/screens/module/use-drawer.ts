import { useState } from 'react';

export type Drawer = { isOpen: boolean; toggle(): void; close(): void };

/** Open or not, and shut for good once the window has room beside the slide. */
export function useDrawer(hasRoom: boolean): Drawer {
  const [isOpen, setIsOpen] = useState(false);
  if (hasRoom && isOpen) setIsOpen(false);
  return { isOpen, toggle: () => setIsOpen((open) => !open), close: () => setIsOpen(false) };
}
