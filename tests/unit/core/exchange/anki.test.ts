import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ankiCard } from '../../../../core/exchange/anki/anki-card.ts';
import { ankiRows } from '../../../../core/exchange/anki/anki-collection.ts';
import { ankiGuid } from '../../../../core/exchange/anki/anki-guid.ts';
import { ankiText } from '../../../../core/exchange/formats/anki.ts';
import { anyItems, exported, options, written } from './any-annotation.ts';
import { highlight } from './one-annotation.ts';

/** Anki's importer reads text as RFC 4180 has it, with tabs; lines that begin with `#` are headers or comments. */
function readAnkiText(text: string): { headers: string[]; rows: string[][] } {
  const headers = /^(?:#[^\n]*\n)*/.exec(text)?.[0] ?? '';
  const cells = [...text.slice(headers.length).matchAll(/"((?:[^"]|"")*)"([\t\n])/g)];
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  rows.pop();
  return { headers: headers.trimEnd().split('\n'), rows };
}

const shown = (html: string) =>
  html
    .replaceAll('<br>', '\n')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a card', () => {
  const card = (item: ReturnType<typeof exported>) => ankiCard(item, options);

  it('asks for the words marked within a line', () => {
    const item = highlight({
      body: 'Why containers\nA container packs a program with all it needs.\nEnd',
      exact: 'packs',
    });
    expect(card(item)).toMatchObject({
      kind: 'cloze',
      fields: [
        'A container {{c1::packs}} a program with all it needs.',
        expect.stringContaining('carrel://cloud/m.md#containers'),
      ],
      deck: 'Cloud::Module 1',
      tags: ['exam', 'carrel::green'],
    });
  });

  it('asks by the slide’s title for a line as a whole, or by the question that the note begins with', () => {
    const body = 'A\nA container packs a program.\nB';
    const exact = 'A container packs a program.';
    const basic = (note: string) => card(highlight({ body, exact, note }));
    expect(basic('')).toMatchObject({
      kind: 'basic',
      fields: ['Containers', expect.stringMatching(/^A container packs a program\.<br><br><small>/)],
    });
    expect(basic('What does it do?\nThink of ships.')).toMatchObject({
      kind: 'basic',
      fields: [
        'What does it do?',
        expect.stringMatching(/^A container packs a program\.<br><br>Think of ships\.<br><br><small>/),
      ],
    });
  });

  it('is of the same kind and name whatever is noted on it', () => {
    fc.assert(
      fc.property(anyItems, fc.string(), (items, note) => {
        for (const item of items.filter(({ record }) => record.kind === 'highlight')) {
          const edited = card({ ...item, record: { ...item.record, note } });
          expect([edited?.guid, edited?.kind]).toEqual([card(item)?.guid, card(item)?.kind]);
        }
      }),
    );
  });

  it('holds nothing that Anki would act on, and shows the text as it is', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        for (const item of items) {
          const made = card(item);
          if (made === null) continue;
          const [front, back] = made.fields;
          const gap = /\{\{c1::([\s\S]*?)\}\}/.exec(front)?.[1];
          const rest = front.replace(`{{c1::${gap ?? ''}}}`, '') + back;
          expect(rest).not.toMatch(/\{\{|\}\}|\[sound:|\[latex|\[\$|\[anki:/i);
          expect(gap ?? '').not.toMatch(/::|[{}]/);
          const tags = (front + back).match(/<[^>]*>/g) ?? [];
          expect(tags.every((tag) => /^<(?:br|\/?small|\/a|a href="carrel:\/\/[^"<>]*")>$/.test(tag))).toBe(
            true,
          );
          expect(made.tags.join('')).not.toMatch(/\s/);
          if (made.kind === 'cloze') {
            const visible = (text: string) => text.replaceAll('\t', ' ').replace(/[\p{Cc}\uFFFD]/gu, '');
            expect(visible(shown(gap ?? ''))).toBe(visible(item.record.anchor?.range?.quote.exact ?? ''));
          }
        }
      }),
    );
  });
});

it('a guid is the first 64 bits of SHA-256 in Anki’s base 91', () => {
  // As genanki computes it.
  const table = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_`{|}~';
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const number = createHash('sha256').update(id).digest().readBigUInt64BE();
      const value = [...ankiGuid(id)].reduce((sum, digit) => sum * 91n + BigInt(table.indexOf(digit)), 0n);
      expect(value).toBe(number);
    }),
  );
});

describe('text for Anki', () => {
  it('says in its first lines what its columns are, and has six in every line', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const { headers, rows } = readAnkiText(written(ankiText.write(items, options)));
        expect(headers).toEqual([
          '#separator:tab',
          '#html:true',
          '#guid column:1',
          '#notetype column:2',
          '#deck column:3',
          '#tags column:6',
          '#columns:Guid\tNotetype\tDeck\tFront\tBack\tTags',
        ]);
        const cards = items.map((item) => ankiCard(item, options)).filter((one) => one !== null);
        expect(rows).toEqual(
          cards.map(({ guid, kind, deck, fields, tags }) => [
            guid,
            kind === 'cloze' ? 'Cloze' : 'Basic',
            deck,
            ...fields,
            tags.join(' '),
          ]),
        );
      }),
    );
  });
});

it('counts equal first fields as Anki does: SHA-1 of what is shown, its first 32 bits', () => {
  const rows = ankiRows([highlight({ body: 'a <b> & "c"', exact: 'c' })], options);
  const [row] = [...rows.notes()];
  const sum = createHash('sha1').update('a <b> & "{{c1::c}}"').digest().readUInt32BE();
  expect(row?.note.csum).toBe(sum);
});
