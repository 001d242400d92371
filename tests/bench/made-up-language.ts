/** A language nobody speaks, with the statistics of one: what is common, what is rare, and how words look alike. */
export type Language = {
  /** A word that carries meaning, inflected; as unevenly common as words are. */
  contentWord(): string;
  functionWord(): string;
  /** So many words of a subject: some that the language has anyway, some that are the subject's own. */
  terms(count: number): string[];
  /** A name, an identifier or a number, such as stands in few places. */
  name(): string;
  /** The word in some form of its own; mostly as it is. */
  inflected(stem: string): string;
};

/** The commonest words of English, commonest first: queries hold them, and titles too. */
const functionWords = (
  'the of and to a in is for that it with as are on be this by you or not an from your at can when if which has have ' +
  'each more one will all only they so than what how into its but no other use there out same where may must before ' +
  'after between who then over about most any both them their also while without because does up such some every few'
).split(' ');

const stemCount = 9000;
const nameCount = 15_000;
/** Of a module's names, how many no other module has. */
const shareOfNewNames = 0.2;
/** The commonest first; most words stand as they are. */
const endings = ['', 's', 'ed', 'ing', 'er', 'ly', 'ation', 'able'];

export function makeLanguage(random: () => number): Language {
  const seen = new Set(functionWords);
  const fresh = (syllables: number): string => {
    // There are only so many words of one syllable.
    for (let tries = 0; ; tries += 1) {
      const word = makeWord(syllables + (tries > 20 ? 1 : 0), random);
      if (seen.has(word)) continue;
      seen.add(word);
      return word;
    }
  };
  const stems = Array.from({ length: stemCount }, (_, rank) => fresh(rank < 200 ? 1 : syllables()));
  /** Rare words are hardly longer than common ones. */
  function syllables(): number {
    const kind = random();
    return kind < 0.2 ? 1 : kind < 0.7 ? 2 : kind < 0.95 ? 3 : 4;
  }
  const pickFunctionWord = makeZipf(functionWords, random);
  const pickStem = makeZipf(stems, random, 1.1);
  const inflected = (stem: string): string =>
    stem + (endings[Math.floor(random() ** 5 * endings.length)] ?? '');
  const contentWord = (): string => inflected(pickStem());
  const pickName = makeZipf(
    Array.from({ length: nameCount }, () => makeName()),
    random,
    1.1,
  );
  function makeName(): string {
    const kind = random();
    if (kind < 0.25) return String(Math.floor(10 ** (1 + random() * 3)));
    if (kind < 0.4) return makeAcronym(random);
    if (kind < 0.5) return `${pickStem()}${capitalised(pickStem())}`;
    return capitalised(makeWord(syllables(), random));
  }
  return {
    contentWord,
    functionWord: pickFunctionWord,
    terms: (count) => Array.from({ length: count }, () => (random() < 0.6 ? pickStem() : fresh(syllables()))),
    name: () => (random() < shareOfNewNames ? makeName() : pickName()),
    inflected,
  };
}

/** A choice that falls on the nth of the list about as often as on the nth commonest word of a text (Zipf, Mandelbrot). */
export function makeZipf(words: readonly string[], random: () => number, steepness = 1): () => string {
  let sum = 0;
  const upTo = Float64Array.from(words, (_, rank) => (sum += (rank + 2.7) ** -steepness));
  return () => {
    const wanted = random() * sum;
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low] ?? '';
  };
}

const onsets = 'b c d f g h j l m n p r s t v w b c d f g h l m n p r s t st tr pr cl gr sp ch sh'.split(' ');
const vowels = 'a e i o u a e i o u a e i o u ea ou ai'.split(' ');
const codas = ' , , , , , , ,n,r,l,s,t,m,nd,st'.split(',').map((coda) => coda.trim());

/** Pronounceable, and no two syllables out of the same few. */
function makeWord(syllables: number, random: () => number): string {
  const one = (choices: readonly string[]): string => choices[Math.floor(random() * choices.length)] ?? '';
  return Array.from({ length: syllables }, () => one(onsets) + one(vowels) + one(codas)).join('');
}

/** Two to four letters, sometimes with a number. */
function makeAcronym(random: () => number): string {
  const letters = Array.from(
    { length: 2 + Math.floor(random() * 3) },
    () => 'ABCDEFGHILMNOPRSTUVX'[Math.floor(random() * 20)],
  );
  return letters.join('') + (random() < 0.3 ? String(Math.floor(random() * 10)) : '');
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
