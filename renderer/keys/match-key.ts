import type { KeyAction, KeyBinding } from '../../core/keys/key-bindings.ts';
import { parseCombination, type PressedKey } from '../../core/keys/key-combination.ts';

/** The keyboard as it is in force: the table as the learner has it, on this kind of computer. */
export type Keyboard = { isMac: boolean; bindings: readonly KeyBinding[] };

export function isPressed(written: string, pressed: PressedKey, isMac: boolean): boolean {
  const wanted = parseCombination(written);
  const writesSign = pressed.key.length === 1 && pressed.key !== ' ';
  const mod = isMac ? pressed.metaKey : pressed.ctrlKey;
  const otherMod = isMac ? pressed.ctrlKey : pressed.metaKey;
  if (!(writesSign && pressed.altGraph)) {
    if (mod !== wanted.mod || otherMod || pressed.altKey !== wanted.alt) return false;
  } else if (wanted.mod || wanted.alt) {
    return false;
  }
  if (wanted.key === 'Digits') return /^[0-9]$/.test(pressed.key);
  if (wanted.key === 'Space') return pressed.key === ' ' && pressed.shiftKey === wanted.shift;
  if (!/^\p{L}$/u.test(wanted.key) && wanted.key.length === 1) {
    // Whether a sign such as `?` or `+` needs Shift differs from keyboard to keyboard.
    return pressed.key === wanted.key;
  }
  if (pressed.shiftKey !== wanted.shift) return false;
  // Caps Lock writes N where n is pressed.
  return wanted.key.length === 1
    ? pressed.key.toLowerCase() === wanted.key.toLowerCase()
    : pressed.key === wanted.key;
}

/** The action bound to a key, of those that are wanted just now. */
export function actionOf(
  pressed: PressedKey,
  { isMac, bindings }: Keyboard,
  isWanted: (action: KeyAction) => boolean,
): KeyAction | null {
  for (const binding of bindings) {
    if (!isWanted(binding.action)) continue;
    if (binding.keys.some((written) => isPressed(written, pressed, isMac))) return binding.action;
  }
  return null;
}

/** True where the key acts even while a text field has the focus: it writes nothing there. */
export function actsInTextFields(pressed: PressedKey): boolean {
  if (pressed.altGraph) return false;
  return pressed.ctrlKey || pressed.metaKey || pressed.altKey || /^F\d+$/.test(pressed.key);
}
