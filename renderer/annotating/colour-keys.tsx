import { highlightColours } from '../../core/annotation/annotation.ts';
import { useKeyboard, useKeys, pressedKey } from '../keys/keys-provider.tsx';
import { isPressed } from '../keys/match-key.ts';
import type { Look } from './colour-tools.tsx';

/** While it is shown, each of the table's keys for it chooses the colour in its place. */
export function ColourKeys({ onChoose }: { onChoose(look: Partial<Look>): void }) {
  const { bindings, isMac } = useKeyboard();
  useKeys({
    'choose-colour'(event) {
      const keys = bindings.find(({ action }) => action === 'choose-colour')?.keys ?? [];
      const index = keys.findIndex((written) => isPressed(written, pressedKey(event), isMac));
      const colour = highlightColours[index];
      if (colour !== undefined) onChoose({ colour });
    },
  });
  return null;
}
