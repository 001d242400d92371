import { paddedBlocks, utf8Bytes } from './utf8.ts';

/** SHA-1 of a text in UTF-8, as five 32-bit words. Anki finds equal notes by it; it guards nothing. */
export function sha1(text: string): Uint32Array {
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Uint32Array(80);
  for (const block of paddedBlocks(utf8Bytes(text))) mix(state, words, block);
  return state;
}

function mix(state: Uint32Array, w: Uint32Array, block: DataView): void {
  for (let i = 0; i < 16; i++) w[i] = block.getUint32(i * 4);
  for (let i = 16; i < 80; i++) w[i] = turn(at(w, i - 3) ^ at(w, i - 8) ^ at(w, i - 14) ^ at(w, i - 16), 1);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let i = 0; i < 80; i++) {
    const next = (turn(a, 5) + stage(i, b, c, d) + e + at(w, i)) >>> 0;
    [e, d, c, b, a] = [d, c, turn(b, 30) >>> 0, a, next];
  }
  [a, b, c, d, e].forEach((value, i) => (state[i] = at(state, i) + value));
}

/** The function and the constant of each quarter of the rounds, added up. */
function stage(round: number, b: number, c: number, d: number): number {
  if (round < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (round < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (round < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function turn(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}
