import { describe, expect, it } from 'vitest';
import { keyBindings, type KeyContext } from '../../../../core/keys/key-bindings.ts';
import { parseCombination, type PressedKey } from '../../../../core/keys/key-combination.ts';
import { actionOf, actsInTextFields, isPressed } from '../../../../renderer/keys/match-key.ts';

function press(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...held };
}

const anyAction = () => true;
const keyboard = { isMac: false, bindings: keyBindings };

describe('a written combination', () => {
  it.each([
    ['n', { key: 'n', mod: false, alt: false, shift: false }],
    ['Mod+Shift+F', { key: 'F', mod: true, alt: false, shift: true }],
    ['Alt+ArrowLeft', { key: 'ArrowLeft', mod: false, alt: true, shift: false }],
    ['Mod++', { key: '+', mod: true, alt: false, shift: false }],
    ['Mod+-', { key: '-', mod: true, alt: false, shift: false }],
  ])('%s is read', (written, combination) => expect(parseCombination(written)).toEqual(combination));
});

describe('a pressed key', () => {
  it('is Mod with Ctrl, and on a Mac with Cmd alone', () => {
    expect(isPressed('Mod+k', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed('Mod+k', press('k', { metaKey: true }), true)).toBe(true);
    expect(isPressed('Mod+k', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(isPressed('Mod+k', press('k'), false)).toBe(false);
    expect(isPressed('k', press('k', { ctrlKey: true }), false)).toBe(false);
  });

  it('is a letter whether or not Caps Lock is on, but not with Shift', () => {
    expect(isPressed('n', press('N'), false)).toBe(true);
    expect(isPressed('n', press('N', { shiftKey: true }), false)).toBe(false);
    expect(isPressed('Mod+Shift+F', press('F', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });

  it('is a sign however the keyboard writes it', () => {
    expect(isPressed('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(isPressed('Mod++', press('+', { ctrlKey: true }), false)).toBe(true);
    expect(isPressed('Mod++', press('+', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(isPressed('[', press('[', { ctrlKey: true, altKey: true, altGraph: true }), false)).toBe(true);
  });

  it('tells Space from Shift+Space', () => {
    expect(actionOf(press(' '), keyboard, anyAction)).toBe('next-slide');
    expect(actionOf(press(' ', { shiftKey: true }), keyboard, anyAction)).toBe('previous-slide');
  });

  it('is any digit for going to a slide', () => {
    for (const digit of '0123456789') expect(actionOf(press(digit), keyboard, anyAction)).toBe('go-to-slide');
    expect(actionOf(press('0', { ctrlKey: true }), keyboard, anyAction)).toBe('normal-text');
  });

  it('has no action where the screen wants none', () => {
    expect(actionOf(press('n'), keyboard, (action) => action === 'search')).toBeNull();
  });
});

describe('the table', () => {
  it.each<[string, (context: KeyContext) => boolean]>([
    ['in the notebook', (context) => context === 'notebook' || context === 'anywhere'],
    ['while words are chosen', (context) => context === 'marking'],
    ['elsewhere', (context) => context !== 'notebook' && context !== 'marking'],
  ])('gives every combination to one action alone %s', (_place, holds) => {
    const all = keyBindings.filter(({ context }) => holds(context)).flatMap((binding) => binding.keys);
    expect(all.toSorted()).toEqual([...new Set(all)].toSorted());
  });

  it('names every action once', () => {
    const actions = keyBindings.map((binding) => binding.action);
    expect(new Set(actions).size).toBe(actions.length);
  });
});

describe('in a text field', () => {
  it.each([
    [press('n'), false],
    [press('?', { shiftKey: true }), false],
    [press('ArrowLeft'), false],
    [press('@', { ctrlKey: true, altKey: true, altGraph: true }), false],
    [press('k', { ctrlKey: true }), true],
    [press('ArrowLeft', { altKey: true }), true],
    [press('F1'), true],
  ])('%j acts: %s', (pressed, acts) => expect(actsInTextFields(pressed)).toBe(acts));
});
