import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carrelJsonSchema } from '../../../../core/exchange/carrel-json-schema.ts';
import { carrelJson } from '../../../../core/exchange/formats/carrel-json.ts';
import { anyItems, options, someDeleted, written } from './any-annotation.ts';
import { readEntries } from './read-back.ts';

describe('Carrel’s own file', () => {
  it('gives back everything, deleted annotations and stamps too', () => {
    fc.assert(
      fc.property(someDeleted, (items) => {
        const text = written(carrelJson.write(items, options));
        expect(carrelJsonSchema.safeParse(JSON.parse(text)).success).toBe(true);
        expect(readEntries(text).map((entry) => entry.readable && entry.whole)).toEqual(
          items.map(({ record, placement }) => ({ record, placement })),
        );
      }),
    );
  });

  it('costs an odd entry only itself', () => {
    fc.assert(
      fc.property(anyItems, fc.jsonValue(), fc.nat(8), (items, odd, at) => {
        const file = JSON.parse(written(carrelJson.write(items, options))) as { annotations: unknown[] };
        file.annotations.splice(at, 0, odd);
        const entries = readEntries(JSON.stringify(file));
        expect(entries).toHaveLength(items.length + 1);
        expect(entries.filter(({ readable }) => !readable)).toHaveLength(1);
      }),
    );
  });

  it('says clearly that it is newer than the program, or cut short', () => {
    const text = written(carrelJson.write([], options));
    expect(readEntries(text.replace('"version": 1', '"version": 2'))).toEqual([
      { readable: false, reason: 'newer-version', where: 'version 2' },
    ]);
    expect(readEntries(text.slice(0, -3))).toEqual([
      { readable: false, reason: 'damaged-file', where: 'annotations' },
    ]);
  });
});
