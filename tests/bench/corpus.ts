/** A made-up course text: words as unevenly common as in a language, in modules of ten slides with notes. */
export type Corpus = { modules: { path: string; source: string }[]; slideCount: number; bytes: number };

const slidesPerModule = 10;
const stems = 12_000;
/** Modules that teach the same subject share its words, and often their titles' words. */
const modulesPerSubject = 25;
const wordsPerSubject = 50;

/** The same seed and size always give the same corpus. */
export function makeCorpus(slideCount: number, seed: number): Corpus {
  const random = randomNumbers(seed);
  const vocabulary = makeVocabulary(random);
  let subject: string[] = [];
  const modules = Array.from({ length: Math.ceil(slideCount / slidesPerModule) }, (_, index) => {
    if (index % modulesPerSubject === 0)
      subject = Array.from({ length: wordsPerSubject }, () => pick(vocabulary, random, 1));
    const writer = makeWriter(vocabulary, subject, random);
    return { path: `module-${String(index + 1).padStart(5, '0')}.md`, source: makeModule(writer) };
  });
  const bytes = modules.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0);
  return { modules, slideCount: modules.length * slidesPerModule, bytes };
}

type Writer = {
  /** So many words of the language and of the subject, inflected as they come. */
  words(least: number, most: number): string;
  /** A few words of the subject. */
  title(): string;
};

function makeWriter(vocabulary: readonly string[], subject: readonly string[], random: () => number): Writer {
  const count = (least: number, most: number): number => least + Math.floor(random() * (most - least + 1));
  const many = (length: number, word: () => string): string => Array.from({ length }, word).join(' ');
  const ofSubject = (): string => inflect(pick(subject, random, 2), random);
  const anyWord = (): string =>
    random() < 0.25 ? ofSubject() : inflect(pick(vocabulary, random, 3), random);
  return {
    words: (least, most) => many(count(least, most), anyWord),
    title: () => many(count(2, 4), ofSubject),
  };
}

function makeModule({ words, title }: Writer): string {
  const front = `---\ntitle: ${title()}\ndescription: ${words(8, 16)}\ntags:\n  - ${title()}\n---\n`;
  const slides = Array.from({ length: slidesPerModule }, (_, index) =>
    makeSlide(index + 1, { words, title }),
  );
  return `${front}\n${slides.join('\n')}`;
}

/** A slide says in its bullets and notes what its title promised. */
function makeSlide(n: number, { words, title }: Writer): string {
  const heading = title();
  const bullets = Array.from(
    { length: 4 },
    (_, index) => `${index === 2 ? '  ' : ''}- ${index === 1 ? `${heading} ` : ''}${words(3, 9)}`,
  );
  const notes = Array.from(
    { length: 3 },
    () => `${words(15, 30)}. See [${words(1, 3)}](https://example.org/), **${words(2, 2)}**.`,
  );
  return `## Slide ${n}: ${heading}\n\n${bullets.join('\n')}\n\nNotes:\n${notes.join('\n\n')}\n`;
}

/** A choice that falls on the front of the list the more often, the higher the power: Zipf's law, cheaply. */
function pick(words: readonly string[], random: () => number, power: number): string {
  return words[Math.floor(random() ** power * words.length)] ?? '';
}

/** Half of all words stand in some other form than their own, as in a real text. */
function inflect(stem: string, random: () => number): string {
  const endings = ['', '', '', '', 's', 's', 'ed', 'ing', 'er', 'ers'];
  return stem + (endings[Math.floor(random() * endings.length)] ?? '');
}

/** Pronounceable stems, the common ones short. */
function makeVocabulary(random: () => number): string[] {
  const consonants = 'bcdfghjklmnprstvwz';
  const vowels = 'aeiou';
  const letter = (letters: string): string => letters[Math.floor(random() * letters.length)] ?? '';
  const seen = new Set<string>();
  while (seen.size < stems) {
    const syllables = 1 + Math.floor((random() + seen.size / stems) * 2);
    seen.add(
      Array.from({ length: syllables + 1 }, () => letter(consonants) + letter(vowels))
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
