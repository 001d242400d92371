import { capitalised, makeLanguage, makeZipf, type Language } from './made-up-language.ts';

/** A made-up course text in modules of ten slides with notes; docs/benchmarks.md compares it with real ones. */
export type Corpus = { modules: { path: string; source: string }[]; slideCount: number; bytes: number };

const slidesPerModule = 10;
/** Modules that teach the same subject share its words, and often their titles' words. */
const modulesPerSubject = 25;
const termsPerSubject = 60;
const namesPerModule = 12;
/** A text comes back to its words: most of what a module says, it says with these. */
const ownWordsPerModule = 60;

/** What any module may call one of its slides. */
const usualTitles = (
  'Overview|Summary|What you will learn|Before you begin|What you need|A first example|Common mistakes|Exercises|' +
  'Where to go next|Recap|Further reading|Questions|Key points|How it works|In practice|Best practices|Case study'
).split('|');
/** `1` to `3` are terms of the subject, `*` is any word, `@` a compound name: how titles of courses are built. */
const titleForms = (
  '1|1|1 2|1 2|1 2 3|1 and 2|1 of the 2|the 1 of 2|1 in 2 *|how 1 2|when to 1 the 2|1 without 2|1 and its 2|' +
  'from 1 to 2|what * 1 2 means|1 2 and * 3|two kinds of 1|why 1 is not 2|1 for every 2|a * 1|@|@|the @ 1|1 with @'
).split('|');
/** With a term of the subject they name a function, a command or a right: `@` in a title. */
const actions =
  'get set put list create update delete describe start stop attach detach enable disable'.split(' ');
/** A recap, an agenda, an example taken up again: of so many slides the notes were mostly said before. */
const shareOfRepeated = 0.08;

/** The same seed and size always give the same corpus. */
export function makeCorpus(slideCount: number, seed: number): Corpus {
  const random = randomNumbers(seed);
  const language = makeLanguage(random);
  let terms: string[] = [];
  let said: string[] = [];
  const modules = Array.from({ length: Math.ceil(slideCount / slidesPerModule) }, (_, index) => {
    if (index % modulesPerSubject === 0) terms = language.terms(termsPerSubject);
    if (index % modulesPerSubject === 0) said = [];
    const writer = makeWriter(language, terms, said, random);
    return { path: `module-${String(index + 1).padStart(5, '0')}.md`, source: makeModule(writer) };
  });
  const bytes = modules.reduce((sum, { source }) => sum + Buffer.byteLength(source), 0);
  return { modules, slideCount: modules.length * slidesPerModule, bytes };
}

type Writer = {
  /** So many words of the language, the subject and the module; `about` is what they are said of. */
  words(least: number, most: number, about: readonly string[]): string;
  /** So many paragraphs, as in a slide's notes; some were said before. */
  paragraphs(count: number, about: readonly string[]): string[];
  /** A title, and those of its words that carry it. */
  title(): { title: string; about: string[] };
  /** One of the subject's own words. */
  term(): string;
};

/** `said` are the paragraphs of the subject so far; what is written is added to it. */
function makeWriter(
  language: Language,
  terms: readonly string[],
  said: string[],
  random: () => number,
): Writer {
  const term = makeZipf(terms, random);
  const oneOf = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
  const compound = (): string => oneOf(actions) + capitalised(term());
  const names = Array.from({ length: namesPerModule }, (_, index) =>
    index % 3 === 0 ? compound() : language.name(),
  );
  const ownWords = Array.from({ length: ownWordsPerModule }, language.contentWord);
  const nameOf = makeZipf(names, random);
  const anyWord = (about: readonly string[]): string => {
    const kind = random();
    if (kind < 0.35) return language.functionWord();
    if (kind < 0.56) return language.inflected(term());
    if (kind < 0.61) return nameOf();
    if (kind < 0.62) return language.name();
    if (kind < 0.64) return language.inflected(oneOf(about) || term());
    if (kind < 0.84) return oneOf(ownWords);
    return language.contentWord();
  };
  const words: Writer['words'] = (least, most, about) => {
    const count = least + Math.floor(random() * (most - least + 1));
    return capitalised(Array.from({ length: count }, () => anyWord(about)).join(' '));
  };
  return {
    term,
    words,
    paragraphs(count, about) {
      const repeated = random() < shareOfRepeated ? Math.floor(random() * said.length) : said.length;
      return Array.from({ length: count }, (_, index) => {
        const before = index < count - 1 ? said[repeated + index] : undefined;
        const paragraph =
          before ??
          `${words(15, 30, about)}. See [${words(1, 3, about)}](https://example.org/), **${words(2, 2, about)}**.`;
        said.push(paragraph);
        return paragraph;
      });
    },
    title() {
      if (random() < 0.1) return { title: oneOf(usualTitles), about: [] };
      const about = Array.from({ length: 3 }, term);
      const words = oneOf(titleForms)
        .split(' ')
        .map((part) => {
          if (part === '*') return language.contentWord();
          if (part === '@') return compound();
          const named = about[Number(part) - 1];
          return named === undefined ? part : language.inflected(named);
        });
      return { title: capitalised(words.join(' ')), about };
    },
  };
}

function makeModule(writer: Writer): string {
  const { title, about } = writer.title();
  const front = `---\ntitle: ${title}\ndescription: ${writer.words(8, 16, about)}\ntags:\n  - ${writer.term()}\n---\n`;
  const slides = Array.from({ length: slidesPerModule }, (_, index) => makeSlide(index + 1, writer));
  return `${front}\n${slides.join('\n')}`;
}

/** Bullets that say in brief what the notes say at length; half of a title's words come up again below it. */
function makeSlide(n: number, { words, paragraphs, title }: Writer): string {
  const heading = title();
  const { about } = heading;
  const bullets = Array.from(
    { length: 4 },
    (_, index) => `${index === 2 ? '  ' : ''}- ${words(3, 9, about)}`,
  );
  return `## Slide ${n}: ${heading.title}\n\n${bullets.join('\n')}\n\nNotes:\n${paragraphs(3, about).join('\n\n')}\n`;
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
