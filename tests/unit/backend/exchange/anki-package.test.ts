import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { unzipSync } from 'fflate';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeAnkiPackage } from '../../../../backend/exchange/write-anki-package.ts';
import { ankiCard } from '../../../../core/exchange/anki/anki-card.ts';
import { ankiGuid } from '../../../../core/exchange/anki/anki-guid.ts';
import type { ExportedAnnotation } from '../../../../core/exchange/exported-annotation.ts';
import { anyItems, options } from '../../core/exchange/any-annotation.ts';
import { highlight } from '../../core/exchange/one-annotation.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(path.join(tmpdir(), 'carrel-apkg-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const sqlite = { nativeBinding: undefined };

async function pack(items: Iterable<ExportedAnnotation>, at = options.exportedAt) {
  const pieces: Uint8Array[] = [];
  const made = writeAnkiPackage(sqlite, path.join(folder, 'x'), items, { ...options, exportedAt: at });
  for await (const piece of made) pieces.push(piece);
  expect(readdirSync(folder)).toEqual([]);
  const entries = unzipSync(Buffer.concat(pieces));
  const database = path.join(folder, 'collection.anki2');
  writeFileSync(database, entries['collection.anki2'] ?? new Uint8Array());
  const db = new Database(database, { readonly: true });
  const read = (sql: string) => db.prepare<[], Record<string, unknown>>(sql).all();
  const tables = Object.fromEntries(
    ['col', 'notes', 'cards', 'revlog', 'graves'].map((table) => [table, read(`SELECT * FROM ${table}`)]),
  );
  const health = db.pragma('integrity_check', { simple: true });
  db.close();
  rmSync(database);
  return { names: Object.keys(entries), media: entries['media'], tables, health };
}

const colSchema = z.strictObject({
  ...{ id: z.literal(1), crt: z.int(), mod: z.int(), scm: z.int(), ver: z.literal(11), dty: z.literal(0) },
  ...{ usn: z.literal(0), ls: z.literal(0), conf: z.string(), models: z.string(), decks: z.string() },
  ...{ dconf: z.string(), tags: z.literal('{}') },
});
const field = z.strictObject({
  ...{
    name: z.string(),
    ord: z.int(),
    font: z.string(),
    size: z.int(),
    rtl: z.boolean(),
    sticky: z.boolean(),
  },
  media: z.array(z.never()),
});
const template = z.strictObject({
  ...{ name: z.string(), ord: z.literal(0), did: z.null(), qfmt: z.string(), afmt: z.string() },
  ...{ bqfmt: z.string(), bafmt: z.string() },
});
const modelsSchema = z.record(
  z.string().regex(/^\d+$/),
  z.strictObject({
    ...{ css: z.string(), did: z.int(), flds: z.array(field), id: z.int(), latexPost: z.string() },
    ...{ latexPre: z.string(), latexsvg: z.boolean(), mod: z.int(), name: z.string(), req: z.array(z.any()) },
    ...{ sortf: z.int(), tags: z.array(z.string()), tmpls: z.array(template), type: z.literal([0, 1]) },
    ...{ usn: z.int(), vers: z.array(z.any()) },
  }),
);
const noteSchema = z.strictObject({
  ...{ id: z.int(), guid: z.string().min(1), mid: z.int(), mod: z.int(), usn: z.literal(-1) },
  tags: z.string().regex(/^(?: \S+)* $|^$/),
  flds: z.string().refine((fields) => fields.split('\x1f').length === 2),
  ...{
    sfld: z.union([z.string(), z.number()]),
    csum: z.int().min(0),
    flags: z.literal(0),
    data: z.literal(''),
  },
});
const cardSchema = z.strictObject({
  ...{ id: z.int(), nid: z.int(), did: z.int(), ord: z.literal(0), mod: z.int(), usn: z.literal(-1) },
  ...{
    type: z.literal(0),
    queue: z.literal(0),
    due: z.int().min(1),
    ivl: z.literal(0),
    factor: z.literal(0),
  },
  ...{ reps: z.literal(0), lapses: z.literal(0), left: z.literal(0), odue: z.literal(0), odid: z.literal(0) },
  ...{ flags: z.literal(0), data: z.literal('') },
});

describe('an Anki package', () => {
  it('is a zip of Legacy 1: the collection and its media, nothing else', async () => {
    const { names, media } = await pack([highlight()]);
    expect(names).toEqual(['collection.anki2', 'media']);
    expect(JSON.parse(Buffer.from(media ?? []).toString())).toEqual({});
  });

  it('holds in its five tables what Anki reads', async () => {
    await fc.assert(
      fc.asyncProperty(anyItems, async (items) => {
        const { tables, health } = await pack(items);
        expect(health).toBe('ok');
        const [col, ...others] = z.array(colSchema).parse(tables['col']);
        expect(others).toEqual([]);
        const models = modelsSchema.parse(JSON.parse(col?.models ?? ''));
        const decks = z
          .record(
            z.string(),
            z.looseObject({ id: z.int(), name: z.string().min(1), conf: z.literal(1), dyn: z.literal(0) }),
          )
          .parse(JSON.parse(col?.decks ?? ''));
        const notes = z.array(noteSchema).parse(tables['notes']);
        const cards = z.array(cardSchema).parse(tables['cards']);
        expect(tables['revlog']).toEqual([]);
        expect(tables['graves']).toEqual([]);
        const expected = items.map((item) => ankiCard(item, options)).filter((card) => card !== null);
        expect(notes.map(({ guid, flds, tags }) => ({ guid, flds, tags: tags.trim() }))).toEqual(
          expected.map(({ guid, fields, tags }) => ({
            guid,
            flds: fields.join('\x1f'),
            tags: tags.join(' '),
          })),
        );
        notes.forEach((note, index) => {
          const model = models[note.mid];
          const card = cards.find(({ nid }) => nid === note.id);
          expect(model?.type).toBe(expected[index]?.kind === 'cloze' ? 1 : 0);
          expect(model?.flds).toHaveLength(2);
          expect(decks[card?.did ?? 0]?.name).toBe(expected[index]?.deck);
        });
        expect(new Set(cards.map(({ nid }) => nid)).size).toBe(notes.length);
      }),
      { numRuns: 25 },
    );
  });

  it('made again has its notes replace those of before: same guids, types and decks', async () => {
    const before = await pack([highlight({ note: 'one' })]);
    const after = await pack([highlight({ note: 'two' })], options.exportedAt + 86_400_000);
    const names = (made: typeof before) => [
      made.tables['notes']?.map(({ guid, mid }) => ({ guid, mid })),
      Object.keys(JSON.parse(String(made.tables['col']?.[0]?.['decks'])) as object),
      Object.keys(JSON.parse(String(made.tables['col']?.[0]?.['models'])) as object),
    ];
    expect(names(after)).toEqual(names(before));
    expect(after.tables['notes']?.[0]?.['guid']).toBe(ankiGuid(highlight().record.id));
  });
});
