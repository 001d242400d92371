import { beforeEach, expect, test } from 'vitest';
import { putPlace, readPlace } from '../../../../../backend/database/notebook/annotation-place.ts';
import { putRecord } from '../../../../../backend/database/notebook/annotation-table.ts';
import { followEdition } from '../../../../../backend/database/notebook/follow-edition.ts';
import { putFound } from '../../../../../backend/database/notebook/placing-table.ts';
import { countAnnotations } from '../../../../../backend/database/notebook/list-annotations.ts';
import type { SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import type { EditionMoves } from '../../../../../core/edition/follow-slides.ts';
import { placeOfToday } from '../../../../../backend/notebook/annotate.ts';
import { emptyNotebook, idOf, madeHighlight } from '../../notebook/made-annotations.ts';

let db: SqliteDatabase;
let editions = 0;
beforeEach(() => {
  db = emptyNotebook();
  for (const [number, key] of ['a', 'b', 'c'].entries()) put(number, key);
});

function put(number: number, key: string): void {
  const record = madeHighlight(db, number, { key, n: number + 1 });
  const row = putRecord(db, record);
  const { anchor, slideText } = record;
  putPlace(db, row, placeOfToday(anchor && slideText && { anchor, slideText, chain: 'chain' }));
}

const placeOf = (key: string, module = 'm.md') => ({ module, key, title: `Now ${key}`, n: 9 });
const follow = (moves: EditionMoves['moves'], renamed: EditionMoves['renamed'] = []) =>
  followEdition(db, { course: 'c', edition: `e${(editions += 1)}`, moves, renamed });

/** Where each stands, and whether its address is trusted. */
const standing = () =>
  [0, 1, 2].map((number) => {
    const place = readPlace(db, idOf(number));
    const { module, slide } = place?.placement ?? {};
    return `${module}#${slide?.key} ${place?.followedIn ?? 'lost'} ${place?.placedOn === null ? 'to find' : 'sure'}`;
  });

test('they move with their slides, also where two change places, and are looked for there', () => {
  const from = (key: string) => ({ module: 'm.md', key });
  follow([
    { from: from('a'), to: placeOf('b'), near: null },
    { from: from('b'), to: placeOf('a', 'n.md'), near: null },
  ]);
  expect(standing()).toEqual(['m.md#b chain to find', 'n.md#a chain to find', 'm.md#c chain sure']);
});

test('where the slide is gone, its address is not trusted any more', () => {
  follow([
    { from: { module: 'm.md', key: 'a' }, to: 'aside', near: null },
    { from: { module: 'm.md', key: 'b' }, to: null, near: placeOf('c') },
  ]);
  expect(standing()).toEqual(['m.md#a lost to find', 'm.md#b lost to find', 'm.md#c chain sure']);
});

test('deleted ones move too, for they may come back', () => {
  const record = madeHighlight(db, 0, { key: 'a' });
  putRecord(db, { ...record, deleted: true });
  follow([{ from: { module: 'm.md', key: 'a' }, to: placeOf('z'), near: null }]);
  expect(standing()[0]).toMatch(/^m\.md#z /);
});

test('a place that was found is kept only where the annotation is what it was when it was looked for', () => {
  const was = readPlace(db, idOf(0));
  const anchored = JSON.stringify(madeHighlight(db, 0, { key: 'a', n: 1 }).anchor);
  if (!was?.placement) throw new Error('It has a place.');
  const slide = { key: 'z', title: 'Zebra', n: 3 };
  const now = { ...was, placement: { ...was.placement, slide, state: 'moved' as const } };
  expect(putFound(db, [{ id: idOf(0), anchored, was: { ...was, followedIn: 'other' }, now }])).toBe(0);
  expect(putFound(db, [{ id: idOf(0), anchored: anchored.replace('m.md', 'n.md'), was, now }])).toBe(0);
  expect(putFound(db, [{ id: idOf(9), anchored, was, now }])).toBe(0);
  expect(readPlace(db, idOf(0))).toEqual(was);
  expect(putFound(db, [{ id: idOf(0), anchored, was, now }])).toBe(1);
  expect(readPlace(db, idOf(0))).toEqual(now);
  // It is found by the title of the slide it stands on now.
  expect(countAnnotations(db, { text: 'zebra' })).toBe(1);
});
