import { describe, expect, test } from 'vitest';
import { keyBindings, type KeyAction } from '../../../core/keys/key-bindings.ts';
import { englishHostWords } from '../../../core/host-words.ts';
import { bindingsInForce } from '../../../core/keys/chosen-keys.ts';
import { menuKey, type MenuKey } from '../../../electron/menu-keys.ts';
import { menuTemplate, type MenuParts } from '../../../electron/menu-template.ts';
import { StandInMenu, type StandInMenuItem } from '../../electron-stand-in/menu.ts';

/** The page's alone: they belong to whatever has the focus or is selected, not to the program. */
const notInTheMenu: readonly KeyAction[] = [
  'continue',
  'close',
  'scroll-down',
  'scroll-up',
  ...keyBindings
    .filter(({ context }) => context === 'marking' || context === 'notebook')
    .map(({ action }) => action),
];

function build(isMac: boolean, parts: Partial<MenuParts> = {}) {
  return StandInMenu.buildFromTemplate(
    menuTemplate({
      isMac,
      isDevelopment: false,
      words: englishHostWords,
      bindings: keyBindings,
      act: () => {},
      ...parts,
    }),
  );
}

function itemsOf(menu: StandInMenu): StandInMenuItem[] {
  return menu.items.flatMap((item) => [item, ...(item.submenu ? itemsOf(item.submenu) : [])]);
}

describe.each([
  ['Linux and Windows', false],
  ['macOS', true],
])('the menu on %s', (_system, isMac) => {
  test('has every action of the table of keys, once', () => {
    const actions = keyBindings
      .map(({ action }) => action)
      .filter((action) => !notInTheMenu.includes(action));
    const ids = itemsOf(build(isMac)).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(ids.toSorted()).toEqual([...new Set(actions)].toSorted());
  });

  test('takes no key from the page', () => {
    for (const item of itemsOf(build(isMac))) {
      if (item.id) expect(item.registerAccelerator, item.id).toBe(false);
    }
  });

  test('has one letter to a word in each place, and words that say what happens', () => {
    for (const menu of build(isMac).items) {
      const letters = (menu.submenu?.items ?? []).flatMap(
        ({ label }) => /&(\w)/.exec(label ?? '')?.[1]?.toLowerCase() ?? [],
      );
      expect(new Set(letters).size, menu.label).toBe(letters.length);
    }
  });
});

test('a click presses the key in the page; a key that came back from the page is left alone', () => {
  const pressed: (MenuKey | null)[] = [];
  const search = build(false, { act: (_action, key) => pressed.push(key) }).getMenuItemById('search');
  search?.click({ triggeredByAccelerator: true });
  expect(pressed).toEqual([]);
  search?.click({ triggeredByAccelerator: false });
  expect(pressed).toEqual([{ accelerator: 'CmdOrCtrl+K', keyCode: 'K', modifiers: ['control'] }]);
});

test.each<[KeyAction, string, string, string[]]>([
  ['search', 'CmdOrCtrl+K', 'K', ['cmd']],
  ['larger-text', 'CmdOrCtrl+Plus', 'Plus', ['cmd']],
  ['smaller-text', 'CmdOrCtrl+-', '-', ['cmd']],
  ['previous-hit', 'Shift+F3', 'F3', ['shift']],
  ['history-back', 'Alt+Left', 'Left', ['alt']],
  ['go-to-slide', 'G', 'G', []],
  ['help', 'F1', 'F1', []],
])('%s is %s on a Mac', (action, accelerator, keyCode, modifiers) => {
  expect(menuKey(action, keyBindings, true)).toEqual({ accelerator, keyCode, modifiers });
});

test('what Electron offers besides is there for text fields', () => {
  const roles = itemsOf(build(false)).flatMap(({ role }) => (role === undefined ? [] : [role]));
  expect(roles).toEqual(expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll', 'quit']));
  expect(roles).not.toContain('toggleDevTools');
});

test('undo is told to the page by its name, also where a key comes this way', () => {
  const acted: [KeyAction, MenuKey | null][] = [];
  const menu = build(true, { act: (action, key) => acted.push([action, key]) });
  menu.getMenuItemById('undo')?.click({ triggeredByAccelerator: true });
  menu.getMenuItemById('redo')?.click({ triggeredByAccelerator: false });
  expect(menu.getMenuItemById('undo')?.accelerator).toBe('CmdOrCtrl+Z');
  expect(acted).toEqual([
    ['undo', null],
    ['redo', null],
  ]);
});

test('the menu shows the keys as the learner has them, and acts on what has none', () => {
  const acted: [KeyAction, MenuKey | null][] = [];
  const menu = build(false, {
    bindings: bindingsInForce({ keys: { search: ['Mod+Shift+P'] }, letterKeys: false }),
    act: (action, key) => acted.push([action, key]),
  });
  expect(menu.getMenuItemById('search')?.accelerator).toBe('CmdOrCtrl+Shift+P');
  expect(menu.getMenuItemById('see-read')?.accelerator).toBeUndefined();
  menu.getMenuItemById('see-read')?.click({ triggeredByAccelerator: false });
  expect(acted).toEqual([['see-read', null]]);
});

test('the menu speaks the words it is given', () => {
  const menu = build(false, { words: { ...englishHostWords, search: 'Alles durch&suchen…' } });
  expect(menu.getMenuItemById('search')?.label).toBe('Alles durch&suchen…');
});
