import type { ModuleView } from '../../../contract/views.ts';
import { useKeys, type KeyHandlers } from '../../keys/keys-provider.tsx';
import { turningKeys } from '../module/turning-keys.ts';
import type { Show } from './use-show.ts';
import { useTypedNumber } from './use-typed-number.ts';

/** The keys of both windows of a show, those of a clicker among them. Returns the number being typed, or null. */
export function useShowKeys(module: ModuleView, show: Show, own: KeyHandlers): string | null {
  const { typed, handlers } = useTypedNumber(show.go);
  useKeys({
    ...turningKeys(module, show),
    'first-slide': () => show.go(1),
    'last-slide': () => show.go(module.slides.length),
    'all-steps': show.showAll,
    'black-screen': () => show.cover('black'),
    'white-screen': () => show.cover('white'),
    // A clicker begins with it, and the browser would load the page anew.
    present: () => undefined,
    'present-here': () => undefined,
    ...own,
    ...handlers,
  });
  return typed;
}
