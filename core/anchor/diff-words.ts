import { cutTokens, matchTokens } from './match-tokens.ts';

/** A piece of both texts read one after the other: `same` stands in both, `gone` in the old one, `new` in today's. */
export type WordChange = { kind: 'same' | 'gone' | 'new'; text: string };

/**
 * What became of some words, to be shown: old and new read through once, whole words at a time. The `same` and `gone`
 * pieces together are the old text, the `same` and `new` ones today's. What is gone comes before what stands in its place.
 */
export function diffWords(before: string, after: string): WordChange[] {
  const runs = matchTokens(cutTokens(before), cutTokens(after)).filter(
    ({ before: at, length }) => before.slice(at, at + length).trim() !== '' || before === after,
  );
  const changes: WordChange[] = [];
  const add = (kind: WordChange['kind'], text: string): void => {
    if (text !== '') changes.push({ kind, text });
  };
  let [oldAt, newAt] = [0, 0];
  for (const run of [...runs, { before: before.length, after: after.length, length: 0 }]) {
    add('gone', before.slice(oldAt, run.before));
    add('new', after.slice(newAt, run.after));
    add('same', before.slice(run.before, run.before + run.length));
    [oldAt, newAt] = [run.before + run.length, run.after + run.length];
  }
  return changes;
}
