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

/** Whether a text that was stored can be a combination at all. */
export function isCombination(written: string): boolean {
  return /^(?:Mod\+)?(?:Alt\+)?(?:Shift\+)?(?:\S|[A-Z][A-Za-z0-9]+)$/u.test(written);
}

/** How the table writes what was pressed; null for what can't be a command: a modifier alone, a dead key, Tab. */
export function writeCombination(pressed: PressedKey, isMac: boolean): string | null {
  const { key, altKey, shiftKey, altGraph } = pressed;
  const isSign = [...key].length === 1 && key !== ' ';
  if (!isSign && key !== ' ' && !/^(?:Arrow|Page|Home$|End$|Insert$|Delete$|Backspace$|Enter$|F\d)/.test(key))
    return null;
  const mod = isMac ? pressed.metaKey : pressed.ctrlKey;
  const otherMod = isMac ? pressed.ctrlKey : pressed.metaKey;
  if (otherMod && !altGraph) return null;
  const isLetter = isSign && key.toLowerCase() !== key.toUpperCase();
  const written = key === ' ' ? 'Space' : isLetter ? key.toLowerCase() : key;
  return [
    mod && !altGraph && 'Mod',
    altKey && !altGraph && 'Alt',
    // Whether a sign such as `?` needs Shift differs from keyboard to keyboard.
    shiftKey && (!isSign || isLetter) && 'Shift',
    written,
  ]
    .filter((part) => part !== false)
    .join('+');
}

/** A letter, digit or sign alone: what speech and a hand that slips can type unawares. */
export function isLetterKey(written: string): boolean {
  const { key, mod, alt } = parseCombination(written);
  return !mod && !alt && (key === 'Digits' || [...key].length === 1);
}

export function isSameCombination(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
