import { cut, join, joinWith, splitAt, type Tracked, written } from './draft.ts';
import { below, pick, type Random, type WordSource } from './word-source.ts';

/** What an author does to a passage. */
export type TextEdit = (text: Tracked, random: Random, source: WordSource) => Tracked;

const lineEnds = /\n/g;
const sentenceEnds = /[.!?:]["”)]?\s+|\n/g;
const words = /[\p{L}\p{N}\p{M}]+/gu;

function eachWord(text: Tracked, change: (word: Tracked) => Tracked | null): Tracked {
  const pieces: Tracked[] = [];
  let from = 0;
  for (const match of text.text.matchAll(words)) {
    const to = match.index + match[0].length;
    const changed = change(cut(text, match.index, to));
    if (changed === null) continue;
    pieces.push(cut(text, from, match.index), changed);
    from = to;
  }
  return join(...pieces, cut(text, from));
}

function among(
  pieces: readonly Tracked[],
  change: (chosen: Tracked) => Tracked[],
  random: Random,
): Tracked[] {
  const at = below(pieces.length, random);
  return pieces.flatMap((piece, index) => (index === at ? change(piece) : [piece]));
}

/** One word in so many gives way to another of the course. */
const reword =
  (oneIn: number): TextEdit =>
  (text, random, source) =>
    eachWord(text, () => (random() * oneIn < 1 ? written(source.word()) : null));

const letters = Array.from('abcdefghijklmnopqrstuvwxyz');

/** A letter changed, dropped, doubled or swapped, in one word of so many. */
const slip =
  (oneIn: number): TextEdit =>
  (text, random) =>
    eachWord(text, (word) => {
      if (random() * oneIn >= 1 || word.text.length < 3) return null;
      const at = 1 + below(word.text.length - 2, random);
      const [head, letter, tail] = [cut(word, 0, at), cut(word, at, at + 1), cut(word, at + 1)];
      switch (below(4, random)) {
        case 0:
          return join(head, written(pick(letters, random) ?? 'e'), tail);
        case 1:
          return join(head, tail);
        case 2:
          return join(head, letter, written(letter.text), tail);
        default:
          return join(cut(word, 0, at - 1), letter, cut(word, at - 1, at), tail);
      }
    });

const withLine = (line: Tracked): Tracked => (line.text.endsWith('\n') ? line : join(line, written('\n')));
const trimmed = (text: Tracked): Tracked => (text.text.endsWith('\n') ? cut(text, 0, -1) : text);

function changeLines(change: (lines: Tracked[], random: Random, source: WordSource) => Tracked[]): TextEdit {
  return (text, random, source) =>
    trimmed(join(...change(splitAt(text, lineEnds).map(withLine), random, source)));
}

export const textEdits = {
  rewordSome: reword(12),
  rewordMuch: reword(4),
  fixTypos: slip(15),
  manySlips: slip(4),
  addLine: changeLines((lines, random, source) =>
    lines.toSpliced(below(lines.length + 1, random), 0, written(`${source.sentence()}\n`)),
  ),
  dropLine: changeLines((lines, random) => among(lines, () => [], random)),
  reorderLines: changeLines((lines, random) =>
    lines
      .map((line) => ({ line, turn: random() }))
      .sort((a, b) => a.turn - b.turn)
      .map(({ line }) => line),
  ),
  rewriteSentence: (text, random, source) =>
    join(...among(splitAt(text, sentenceEnds), () => [written(`${source.sentence()} `)], random)),
  insertSentence: (text, random, source) =>
    join(...among(splitAt(text, sentenceEnds), (piece) => [written(`${source.sentence()} `), piece], random)),
  dropSentence: (text, random) => join(...among(splitAt(text, sentenceEnds), () => [], random)),
  otherCase: (text, random) =>
    eachWord(text, (word) =>
      random() < 0.05 ? written(word.text.charAt(0).toUpperCase() + word.text.slice(1).toLowerCase()) : null,
    ),
  joinLines: (text) => joinWith(' ', splitAt(text, lineEnds).map(trimmed)),
} satisfies Record<string, TextEdit>;
