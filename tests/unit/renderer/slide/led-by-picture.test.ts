import { expect, it } from 'vitest';
import { parsePassage } from '../../../../core/markdown/parse-passage.ts';
import { isLedByPicture } from '../../../../renderer/slide/led-by-picture.ts';

const picture = '![Two boxes and an arrow between them, drawn at some length](images/boxes.svg)';

it.each([
  ['a picture alone', picture, true],
  ['a picture and a line', `${picture}\n\n- One release, one database`, true],
  ['a line and a picture', `What it costs:\n\n${picture}`, true],
  ['two pictures', `${picture}\n\n${picture}`, false],
  ['a picture within a line', `See ${picture} here`, false],
  ['a picture and a table', `${picture}\n\n| a | b |\n| - | - |\n| 1 | 2 |`, false],
  ['a picture and much text', `${picture}\n\n${'So it goes on and on. '.repeat(15)}`, false],
  ['no picture', '- One\n- Two', false],
])('%s', (_what, source, expected) => {
  expect(isLedByPicture(parsePassage(source).tree)).toBe(expected);
});
