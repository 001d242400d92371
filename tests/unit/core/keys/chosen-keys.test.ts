import { describe, expect, it } from 'vitest';
import {
  bindingsInForce,
  clashOf,
  withKeyAdded,
  withKeyRemoved,
  withKeysReset,
} from '../../../../core/keys/chosen-keys.ts';
import { keyBindings, type KeyAction } from '../../../../core/keys/key-bindings.ts';
import { isLetterKey, writeCombination, type PressedKey } from '../../../../core/keys/key-combination.ts';

function keysOf(action: KeyAction, keys: Record<string, string[]>, letterKeys = true): readonly string[] {
  return bindingsInForce({ keys, letterKeys }).find((binding) => binding.action === action)?.keys ?? [];
}

function press(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...held };
}

describe('the keys in force', () => {
  it('are the table’s until the learner changes them', () => {
    expect(bindingsInForce({ keys: {}, letterKeys: true })).toEqual(keyBindings);
  });

  it('are the learner’s for what was changed', () => {
    const keys = withKeyAdded('x', 'next-slide', {});
    expect(keysOf('next-slide', keys)).toEqual(['ArrowRight', 'Space', 'PageDown', 'n', 'j', 'x']);
    expect(keysOf('next-slide', withKeyRemoved('Space', 'next-slide', keys))).not.toContain('Space');
    expect(keysOf('previous-slide', keys)).toContain('k');
  });

  it('leave out letters, digits and signs alone where those are turned off', () => {
    const left = bindingsInForce({ keys: {}, letterKeys: false }).flatMap((binding) => binding.keys);
    expect(left.filter(isLetterKey)).toEqual([]);
    expect(keysOf('next-slide', {}, false)).toEqual(['ArrowRight', 'Space', 'PageDown']);
    expect(keysOf('go-to-slide', {}, false)).toEqual([]);
    expect(keysOf('search', {}, false)).toContain('Mod+k');
  });

  it('pass over what an other version stored', () => {
    expect(keysOf('search', { search: ['Mod+', '', 'Ctrl Q', 'Mod+q'], 'no-such-action': ['q'] })).toEqual([
      'Mod+q',
    ]);
  });

  it('never lose the way out', () => {
    expect(keysOf('close', { close: [] })).toEqual(['Escape']);
  });
});

describe('a key that has a meaning already', () => {
  it('is told, where both could act', () => {
    expect(clashOf('Mod+K', 'print', keyBindings)).toBe('search');
    expect(clashOf('n', 'add-course', keyBindings)).toBeNull();
    expect(clashOf('Mod+o', 'search', keyBindings)).toBe('add-course');
    expect(clashOf('n', 'next-slide', keyBindings)).toBeNull();
  });

  it('goes to the action that takes it', () => {
    const keys = withKeyAdded('Mod+k', 'see-read', {});
    expect(keysOf('see-read', keys)).toContain('Mod+k');
    expect(keysOf('search', keys)).toEqual(['Mod+Shift+F']);
  });

  it('comes back when its action is put back', () => {
    const keys = withKeysReset('search', withKeyAdded('Mod+k', 'see-read', {}));
    expect(keysOf('search', keys)).toEqual(['Mod+k', 'Mod+Shift+F']);
    expect(keysOf('see-read', keys)).toEqual(['r']);
  });
});

describe('a pressed key is written', () => {
  it.each([
    [press('x'), 'x'],
    [press('X', { shiftKey: true }), 'Shift+x'],
    [press('?', { shiftKey: true }), '?'],
    [press(' ', { shiftKey: true }), 'Shift+Space'],
    [press('P', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+p'],
    [press('ArrowLeft', { altKey: true }), 'Alt+ArrowLeft'],
    [press('@', { ctrlKey: true, altKey: true, altGraph: true }), '@'],
    [press('ش'), 'ش'],
    [press('F6'), 'F6'],
    [press('Shift', { shiftKey: true }), null],
    [press('Tab'), null],
    [press('Escape'), null],
    [press('Dead'), null],
    [press('k', { metaKey: true }), null],
  ])('%j as %s', (pressed, written) => expect(writeCombination(pressed, false)).toBe(written));
});
