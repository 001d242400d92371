import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextUnit, textUnits, trimmed } from '../../../../core/passage/text-units.ts';
import type { Mark } from '../../../../core/search/mark.ts';

const text = 'One call, then another. It waits!\nA second point\n\tcell \u00a0';
const shown = (units: readonly Mark[], of = text) => units.map(([start, end]) => of.slice(start, end));

describe('the units of a text', () => {
  it('are words without the signs between them', () => {
    expect(shown(textUnits('It’s 3.5 km, no?', 'word', 'en'), 'It’s 3.5 km, no?')).toEqual([
      'It’s',
      '3.5',
      'km',
      'no',
    ]);
  });

  it('are sentences and lines without the spaces around them', () => {
    expect(shown(textUnits(text, 'sentence', 'en'))).toEqual([
      'One call, then another.',
      'It waits!',
      'A second point',
      'cell',
    ]);
    expect(shown(textUnits(text, 'line', null))).toEqual([
      'One call, then another. It waits!',
      'A second point',
      'cell',
    ]);
  });

  it('take what can’t be taken apart as a whole', () => {
    const formula = 'so E = mc^2 holds';
    expect(shown(textUnits(formula, 'word', 'en', [[3, 11]]), formula)).toEqual(['so', 'E = mc^2', 'holds']);
  });

  it('are words in a script without spaces, and signs where there is nothing else', () => {
    expect(textUnits('我们学习计算机', 'word', 'zh').length).toBeGreaterThan(1);
    expect(textUnits('→', 'word', null)).toEqual([[0, 1]]);
    expect(textUnits('plain', 'word', 'no language')).toEqual([[0, 5]]);
  });

  it('stand in order, over each other nowhere, and have no space at an edge', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', ' ', '\n', '\t', '.', '!', '中', '\u00a0', '😀') }),
        fc.constantFrom('word' as const, 'sentence' as const, 'line' as const),
        (any, unit) => {
          let last = 0;
          for (const [start, end] of textUnits(any, unit, 'en')) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(any.slice(start, end)).toBe(any.slice(start, end).trim());
            expect(end).toBeGreaterThan(start);
            last = end;
          }
        },
      ),
    );
  });
});

describe('moving', () => {
  const words = textUnits(text, 'word', 'en');
  const sentences = textUnits(text, 'sentence', 'en');
  const at = (word: string): Mark => [text.indexOf(word), text.indexOf(word) + word.length];
  const to = (mark: Mark | null) => (mark === null ? null : text.slice(...mark));

  it('goes to the neighbour, and nowhere at the ends', () => {
    expect(to(nextUnit(words, at('One'), 1, false))).toBe('call');
    expect(to(nextUnit(words, at('call'), -1, false))).toBe('One');
    expect(nextUnit(words, at('One'), -1, false)).toBeNull();
    expect(nextUnit(words, at('cell'), 1, false)).toBeNull();
  });

  it('takes the sentence that a word stands in first, then the next', () => {
    expect(to(nextUnit(sentences, at('then'), 1, false))).toBe('One call, then another.');
    expect(to(nextUnit(sentences, at('One call, then another.'), 1, false))).toBe('It waits!');
  });

  it('reaches further when it takes in more, and back again', () => {
    expect(to(nextUnit(sentences, at('then'), 1, true))).toBe('One call, then another.');
    expect(to(nextUnit(words, at('then'), 1, true))).toBe('another');
    expect(to(nextUnit(words, at('another'), -1, true))).toBe('then');
  });

  it('comes through all words, one by one, and back', () => {
    const way: string[] = [];
    for (let head: Mark | null = words[0] ?? null; head !== null; head = nextUnit(words, head, 1, false))
      way.push(text.slice(...head));
    expect(way).toEqual(shown(words));
  });
});

it('trims a range, or says that nothing is left of it', () => {
  expect(trimmed(' a b ', [0, 5])).toEqual([1, 4]);
  expect(trimmed('a \n b', [1, 4])).toBeNull();
});
