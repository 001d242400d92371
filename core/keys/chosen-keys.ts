import { keyBindings, type KeyAction, type KeyBinding, type KeyContext } from './key-bindings.ts';
import { isCombination, isLetterKey, isSameCombination } from './key-combination.ts';

/** What the learner made of the table, as the settings keep it. */
export type KeyChoices = {
  /** By action, every key it has; an action that isn't named has the table's. */
  keys: Readonly<Record<string, readonly string[]>>;
  /** False where a letter, digit or sign alone does nothing. */
  letterKeys: boolean;
};

/** Without it a dialog or a search could not be left. */
export const fixedActions: readonly KeyAction[] = ['close'];

/** The table as the learner has it. What was stored and can't be read any more counts as not chosen. */
export function bindingsInForce(choices: KeyChoices): readonly KeyBinding[] {
  return keyBindings.map((binding) => {
    const chosen = choicesFor(binding.action, choices.keys) ?? binding.keys;
    return { ...binding, keys: choices.letterKeys ? chosen : chosen.filter((key) => !isLetterKey(key)) };
  });
}

/** The action that has a key already where this one acts; null where the key is free. */
export function clashOf(
  written: string,
  action: KeyAction,
  bindings: readonly KeyBinding[],
): KeyAction | null {
  const context = bindings.find((binding) => binding.action === action)?.context ?? 'anywhere';
  const other = bindings.find(
    (binding) =>
      binding.action !== action &&
      meet(binding.context, context) &&
      binding.keys.some((key) => isSameCombination(key, written)),
  );
  return other?.action ?? null;
}

/** Gives an action one more key, and takes that key from whatever else had it in the same place. */
export function withKeyAdded(
  written: string,
  action: KeyAction,
  keys: KeyChoices['keys'],
): Record<string, string[]> {
  const all = bindingsInForce({ keys, letterKeys: true });
  const loser = clashOf(written, action, all);
  const own = all.find((binding) => binding.action === action)?.keys ?? [];
  const added = own.some((key) => isSameCombination(key, written)) ? own : [...own, written];
  const changed = { ...copied(keys), [action]: [...added] };
  return loser === null ? changed : withKeyRemoved(written, loser, changed);
}

export function withKeyRemoved(
  written: string,
  action: KeyAction,
  keys: KeyChoices['keys'],
): Record<string, string[]> {
  const own =
    bindingsInForce({ keys, letterKeys: true }).find((binding) => binding.action === action)?.keys ?? [];
  return { ...copied(keys), [action]: own.filter((key) => !isSameCombination(key, written)) };
}

/** Gives an action the table's keys again, and takes those from actions that had got them since. */
export function withKeysReset(action: KeyAction, keys: KeyChoices['keys']): Record<string, string[]> {
  const { [action]: _own, ...others } = copied(keys);
  const designed = keyBindings.find((binding) => binding.action === action)?.keys ?? [];
  return designed.reduce((left, key) => {
    const loser = clashOf(key, action, bindingsInForce({ keys: left, letterKeys: true }));
    return loser === null ? left : withKeyRemoved(key, loser, left);
  }, others);
}

function choicesFor(action: KeyAction, keys: KeyChoices['keys']): readonly string[] | null {
  if (fixedActions.includes(action) || !Object.hasOwn(keys, action)) return null;
  return keys[action]?.filter(isCombination) ?? null;
}

/**
 * A module's screens, the notebook and the library are never in view together. What holds while words are chosen goes before all
 * else, so it meets nothing but its like.
 */
function meet(one: KeyContext, other: KeyContext): boolean {
  if (one === 'marking' || other === 'marking') return one === other;
  return one === 'anywhere' || other === 'anywhere' || screenOf(one) === screenOf(other);
}

function screenOf(context: KeyContext): KeyContext {
  return context === 'library' || context === 'notebook' ? context : 'module';
}

function copied(keys: KeyChoices['keys']): Record<string, string[]> {
  return Object.fromEntries(Object.entries(keys).map(([action, each]) => [action, [...each]]));
}
