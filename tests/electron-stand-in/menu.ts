import type { KeyboardEvent, MenuItem, MenuItemConstructorOptions } from 'electron';
import { covered, NotCovered } from './not-covered.ts';

const roles = [
  'about', 'appMenu', 'close', 'copy', 'cut', 'delete', 'editMenu', 'front', 'help', 'hide', 'hideOthers', 'minimize',
  'paste', 'quit', 'redo', 'reload', 'selectAll', 'services', 'toggleDevTools', 'togglefullscreen', 'undo', 'unhide',
  'windowMenu', 'zoom',
]; // prettier-ignore

// https://www.electronjs.org/docs/latest/tutorial/keyboard-shortcuts#accelerators
const modifier = '(?:CmdOrCtrl|CommandOrControl|Ctrl|Cmd|Alt|Option|AltGr|Shift|Super)';
const keyName =
  '(?:[A-Z0-9)!@#$%^&*(:;+=<,_\\->.?/~`{\\][|\\\\}"\']|F\\d{1,2}|Plus|Space|Tab|Backspace|Delete|Insert|Return|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|Esc)';
const accelerator = new RegExp(`^(?:${modifier}\\+)*${keyName}$`, 'u');

type Click = (event: KeyboardEvent) => void;

export type StandInMenuItem = {
  id: string | undefined;
  label: string | undefined;
  role: string | undefined;
  accelerator: string | undefined;
  registerAccelerator: boolean;
  submenu: StandInMenu | null;
  /** Electron's own takes the focused window and its contents too, which the program's menu doesn't look at. */
  click: Click;
};

/** `electron.Menu`: kept and checked, never drawn. */
export class StandInMenu {
  readonly items: StandInMenuItem[] = [];
  private static applicationMenu: StandInMenu | null = null;

  static buildFromTemplate(template: MenuItemConstructorOptions[]): StandInMenu {
    const menu = new StandInMenu();
    menu.items.push(...template.map(toItem));
    return covered('Menu', menu);
  }

  static setApplicationMenu(menu: StandInMenu | null): void {
    StandInMenu.applicationMenu = menu;
  }

  static getApplicationMenu(): StandInMenu | null {
    return StandInMenu.applicationMenu;
  }

  getMenuItemById(id: string): StandInMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }
}

function toItem(options: MenuItemConstructorOptions): StandInMenuItem {
  if (options.role && !roles.includes(options.role)) throw new NotCovered(`the menu role '${options.role}'`);
  if (options.accelerator && !accelerator.test(options.accelerator)) {
    throw new TypeError(`'${options.accelerator}' is no accelerator.`);
  }
  const { submenu, click } = options;
  const item: StandInMenuItem = covered('MenuItem', {
    id: options.id,
    label: options.label,
    role: options.role,
    accelerator: options.accelerator,
    registerAccelerator: options.registerAccelerator ?? true,
    submenu: Array.isArray(submenu) ? StandInMenu.buildFromTemplate(submenu) : null,
    // A menu item of Electron is far more than what is read of this one.
    click: (event) => click?.(item as unknown as MenuItem, undefined, event),
  });
  return item;
}
