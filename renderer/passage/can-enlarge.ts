import { createContext, use } from 'react';

const CanEnlargeContext = createContext(true);

/** False where a click on a picture means something else: in a link, and on a slide that is on show. */
export const CanEnlargeProvider = CanEnlargeContext;

export function useCanEnlarge(): boolean {
  return use(CanEnlargeContext);
}
