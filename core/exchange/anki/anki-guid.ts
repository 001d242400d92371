import { sha256 } from '../hash/sha-256.ts';

const digits = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~';

/** Anki's name for a note: the first 64 bits of its SHA-256, in base 91. The same id gives the same one for ever. */
export function ankiGuid(id: string): string {
  const [high = 0, low = 0] = sha256(id);
  let rest = (BigInt(high) << 32n) | BigInt(low);
  let guid = '';
  while (rest > 0n) {
    guid = digits.charAt(Number(rest % 91n)) + guid;
    rest /= 91n;
  }
  return guid;
}
