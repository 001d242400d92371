import { parseCombination } from '../core/keys/key-combination.ts';
import type { KeyAction, KeyBinding } from '../core/keys/key-bindings.ts';

export type MenuKey = {
  /** As Electron writes it, for the menu to show. */
  accelerator: string;
  /** As it is typed into the page. */
  keyCode: string;
  modifiers: ('cmd' | 'control' | 'alt' | 'shift')[];
};

/** The table's names (those of KeyboardEvent.key) that Electron calls something else. */
const electronNames: Readonly<Record<string, string>> = {
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  '+': 'Plus',
};

/** Not a key by itself, and one that lies elsewhere on each keyboard: neither can be pressed for the learner. */
const notToBePressed = ['Digits', '?'];

/** The first key of an action that can be pressed for the learner; null where it has none. */
export function menuKey(action: KeyAction, bindings: readonly KeyBinding[], isMac: boolean): MenuKey | null {
  const written = bindings
    .find((binding) => binding.action === action)
    ?.keys.find((written) => !notToBePressed.includes(written) && isNamed(parseCombination(written).key));
  if (written === undefined) return null;
  const { key, mod, alt, shift } = parseCombination(written);
  const keyCode = codeOf(key);
  return {
    accelerator: [mod && 'CmdOrCtrl', alt && 'Alt', shift && 'Shift', keyCode]
      .filter((part) => part !== false)
      .join('+'),
    keyCode,
    modifiers: [
      ...(mod ? [isMac ? ('cmd' as const) : ('control' as const)] : []),
      ...(alt ? ['alt' as const] : []),
      ...(shift ? ['shift' as const] : []),
    ],
  };
}

function codeOf(key: string): string {
  return electronNames[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key);
}

/** Electron refuses a whole menu for one key that it has no name for, such as `ö`. */
function isNamed(key: string): boolean {
  return key in electronNames || /^(?:[\x21-\x7e]|F\d{1,2}|[A-Z][A-Za-z]+)$/.test(key);
}
