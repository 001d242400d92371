const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** True in scripts that put no space between words, where a word is found inside what the index takes for one. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}
