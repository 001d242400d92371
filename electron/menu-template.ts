import type { MenuItemConstructorOptions } from 'electron';
import type { HostWord, HostWords } from '../core/host-words.ts';
import type { KeyAction, KeyBinding } from '../core/keys/key-bindings.ts';
import { menuKey, type MenuKey } from './menu-keys.ts';

export type MenuParts = {
  isMac: boolean;
  /** Adds what only those who work on Carrel need. */
  isDevelopment: boolean;
  words: HostWords;
  /** The table of keys as the learner has it. */
  bindings: readonly KeyBinding[];
  /**
   * Does an action as if by the keyboard: presses its key in the page, for the page has one table of keys, and the
   * menu is a second keyboard. An action whose keys were all taken away has none to press.
   */
  act: (action: KeyAction, key: MenuKey | null) => void;
};

type Role = NonNullable<MenuItemConstructorOptions['role']>;

/** The native menu. Its keys are shown, not taken: each is the page's, which knows whether a text field has the focus. */
export function menuTemplate({
  isMac,
  isDevelopment,
  words,
  bindings,
  act: perform,
}: MenuParts): MenuItemConstructorOptions[] {
  const act = (action: KeyAction & HostWord): MenuItemConstructorOptions => {
    const key = menuKey(action, bindings, isMac);
    return {
      id: action,
      label: words[action],
      ...(key && { accelerator: key.accelerator }),
      registerAccelerator: false,
      // macOS registers every accelerator. A key that comes this way has been through the page, which left it alone.
      click: (_item, _window, event) => {
        if (!event.triggeredByAccelerator) perform(action, key);
      },
    };
  };
  // The page knows which history is meant: a text field's, where one has the focus, or the notebook's. It hears of the
  // action by its name, for a key that it left to a text field may come this way.
  const history = (action: 'undo' | 'redo'): MenuItemConstructorOptions => ({
    ...act(action),
    click: () => perform(action, null),
  });
  const system = (role: Role, word: HostWord): MenuItemConstructorOptions => ({ role, label: words[word] });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = act('settings');

  return [
    ...(isMac
      ? [
          {
            role: 'appMenu' as const,
            submenu: [
              system('about', 'about'),
              separator,
              settings,
              separator,
              system('hide', 'hide'),
              system('hideOthers', 'hideOthers'),
              system('unhide', 'unhide'),
              separator,
              system('quit', 'quit'),
            ],
          },
        ]
      : []),
    {
      label: words.fileMenu,
      submenu: [
        act('add-course'),
        separator,
        act('export'),
        act('import'),
        act('print'),
        ...(isMac ? [] : [separator, settings]),
        separator,
        isMac ? system('close', 'closeWindow') : system('quit', 'quit'),
      ],
    },
    {
      label: words.editMenu,
      submenu: [
        history('undo'),
        history('redo'),
        separator,
        system('cut', 'cut'),
        system('copy', 'copy'),
        system('paste', 'paste'),
        system('selectAll', 'selectAll'),
        act('copy-address'),
        separator,
        act('highlight'),
        act('add-note'),
        act('bookmark'),
        act('select-words'),
        separator,
        act('find'),
        act('search'),
        act('next-hit'),
        act('previous-hit'),
      ],
    },
    {
      label: words.viewMenu,
      submenu: [
        act('see-deck'),
        act('see-read'),
        act('see-overview'),
        separator,
        act('toggle-outline'),
        act('toggle-notes'),
        separator,
        act('larger-text'),
        act('smaller-text'),
        act('normal-text'),
        separator,
        act('full-screen'),
        act('all-steps'),
        ...(isDevelopment
          ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]
          : []),
      ],
    },
    {
      label: words.presentMenu,
      submenu: [
        act('present'),
        act('present-here'),
        act('presenter-window'),
        separator,
        act('black-screen'),
        act('white-screen'),
        act('laser'),
        separator,
        act('larger-notes'),
        act('smaller-notes'),
      ],
    },
    {
      label: words.goMenu,
      submenu: [
        act('history-back'),
        act('history-forward'),
        separator,
        act('notebook'),
        separator,
        act('next-slide'),
        act('previous-slide'),
        act('first-slide'),
        act('last-slide'),
        act('go-to-slide'),
      ],
    },
    ...(isMac ? [system('windowMenu', 'windowMenu')] : []),
    {
      role: 'help',
      label: words.helpMenu,
      submenu: [act('help'), ...(isMac ? [] : [system('about', 'about')])],
    },
  ];
}
