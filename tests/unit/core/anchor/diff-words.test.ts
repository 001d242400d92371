import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordChange } from '../../../../core/anchor/diff-words.ts';

const told = (changes: readonly WordChange[]) =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('the difference of words', () => {
  it('is told word by word, the old one first', () => {
    expect(told(diffWords('add a machine when load grows', 'add two machines when load grows'))).toBe(
      'add [-a machine-]{+two machines+} when load grows',
    );
  });

  it('cuts no word in two, and scripts without spaces by character', () => {
    expect(told(diffWords('scaling', 'scaled'))).toBe('[-scaling-]{+scaled+}');
    expect(told(diffWords('用户数据', '用户的数据'))).toBe('用户{+的+}数据');
  });

  it('keeps lines and cells', () => {
    expect(told(diffWords('one\ttwo\nthree', 'one\ttwo\nfour'))).toBe('one\ttwo\n[-three-]{+four+}');
  });

  const text = fc.array(fc.constantFrom('a', 'b', 'cost ', ' ', '\n', '.', 'é', '😀', '用户'), {
    maxLength: 40,
  });

  it('gives both texts back, and nothing but what is the same where they are equal', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const [before, after] = [old.join(''), now.join('')];
        const changes = diffWords(before, after);
        const without = (kind: WordChange['kind']) =>
          changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join('');
        expect(without('new')).toBe(before);
        expect(without('gone')).toBe(after);
        expect(diffWords(before, before)).toEqual(before === '' ? [] : [{ kind: 'same', text: before }]);
      }),
    );
  });
});
