import type { KeyAction } from '../../core/keys/key-bindings.ts';
import { parseCombination } from '../../core/keys/key-combination.ts';
import type { Words } from '../words/en.ts';
import type { Keyboard } from './match-key.ts';

/** The caps of one combination, as `['Ctrl', 'K']`. */
export function keyCaps(written: string, isMac: boolean, words: Words): string[] {
  const { key, mod, alt, shift } = parseCombination(written);
  const names = [];
  if (mod) names.push(isMac ? 'Cmd' : 'Ctrl');
  if (alt) names.push('Alt');
  if (shift) names.push('Shift');
  names.push(key);
  return names.map((name) => words.keyNames[name] ?? (name.length === 1 ? name.toUpperCase() : name));
}

/** The first combination of an action, as one shows it beside a button: `Ctrl K`; empty where it has none. */
export function firstKey(action: KeyAction, { isMac, bindings }: Keyboard, words: Words): string {
  const written = bindings.find((binding) => binding.action === action)?.keys[0];
  return written === undefined ? '' : keyCaps(written, isMac, words).join(' ');
}
