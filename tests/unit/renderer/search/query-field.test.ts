import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fieldOf,
  operatorOf,
  reopenLast,
  settle,
  textOf,
  withoutChip,
} from '../../../../renderer/search/query-field.ts';

/** Types a text key by key, as a field does. */
function type(text: string) {
  let field = { chips: [] as readonly string[], draft: '', caret: 0 };
  for (const character of text) {
    const { chips, draft, caret } = field;
    field = settle({
      chips,
      draft: draft.slice(0, caret) + character + draft.slice(caret),
      caret: caret + character.length,
    });
  }
  return field;
}

describe('an operator in the search field', () => {
  it('is a chip once it is typed to its end', () => {
    expect(type('tag:sec')).toMatchObject({ chips: [], draft: 'tag:sec' });
    expect(type('tag:sec ')).toEqual({ chips: ['tag:sec'], draft: '', caret: 0 });
    expect(type('-tag:"a b" gate')).toEqual({ chips: ['-tag:"a b"'], draft: 'gate', caret: 4 });
    expect(type('gate in:notes way')).toEqual({ chips: ['in:notes'], draft: 'gate way', caret: 8 });
  });

  it('stays text where it means nothing', () => {
    expect(type('in:nowhere is:red foo:bar ')).toMatchObject({
      chips: [],
      draft: 'in:nowhere is:red foo:bar ',
    });
  });

  it('leaves the caret where one is typing', () => {
    // Typed before words that are there already.
    const field = settle({ chips: [], draft: 'is:unread container', caret: 10 });
    expect(field).toEqual({ chips: ['is:unread'], draft: 'container', caret: 0 });
  });

  it('is text again when one steps back into it', () => {
    const field = type('tag:sec gate');
    expect(reopenLast(field)).toEqual({ chips: [], draft: 'tag:sec gate', caret: 7 });
    expect(reopenLast({ chips: [], draft: 'gate' })).toBeNull();
  });

  it('is taken away alone', () => {
    const field = fieldOf('tag:a in:title words');
    expect(textOf(withoutChip(field, 0))).toBe('in:title words');
    expect(textOf(withoutChip(field, 1))).toBe('tag:a words');
  });

  it('is closed where its quote was left open, so that it swallows nothing', () => {
    expect(fieldOf('tag:"a b')).toMatchObject({ chips: ['tag:"a b"'], draft: '' });
    expect(operatorOf('tag:"a b"')).toMatchObject({ filter: { by: 'tag', value: 'a b' } });
  });
});

describe('a query', () => {
  it('keeps a space at its end: the last word is then whole', () => {
    expect(textOf(fieldOf('tag:a gate '))).toBe('tag:a gate ');
    expect(textOf(fieldOf('gate '))).toBe('gate ');
  });

  it('loses nothing but spaces on its way through the field', () => {
    const piece = fc.constantFrom(
      'tag:a',
      'in:title',
      '-is:unread',
      'module:"x y"',
      'word',
      ' ',
      '"',
      'OR',
      ':',
      'tag:',
    );
    const letters = (text: string) => [...text.replaceAll(/[\s"]/g, '')].sort().join('');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        expect(letters(textOf(type(text)))).toBe(letters(text));
        expect(letters(textOf(fieldOf(text)))).toBe(letters(text));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(letters(textOf(type(text)))).toBe(letters(text));
      }),
    );
  });
});
