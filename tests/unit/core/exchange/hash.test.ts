import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha1 } from '../../../../core/exchange/hash/sha-1.ts';
import { sha256Hex } from '../../../../core/exchange/hash/sha-256.ts';
import { utf8Bytes } from '../../../../core/exchange/hash/utf8.ts';
import { readUuid, uuidFromText } from '../../../../core/exchange/hash/uuid-from-text.ts';

const anyUnicode = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }));
const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, '0')).join('');

it('gives the bytes and the hashes that Node gives', () => {
  fc.assert(
    fc.property(anyUnicode, (text) => {
      expect(Buffer.from(utf8Bytes(text))).toEqual(Buffer.from(text, 'utf8'));
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
      expect(hex(sha1(text))).toBe(createHash('sha1').update(text, 'utf8').digest('hex'));
    }),
  );
});

it('makes a UUID of any text, the same each time', () => {
  fc.assert(
    fc.property(anyUnicode, (text) => {
      expect(readUuid(uuidFromText(text))).toBe(uuidFromText(text));
      expect(uuidFromText(text)).not.toBe(uuidFromText(`${text}.`));
    }),
  );
});
