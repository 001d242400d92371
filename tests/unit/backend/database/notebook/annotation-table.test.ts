import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import {
  eachRecord,
  findDamagedAnnotations,
  putRecord,
  readRecord,
} from '../../../../../backend/database/notebook/annotation-table.ts';
import { countTags } from '../../../../../backend/database/notebook/annotation-tag-table.ts';
import { countAnnotations } from '../../../../../backend/database/notebook/list-annotations.ts';
import { issueStamp } from '../../../../../backend/database/notebook/device-table.ts';
import type { SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import type { AnnotationRecord } from '../../../../../core/annotation/annotation-record.ts';
import { editRecord } from '../../../../../core/annotation/edit-record.ts';
import { emptyNotebook, idOf, madeHighlight, nextTools } from '../../notebook/made-annotations.ts';

let db: SqliteDatabase;
beforeEach(() => {
  db = emptyNotebook();
});

const text = fc.string({ unit: 'grapheme' });
const stamp = fc.record({ time: fc.nat(), device: fc.constantFrom('a', 'b') });
const anRecord: fc.Arbitrary<AnnotationRecord> = fc.record({
  id: fc.nat({ max: 5 }).map(idOf),
  kind: fc.constantFrom('bookmark', 'highlight', 'note'),
  course: fc.constantFrom('c', 'd'),
  courseTitle: text,
  anchor: fc.option(
    fc.record({
      module: fc.constantFrom('1.md', '2.md'),
      moduleTitle: text,
      slide: fc.option(fc.record({ key: text, title: text, n: fc.nat() })),
      range: fc.option(
        fc.record({
          part: fc.constantFrom('title', 'body', 'notes'),
          start: fc.nat(),
          end: fc.nat(),
          quote: fc.record({ exact: text, prefix: text, suffix: text }),
        }),
      ),
    }),
  ),
  colour: fc.option(fc.constantFrom('yellow', 'blue')),
  style: fc.option(fc.constantFrom('solid', 'outline')),
  label: text,
  note: text,
  tags: fc.uniqueArray(text, { maxLength: 3 }),
  createdAt: fc.nat(),
  modifiedAt: fc.nat(),
  deleted: fc.boolean(),
  slideText: fc.option(fc.record({ title: text, body: text, notes: text })),
  stamps: fc.record({
    anchor: stamp,
    colour: stamp,
    style: stamp,
    label: stamp,
    tags: stamp,
    deleted: stamp,
  }),
  noteVersions: fc.array(fc.record({ text, stamp }), { minLength: 1, maxLength: 2 }),
  noteSeen: fc.dictionary(fc.constantFrom('a', 'b'), fc.nat()),
});

test('whatever is written is read again, over what was there before', () => {
  fc.assert(
    fc.property(fc.array(anRecord, { maxLength: 12 }), (records) => {
      const notebook = emptyNotebook();
      const last = new Map<string, AnnotationRecord>();
      for (const record of records) {
        const before = last.get(record.id);
        // A slide's text belongs to the anchor that counts in it.
        const isSameAnchor = JSON.stringify(before?.anchor) === JSON.stringify(record.anchor);
        const slideText = isSameAnchor ? (before?.slideText ?? record.slideText) : record.slideText;
        last.set(record.id, { ...record, slideText });
        putRecord(notebook, record);
      }
      for (const [id, record] of last) expect(readRecord(notebook, id)).toEqual(record);
      expect([...eachRecord(notebook)].length).toBe(last.size);
      expect(findDamagedAnnotations(notebook)).toEqual([]);
      const standing = [...last.values()].filter(({ deleted }) => !deleted);
      expect(countAnnotations(notebook, {})).toBe(standing.length);
      notebook.close();
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['a note', `UPDATE annotation SET note = 'n' || note WHERE id = '${idOf(2)}'`],
  [
    'a place it was made at',
    `UPDATE annotation SET anchor = replace(anchor, 'm.md', 'n.md') WHERE id = '${idOf(2)}'`,
  ],
  ['a deletion', `UPDATE annotation SET deleted = 1 WHERE id = '${idOf(2)}'`],
  ['the text of its slide', `UPDATE slide_text SET body = upper(body) WHERE title = 'Slide 2'`],
])('%s that is not what was written is noticed', (_, damage) => {
  for (const number of [1, 2, 3]) putRecord(db, madeHighlight(db, number, { key: String(number) }));
  expect(findDamagedAnnotations(db)).toEqual([]);
  db.exec(damage);
  expect(findDamagedAnnotations(db)).toEqual([idOf(2)]);
});

test('it is found by its words and tags as long as it is not deleted', () => {
  const record = madeHighlight(db, 1);
  putRecord(db, record);
  const found = (words: string) => countAnnotations(db, { text: words });
  const change = (edit: Parameters<typeof editRecord>[1]) => {
    const { now, stamp: at } = nextTools(db);
    const before = readRecord(db, record.id);
    if (before) putRecord(db, editRecord(before, edit, at, now));
  };
  change({ note: 'Über alles', tags: ['Résumé'] });
  expect(['the s words', 'uber', 'ALL', 'resume', 'course', 'module', 'slid', 'absent'].map(found)).toEqual([
    1, 1, 1, 1, 1, 1, 1, 0,
  ]);
  expect(countAnnotations(db, { tags: ['resumé'] })).toBe(1);
  change({ deleted: true });
  expect([found('uber'), countAnnotations(db, { tags: ['resume'] }), countTags(db, null)]).toEqual([
    0,
    0,
    [],
  ]);
  change({ deleted: false });
  expect([found('uber'), countTags(db, null)]).toEqual([1, [{ tag: 'Résumé', count: 1 }]]);
  change({ note: 'else' });
  expect([found('uber'), found('else')]).toEqual([0, 1]);
});

test('what a learner types is never taken for an operator', () => {
  putRecord(db, madeHighlight(db, 1));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (words) => {
      expect(countAnnotations(db, { text: words })).toBeLessThanOrEqual(1);
    }),
  );
});

test('stamps go up even where the clock goes back', () => {
  const stamps = [5, 9, 3, 3].map((now) => issueStamp(db, now, () => 'd'));
  expect(stamps.map(({ time }) => time)).toEqual([5, 9, 10, 11]);
  expect(new Set(stamps.map(({ device }) => device))).toEqual(new Set(['d']));
});
