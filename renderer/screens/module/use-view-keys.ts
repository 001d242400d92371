import type { KeyAction } from '../../../core/keys/key-bindings.ts';
import { moduleViews, type ModuleViewName } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import type { Place } from './use-place.ts';

export const actionOfView = {
  deck: 'see-deck',
  read: 'see-read',
  overview: 'see-overview',
} satisfies Record<ModuleViewName, KeyAction>;

/** One key for each way to see the module; the slide in view stays. */
export function useViewKeys(place: Place): void {
  useKeys(
    Object.fromEntries(
      moduleViews.map((view) => [actionOfView[view], () => goTo({ ...place.at(place.n), view })]),
    ),
  );
}
