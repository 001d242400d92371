/** A made-up course text: words as unevenly common as in a language, in modules of ten slides with notes. */
export type Corpus = { modules: { path: string; source: string }[]; slideCount: number; bytes: number };

const slidesPerModule = 10;
const vocabularySize = 30_000;

/** The same seed and size always give the same corpus. */
export function makeCorpus(slideCount: number, seed: number): Corpus {
  const random = randomNumbers(seed);
  const vocabulary = makeVocabulary(random);
  // Zipf's law, cheaply: the square pulls choices to the front of the list.
  const word = (): string => vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? '';
  const words = (least: number, most: number): string =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, word).join(' ');

  const modules = Array.from({ length: Math.ceil(slideCount / slidesPerModule) }, (_, index) => ({
    path: `module-${String(index + 1).padStart(5, '0')}.md`,
    source: makeModule(words),
  }));
  const bytes = modules.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0);
  return { modules, slideCount: modules.length * slidesPerModule, bytes };
}

type Words = (least: number, most: number) => string;

function makeModule(words: Words): string {
  const front = `---\ntitle: ${words(2, 5)}\ndescription: ${words(8, 16)}\ntags:\n  - ${words(1, 1)}\n---\n`;
  const slides = Array.from({ length: slidesPerModule }, (_, index) => makeSlide(index + 1, words));
  return `${front}\n${slides.join('\n')}`;
}

function makeSlide(n: number, words: Words): string {
  const bullets = Array.from({ length: 4 }, (_, index) => `${index === 2 ? '  ' : ''}- ${words(3, 9)}`);
  const notes = Array.from(
    { length: 3 },
    () => `${words(15, 30)}. See [${words(1, 3)}](https://example.org/), **${words(2, 2)}**.`,
  );
  return `## Slide ${n}: ${words(2, 6)}\n\n${bullets.join('\n')}\n\nNotes:\n${notes.join('\n\n')}\n`;
}

/** Pronounceable words, the common ones short. */
function makeVocabulary(random: () => number): string[] {
  const consonants = 'bcdfghjklmnprstvwz';
  const vowels = 'aeiou';
  const pick = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
  const seen = new Set<string>();
  while (seen.size < vocabularySize) {
    const syllables = 1 + Math.floor((random() + seen.size / vocabularySize) * 2);
    seen.add(
      Array.from({ length: syllables + 1 }, () => pick(consonants) + pick(vowels))
        .join('')
        .slice(0, 3 * syllables),
    );
  }
  return [...seen];
}

/** mulberry32: numbers in [0, 1), the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
