import type { MenuItemConstructorOptions } from 'electron';
import type { KeyAction } from '../core/keys/key-bindings.ts';
import { menuKey, type MenuKey } from './menu-keys.ts';

export type MenuParts = {
  isMac: boolean;
  /** Adds what only those who work on Carrel need. */
  isDevelopment: boolean;
  /** Presses a key in the page: the page has one table of keys, and the menu is a second keyboard. */
  press: (key: MenuKey) => void;
};

/** The native menu. Its keys are shown, not taken: each is the page's, which knows whether a text field has the focus. */
export function menuTemplate({ isMac, isDevelopment, press }: MenuParts): MenuItemConstructorOptions[] {
  const act = (label: string, action: KeyAction): MenuItemConstructorOptions => {
    const key = menuKey(action, isMac);
    return {
      id: action,
      label,
      accelerator: key.accelerator,
      registerAccelerator: false,
      // macOS registers every accelerator. A key that comes this way has been through the page, which left it alone.
      click: (_item, _window, event) => {
        if (!event.triggeredByAccelerator) press(key);
      },
    };
  };
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = act('Settings…', 'settings');

  return [
    ...(isMac
      ? [
          {
            role: 'appMenu' as const,
            submenu: [
              { role: 'about' as const },
              separator,
              settings,
              separator,
              { role: 'hide' as const },
              { role: 'hideOthers' as const },
              { role: 'unhide' as const },
              separator,
              { role: 'quit' as const },
            ],
          },
        ]
      : []),
    {
      label: '&File',
      submenu: [
        act('&Add a course…', 'add-course'),
        ...(isMac ? [] : [separator, settings]),
        separator,
        isMac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        separator,
        act('&Search everything…', 'search'),
        act('Next slide &found', 'next-hit'),
        act('Previous slide f&ound', 'previous-hit'),
      ],
    },
    {
      label: '&View',
      submenu: [
        act('&Outline', 'toggle-outline'),
        act('&Notes', 'toggle-notes'),
        separator,
        act('&Larger text', 'larger-text'),
        act('&Smaller text', 'smaller-text'),
        act('Text as &designed', 'normal-text'),
        separator,
        act('&Full screen', 'full-screen'),
        ...(isDevelopment
          ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }]
          : []),
      ],
    },
    {
      label: '&Go',
      submenu: [
        act('&Back', 'history-back'),
        act('&Forward', 'history-forward'),
        separator,
        act('&Next slide', 'next-slide'),
        act('&Previous slide', 'previous-slide'),
        act('F&irst slide', 'first-slide'),
        act('&Last slide', 'last-slide'),
        act('&Go to slide…', 'go-to-slide'),
      ],
    },
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    {
      role: 'help',
      submenu: [act('All &keys', 'help'), ...(isMac ? [] : [{ role: 'about' as const }])],
    },
  ];
}
