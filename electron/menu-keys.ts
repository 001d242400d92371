import { keyBindings, type KeyAction } from '../core/keys/key-bindings.ts';

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

/** The first key of an action that can be pressed for the learner; throws where the table has none, which is a bug. */
export function menuKey(action: KeyAction, isMac: boolean): MenuKey {
  const written = keyBindings
    .find((binding) => binding.action === action)
    ?.keys.find((combination) => !notToBePressed.includes(combination));
  if (written === undefined) throw new Error(`No key in the table does ${action}.`);
  const { modifiers, key } = splitCombination(written);
  const keyCode = electronNames[key] ?? (/^\p{L}$/u.test(key) ? key.toUpperCase() : key);
  return {
    accelerator: [...modifiers.map((name) => (name === 'Mod' ? 'CmdOrCtrl' : name)), keyCode].join('+'),
    keyCode,
    modifiers: modifiers.map((name) => {
      if (name === 'Mod') return isMac ? 'cmd' : 'control';
      return name === 'Alt' ? 'alt' : 'shift';
    }),
  };
}

/** Reads `Mod+Shift+F`, and `Mod++`, whose key is the plus sign. */
function splitCombination(written: string): { modifiers: ('Mod' | 'Alt' | 'Shift')[]; key: string } {
  const modifiers: ('Mod' | 'Alt' | 'Shift')[] = [];
  let rest = written;
  for (;;) {
    const next = (['Mod', 'Alt', 'Shift'] as const).find((name) => rest.startsWith(`${name}+`));
    if (!next) return { modifiers, key: rest };
    modifiers.push(next);
    rest = rest.slice(next.length + 1);
  }
}
