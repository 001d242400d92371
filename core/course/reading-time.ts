/** Words a minute of a person who reads to learn; slower than the 238 of Brysbaert's 2019 survey of silent reading. */
const wordsPerMinute = 200;

/** Words in the text; a run of letters and digits is one. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Whole minutes, at least one where there are words at all. */
export function readingMinutes(words: number): number {
  return Math.ceil(words / wordsPerMinute);
}
