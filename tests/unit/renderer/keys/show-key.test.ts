import { describe, expect, it } from 'vitest';
import { keyBindings } from '../../../../core/keys/key-bindings.ts';
import { firstKey, keyCaps } from '../../../../renderer/keys/show-key.ts';
import { en } from '../../../../renderer/words/en.ts';

describe('a combination is shown', () => {
  it.each([
    ['Mod+k', false, ['Ctrl', 'K']],
    ['Mod+k', true, ['⌘', 'K']],
    ['Shift+Space', false, ['Shift', 'Space']],
    ['ArrowRight', false, ['→']],
    ['Mod++', false, ['Ctrl', '+']],
    ['F11', false, ['F11']],
  ])('%s (Mac: %s) as %j', (written, isMac, caps) => expect(keyCaps(written, isMac, en)).toEqual(caps));
});

it('every binding has a name and a key one can read', () => {
  for (const { action } of keyBindings) {
    expect(en.keyActions[action]).not.toBe('');
    expect(firstKey(action, { isMac: false, bindings: keyBindings }, en)).not.toBe('');
  }
});

it('an action without a key shows none', () => {
  const bindings = keyBindings.map((binding) => ({ ...binding, keys: [] }));
  expect(firstKey('search', { isMac: false, bindings }, en)).toBe('');
  expect(en.withKey('Search', '')).toBe('Search');
});
