import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv, unguard, writeCsvRow } from '../../../../core/exchange/csv-text.ts';
import { csv, csvColumns } from '../../../../core/exchange/formats/csv.ts';
import { readwise } from '../../../../core/exchange/formats/readwise.ts';
import {
  readNoteTags,
  readTagList,
  writeNoteTags,
  writeTagList,
} from '../../../../core/exchange/tag-list.ts';
import { anyItems, anyText, naughtyStrings, options, written } from './any-annotation.ts';
import { expectReadBack, readEntries } from './read-back.ts';

describe('a row', () => {
  it('reads the same wherever the text is cut', () => {
    const texts = fc.array(fc.constantFrom('a', ',', '"', '\r', '\n', '\uFEFF', "'"), { maxLength: 60 });
    fc.assert(
      fc.property(texts, (signs) => {
        expect([...readCsv(signs)]).toEqual([...readCsv([signs.join('')])]);
      }),
    );
  });

  it('is read as it was written, cell for cell', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyText, { minLength: 2, maxLength: 5 }), { maxLength: 5 }), (rows) => {
        const text = rows.map((row) => writeCsvRow(row)).join('');
        expect([...readCsv([text])].map(({ cells }) => cells.map(unguard))).toEqual(rows);
      }),
    );
  });

  it('holds no cell that a spreadsheet would run', () => {
    for (const text of naughtyStrings) {
      const [row] = readCsv([writeCsvRow([text, 'x'])]);
      expect(row?.cells[0]).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝]/u);
    }
  });

  it('of another program keeps its apostrophes', () => {
    expect(unguard("'tis")).toBe("'tis");
    expect(unguard("'=1")).toBe('=1');
  });

  it('may end in any way, and a quote that never closes takes the rest', () => {
    expect([...readCsv(['a,b\nc,"d\r\ne"\rf,"g'])].map(({ cells, line }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd\r\ne'],
      [4, 'f', 'g'],
    ]);
  });
});

describe('the full CSV', () => {
  it('gives back what it has columns for', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const text = written(csv.write(items, options));
        expect([...readCsv([text])][0]?.cells).toEqual(csvColumns);
        expectReadBack(text, items);
      }),
    );
  });
});

describe('a CSV for Readwise', () => {
  it('has its seven columns and no more, and gives back quote, note, place and day', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const text = written(readwise.write(items, options));
        expect(text.split('\r\n')[0]).toBe('Highlight,Title,Author,URL,Note,Location,Date');
        expect([...readCsv([text])].every(({ cells }) => cells.length === 7 && cells[0] !== '')).toBe(true);
        const entries = readEntries(text);
        expect(entries).toHaveLength(items.length);
        entries.forEach((entry, index) => {
          const { record, place } = items[index] ?? expect.fail();
          expect(entry).toMatchObject({
            kind: 'highlight',
            createdAt: record.createdAt,
            source: {
              course: record.course,
              module: place.module?.path ?? null,
              slide: place.slide === null ? {} : { n: place.slide.n, key: place.slide.key },
            },
            ...(record.anchor?.range && { quote: { exact: record.anchor.range.quote.exact } }),
          });
        });
      }),
    );
  });

  it('reads the tags that stand before a note', () => {
    expect(readNoteTags('.cloud .to-read\nmy note')).toEqual({ tags: ['cloud', 'to-read'], note: 'my note' });
    expect(readNoteTags('.cloud')).toEqual({ tags: ['cloud'], note: '' });
    expect(readNoteTags('...and so on')).toEqual({ tags: [], note: '...and so on' });
    expect(writeNoteTags(['a', 'b c', 'c1', 'd'], 'n')).toBe('.a .d\nn');
  });
});

it('a cell of tags is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(anyText.map((text) => text.trim()).filter((text) => text !== '')), (tags) => {
      expect(readTagList(writeTagList(tags))).toEqual(tags);
    }),
  );
});
