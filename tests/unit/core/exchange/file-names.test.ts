import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fileNames } from '../../../../core/exchange/file-names.ts';
import { anyText } from './any-annotation.ts';

it('gives every title a name that any system takes, and none twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(anyText, fc.constantFrom('CON', 'com1.md', '...', 'A', 'a', 'Ä', 'A\u0308'))),
      (titles) => {
        const name = fileNames();
        const names = titles.map(name);
        expect(new Set(names.map((one) => one.normalize('NFC').toLowerCase())).size).toBe(names.length);
        for (const one of names) {
          expect(one).toMatch(/^[^#^[\]|%:<>"/\\?*\p{Cc}]+$/u);
          expect(one).not.toMatch(/^[ .]|[ .]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i);
          expect(Buffer.byteLength(`${one} 9999.md`)).toBeLessThan(255);
        }
      },
    ),
  );
});
