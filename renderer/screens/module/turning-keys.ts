import type { ModuleView } from '../../../contract/views.ts';
import { readingDirection } from '../../slide/text-direction.ts';
import type { KeyHandlers } from '../../keys/keys-provider.tsx';

/**
 * The keys that turn: where a module is read from right to left, the arrow to the left leads on. All other keys, a
 * clicker's among them, know no direction.
 */
export function turningKeys(
  module: Pick<ModuleView, 'language' | 'title'>,
  turn: { forward(): void; back(): void },
): KeyHandlers {
  const isMirrored = readingDirection(module.language, module.title) === 'rtl';
  const leads = (way: 'forward' | 'back', other: 'forward' | 'back') => (event: KeyboardEvent) =>
    turn[isMirrored && event.key.startsWith('Arrow') ? other : way]();
  return { 'next-slide': leads('forward', 'back'), 'previous-slide': leads('back', 'forward') };
}
