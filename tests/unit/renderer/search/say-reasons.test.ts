import { expect, it } from 'vitest';
import { sayReasons } from '../../../../renderer/search/say-reasons.ts';
import { en } from '../../../../renderer/words/en.ts';

it('only the reasons that counted are told, with what they gave or took', () => {
  const reasons = { words: 1, title: 0.5, phraseInTitle: 0, phraseInText: 0.5, guessed: -0.5 };
  expect(sayReasons({ reasons }, en)).toEqual([
    { text: en.whyWordsMost, points: 1 },
    { text: en.whyTitle(0.5), points: 0.5 },
    { text: en.whyPhraseInText, points: 0.5 },
    { text: en.whyGuessed, points: -0.5 },
  ]);
});
