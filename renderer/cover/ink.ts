/** One of the cover inks in tokens.css, by the end of its name. */
export type Ink = 'paper' | 'ink' | 'green' | 'moss' | 'blue' | 'sky' | 'brick' | 'rose' | 'ochre' | 'plum';

export type InkSet = { ground: Ink; first: Ink; second: Ink; text: Ink };

function inks(ground: Ink, first: Ink, second: Ink, text: Ink): InkSet {
  return { ground, first, second, text };
}

const sets: readonly InkSet[] = [
  inks('green', 'paper', 'ochre', 'paper'),
  inks('paper', 'blue', 'brick', 'ink'),
  inks('brick', 'rose', 'paper', 'paper'),
  inks('sky', 'blue', 'paper', 'ink'),
  inks('ochre', 'ink', 'paper', 'ink'),
  inks('plum', 'rose', 'ochre', 'paper'),
  inks('moss', 'green', 'paper', 'ink'),
  inks('blue', 'sky', 'ochre', 'paper'),
];

export const drawingNames = ['quarters', 'stems', 'rings', 'discs', 'strata', 'facets'] as const;
export type DrawingName = (typeof drawingNames)[number];

/** With these seeds a small shelf shows the whole family. A cover once seen must stay what it was: never change them. */
const INK_SEED = 1357;
const DRAWING_SEED = 5404;

export function inksOf(courseTitle: string): InkSet {
  return pick(sets, hash(courseTitle, INK_SEED));
}

export function drawingOf(title: string): DrawingName {
  return pick(drawingNames, hash(title, DRAWING_SEED));
}

/** `n` is the letter's place in the alphabet, 0–25; in any other script it comes of the code point. */
export type Letter = { n: number; isVowel: boolean };

/** At least one letter, so that a title of signs alone has a drawing too. */
export function lettersOf(title: string): [Letter, ...Letter[]] {
  const [first, ...rest] = [...fold(title)]
    .filter((character) => /\p{L}|\p{N}/u.test(character))
    .map((character) => ({
      n: ((((character.codePointAt(0) ?? 0) - 97) % 26) + 26) % 26,
      isVowel: /[aeiouy0]/.test(character),
    }));
  return [first ?? { n: 7, isVowel: false }, ...rest];
}

function fold(title: string): string {
  return title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** FNV-1a, then a last mix, for its low bits alone are weak. 32 bits, unsigned. */
function hash(title: string, seed: number): number {
  let bits = seed;
  for (const character of fold(title)) {
    bits ^= character.codePointAt(0) ?? 0;
    bits = Math.imul(bits, 16777619);
  }
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 2246822519);
  return (bits ^ (bits >>> 13)) >>> 0;
}

function pick<T>(choices: readonly T[], bits: number): T {
  const chosen = choices[bits % choices.length];
  if (chosen === undefined) throw new Error('There is nothing to choose from.');
  return chosen;
}
