import { BrowserWindow, Menu } from 'electron';
import type { CarrelEvent } from '../contract/events.ts';
import { englishHostWords, type HostWords } from '../core/host-words.ts';
import { bindingsInForce, type KeyChoices } from '../core/keys/chosen-keys.ts';
import { keyBindings, type KeyAction } from '../core/keys/key-bindings.ts';
import { eventChannel } from './channels.ts';
import type { MenuKey } from './menu-keys.ts';
import { menuTemplate } from './menu-template.ts';

export type AppMenu = {
  /** The words of the learner's language, which the page has. */
  useWords(words: HostWords): void;
  words(): HostWords;
  showKeys(choices: KeyChoices): void;
};

/** Shows the menu, and makes it anew when its words or its keys are others. */
export function keepMenu({ isMac, isDevelopment }: { isMac: boolean; isDevelopment: boolean }): AppMenu {
  let words = englishHostWords;
  let bindings = keyBindings;
  const show = (): void =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate({ isMac, isDevelopment, words, bindings, act })),
    );
  show();
  return {
    useWords(others) {
      if (JSON.stringify(others) === JSON.stringify(words)) return;
      words = others;
      show();
    },
    words: () => words,
    showKeys(choices) {
      const others = bindingsInForce(choices);
      if (JSON.stringify(others) === JSON.stringify(bindings)) return;
      bindings = others;
      show();
    },
  };
}

/** Full screen and the clipboard want somebody who presses a key; only what has no key is told by its name. */
function act(action: KeyAction, key: MenuKey | null): void {
  const contents = BrowserWindow.getFocusedWindow()?.webContents;
  if (key !== null) {
    contents?.sendInputEvent({ type: 'keyDown', keyCode: key.keyCode, modifiers: key.modifiers });
    return;
  }
  const event: CarrelEvent = { name: 'menu.chosen', value: { action } };
  contents?.send(eventChannel, event);
  // The page leaves a text field's history to it; where no field has the focus, this does nothing.
  if (action === 'undo') contents?.undo();
  if (action === 'redo') contents?.redo();
}
