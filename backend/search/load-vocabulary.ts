import { makeVocabulary, type IndexedWord, type Vocabulary } from '../../core/search/vocabulary.ts';
import { listWords } from '../database/library/word-table.ts';
import { pragmaNumber, type SqliteDatabase } from '../database/open-database.ts';

/** Words read in one go: some milliseconds' worth. */
const atOnce = 1000;
/** Milliseconds between two readings while the library is being written. */
const pause = 5000;

/** All words of the library as it is now. */
export function loadVocabulary(db: SqliteDatabase): Vocabulary {
  const words: IndexedWord[] = [];
  for (;;) {
    const more = listWords(db, words.at(-1)?.word ?? '', atOnce);
    words.push(...more);
    if (more.length < atOnce) return makeVocabulary(words);
  }
}

export type VocabularyKeeper = {
  /** What is known so far; null until the first was read. Asking starts reading where the library has changed. */
  known(): Vocabulary | null;
  /** Resolves once the first was read; also where reading is given up. */
  ready(): Promise<void>;
  /** Gives up what is being read: the database is about to be closed. */
  stop(): void;
};

/**
 * Keeps the words of a library that another connection writes. Reading them takes a second where they are many, so it
 * is done a little at a time, and a word that is new is known a moment later. `now` is any clock of milliseconds.
 */
export function keepVocabulary(
  db: SqliteDatabase,
  { later, now }: { later(act: () => void): void; now(): number },
): VocabularyKeeper {
  let vocabulary: Vocabulary | null = null;
  let version: number | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let isReading = false;
  let isStopped = false;
  const first = Promise.withResolvers<undefined>();

  const read = (words: IndexedWord[], readVersion: number): void => {
    if (isStopped) return;
    const more = listWords(db, words.at(-1)?.word ?? '', atOnce);
    words.push(...more);
    if (more.length === atOnce) {
      later(() => read(words, readVersion));
      return;
    }
    vocabulary = makeVocabulary(words);
    version = readVersion;
    readAt = now();
    isReading = false;
    first.resolve(undefined);
  };

  const known = (): Vocabulary | null => {
    const current = pragmaNumber(db, 'data_version');
    if (!isReading && !isStopped && current !== version && now() - readAt > pause) {
      isReading = true;
      later(() => read([], current));
    }
    return vocabulary;
  };

  return {
    known,
    async ready() {
      known();
      await first.promise;
    },
    stop() {
      isStopped = true;
      first.resolve(undefined);
    },
  };
}
