import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedSpans,
  comparePassages,
  type PassagePiece,
} from '../../../../../renderer/screens/review/compare-passages.ts';
import { passageWindow } from '../../../../../renderer/screens/review/passage-window.ts';

const before =
  'So one asks. A register forgets: striking off the dead matters more than listing the living. Done.';
const after = 'So one asks. A register forgets: dropping a copy matters more than adding one. Done.';

function marked(text: string, words: string) {
  const start = text.indexOf(words);
  return { text, start, end: start + words.length };
}
const changed = (pieces: readonly PassagePiece[]) =>
  pieces.flatMap(({ text, isChanged }) => (isChanged ? [text] : []));
const markedText = (pieces: readonly PassagePiece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? text : '')).join('');
const whole = (pieces: readonly PassagePiece[]) => pieces.map(({ text }) => text).join('');

describe('two editions of a passage', () => {
  const old = marked(
    before,
    'A register forgets: striking off the dead matters more than listing the living.',
  );
  const now = marked(after, 'A register forgets: dropping a copy matters more than adding one.');

  it('show the words that came and went, and what is marked', () => {
    const compared = comparePassages(old, now);
    expect(changed(compared.before)).toEqual(['striking off the dead', 'listing the living']);
    expect(changed(compared.after)).toEqual(['dropping a copy', 'adding one']);
    expect(markedText(compared.before)).toBe(before.slice(old.start, old.end));
    expect(markedText(compared.after)).toBe(after.slice(now.start, now.end));
  });

  it('are compared in their marked words alone, wherever those stand now', () => {
    const elsewhere = marked(`Quite another slide. ${old.text.slice(old.start, old.end)}`, 'A register');
    const words = { ...elsewhere, end: elsewhere.text.length };
    const compared = comparePassages(old, words);
    expect([...changed(compared.before), ...changed(compared.after)]).toEqual([]);
  });

  it('are whole, whatever is cut out of them', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.lorem({ maxCount: 40 }), fc.nat(100), (one, other, at) => {
        const start = Math.min(at, one.length);
        const compared = comparePassages(
          { text: one, start, end: one.length },
          { text: other, start: 0, end: 0 },
        );
        expect(whole(compared.before)).toBe(passageWindow({ text: one, start, end: one.length }).text);
        expect(whole(compared.after)).toBe(passageWindow({ text: other, start: 0, end: 0 }).text);
      }),
    );
  });

  it('say nothing changed where nothing did', () => {
    expect(changedSpans(before, before)).toEqual({ removed: [], added: [] });
    expect(comparePassages(old, null).after).toEqual([]);
  });
});

describe('of a long passage', () => {
  const text = `${'before '.repeat(200)}the very words${' after'.repeat(200)}`;

  it('what stands around the marked words is shown', () => {
    const shown = passageWindow(marked(text, 'the very words'));
    expect(shown.text.slice(shown.start, shown.end)).toBe('the very words');
    expect(shown.text.length).toBeLessThan(600);
    expect(shown.text).toMatch(/^…before .* after…$/);
  });

  it('the beginning is shown where it is meant as a whole', () => {
    const shown = passageWindow({ text, start: 0, end: 0 });
    expect(shown.text).toMatch(/^before .*before…$/);
    expect(shown.text.length).toBeLessThan(620);
  });
});
