import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachRecord, putRecord } from '../../../../backend/database/notebook/annotation-table.ts';
import { findRedo, findUndo, recordStep } from '../../../../backend/database/notebook/step-table.ts';
import { readPlace } from '../../../../backend/database/notebook/annotation-place.ts';
import type { SqliteDatabase } from '../../../../backend/database/open-database.ts';
import {
  deleteAnnotations,
  editAnnotations,
  editMany,
} from '../../../../backend/notebook/edit-annotations.ts';
import { settle } from '../../../../backend/notebook/settle.ts';
import { redoStep, undoStep } from '../../../../backend/notebook/undo-steps.ts';
import type { AnnotationRecord } from '../../../../core/annotation/annotation-record.ts';
import { emptyNotebook, idOf, madeHighlight, nextTools } from './made-annotations.ts';

function add(db: SqliteDatabase, number: number): void {
  const record = madeHighlight(db, number, { key: `k${number % 3}`, n: number });
  putRecord(db, record);
  recordStep(db, { action: 'add', at: 0, session: null }, [{ before: null, after: record }]);
}

/** What the learner sees: of each that stands, all but when it was edited, and where. */
function seen(db: SqliteDatabase): unknown {
  return [...eachRecord(db)]
    .filter(({ deleted }) => !deleted)
    .map(({ id, anchor, colour, style, label, note, tags, slideText }: AnnotationRecord) => {
      const placement = readPlace(db, id)?.placement;
      return { id, anchor, colour, style, label, note, tags, slideText, placement };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Act = (db: SqliteDatabase) => void;
const number = fc.nat({ max: 5 });
const some = fc.uniqueArray(number, { minLength: 1, maxLength: 4 });
const selection = some.map((numbers) => ({ ids: numbers.map(idOf) }));
const anAct: fc.Arbitrary<Act> = fc.oneof(
  fc.tuple(number, fc.string(), fc.option(fc.constantFrom('s1', 's2'))).map(
    ([which, note, session]): Act =>
      (db) =>
        void editAnnotations(db, [{ id: idOf(which), note }], session, nextTools(db)),
  ),
  fc.tuple(number, fc.array(fc.constantFrom('a', 'B', 'c'))).map(
    ([which, tags]): Act =>
      (db) =>
        void editAnnotations(db, [{ id: idOf(which), tags, label: tags.join() }], null, nextTools(db)),
  ),
  fc.tuple(selection, fc.constantFrom('blue' as const, 'pink' as const)).map(
    ([chosen, colour]): Act =>
      (db) =>
        void editMany(db, { selection: chosen, colour, addTags: ['all'] }, nextTools(db)),
  ),
  selection.map(
    (chosen): Act =>
      (db) =>
        void deleteAnnotations(db, chosen, nextTools(db)),
  ),
  some.map((numbers): Act => (db) => {
    const annotations = numbers.map((which) => ({ id: idOf(which), on: null }));
    settle(db, { places: { slides: [], annotations }, decision: 'detach' }, nextTools(db));
  }),
  number.map((which): Act => (db) => {
    if (![...eachRecord(db)].some(({ id }) => id === idOf(which))) add(db, which);
  }),
  fc.constant<Act>((db) => void undoStep(db, nextTools(db))),
  fc.constant<Act>((db) => void redoStep(db, nextTools(db))),
);

test('whatever was done, undoing all of it leaves what was, and doing it again what there was', () => {
  fc.assert(
    fc.property(fc.array(anAct, { maxLength: 25 }), (acts) => {
      const db = emptyNotebook();
      for (const which of [0, 1, 2]) putRecord(db, madeHighlight(db, which));
      const initial = seen(db);
      for (const act of acts) act(db);
      while (redoStep(db, nextTools(db)));
      const final = seen(db);
      let steps = 0;
      while (undoStep(db, nextTools(db))) steps += 1;
      expect(seen(db)).toEqual(initial);
      for (let step = 0; step < steps; step += 1) redoStep(db, nextTools(db));
      expect(seen(db)).toEqual(final);
      expect(findRedo(db)).toBeNull();
      db.close();
    }),
    { numRuns: 100 },
  );
});

test('typing is one step, also after more was typed, and a step that was undone is closed', () => {
  const db = emptyNotebook();
  add(db, 1);
  const type = (note: string) => editAnnotations(db, [{ id: idOf(1), note }], 'typing', nextTools(db));
  for (const note of ['a', 'ab', 'abc']) type(note);
  const first = findUndo(db);
  expect(first).toMatchObject({ action: 'edit', count: 1 });
  undoStep(db, nextTools(db));
  redoStep(db, nextTools(db));
  type('abcd');
  expect(findUndo(db)?.row).not.toBe(first?.row);
});

test('the last 500 steps can be undone', () => {
  const db = emptyNotebook();
  add(db, 1);
  for (let n = 0; n < 520; n += 1) editAnnotations(db, [{ id: idOf(1), note: `${n}` }], null, nextTools(db));
  let steps = 0;
  while (undoStep(db, nextTools(db))) steps += 1;
  expect(steps).toBe(500);
  expect([...eachRecord(db)][0]?.note).toBe('19');
  expect(db.prepare('SELECT count(*) AS count FROM step_change').get()).toEqual({ count: 500 });
});

test('an edit that changes nothing is no step', () => {
  const db = emptyNotebook();
  add(db, 1);
  const before = findUndo(db);
  editAnnotations(db, [{ id: idOf(1), note: '', colour: 'yellow' }], null, nextTools(db));
  expect(findUndo(db)).toEqual(before);
});

test('an undo is an edit like any other: it is newer than what it takes back', () => {
  const db = emptyNotebook();
  add(db, 1);
  editAnnotations(db, [{ id: idOf(1), colour: 'blue', note: 'n' }], null, nextTools(db));
  const [edited] = eachRecord(db);
  undoStep(db, nextTools(db));
  const [undone] = eachRecord(db);
  expect(undone?.stamps.colour.time).toBeGreaterThan(edited?.stamps.colour.time ?? Infinity);
  expect(undone?.noteVersions[0]?.stamp.time).toBeGreaterThan(
    edited?.noteVersions[0]?.stamp.time ?? Infinity,
  );
  expect(undone?.stamps.style).toEqual(edited?.stamps.style);
});
