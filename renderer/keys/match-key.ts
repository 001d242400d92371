import { keyBindings, type KeyAction } from '../../core/keys/key-bindings.ts';

/** What is read of a KeyboardEvent. */
export type PressedKey = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
  /** AltGr writes `[` or `@` on many keyboards, and comes with Ctrl and Alt set. */
  altGraph: boolean;
};

export type KeyCombination = { key: string; mod: boolean; alt: boolean; shift: boolean };

/** Reads `Mod+Shift+F`; the last part is the key, which may be `+` itself. */
export function parseCombination(written: string): KeyCombination {
  const parts = written.endsWith('++') ? [...written.slice(0, -2).split('+'), '+'] : written.split('+');
  const key = parts.at(-1) || '+';
  return { key, mod: parts.includes('Mod'), alt: parts.includes('Alt'), shift: parts.includes('Shift') };
}

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
  isMac: boolean,
  isWanted: (action: KeyAction) => boolean,
): KeyAction | null {
  for (const binding of keyBindings) {
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
