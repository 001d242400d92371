import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnnotationRecord } from '../../../../core/annotation/annotation-record.ts';
import { mergeRecords } from '../../../../core/annotation/merge-records.ts';
import { editNote, firstNote, noteText } from '../../../../core/annotation/note-versions.ts';
import { compareStamps, nextStamp, type Stamp } from '../../../../core/annotation/stamp.ts';

const id = '11111111-1111-4111-8111-111111111111';

function newRecord(stamp: Stamp): AnnotationRecord {
  return {
    id,
    kind: 'highlight',
    course: 'cloud',
    courseTitle: 'Cloud',
    anchor: { module: '1.md', moduleTitle: 'One', slide: null, range: null },
    slideText: null,
    colour: 'yellow',
    style: 'solid',
    label: '',
    note: '',
    tags: [],
    deleted: false,
    createdAt: stamp.time,
    modifiedAt: stamp.time,
    stamps: { anchor: stamp, colour: stamp, style: stamp, label: stamp, tags: stamp, deleted: stamp },
    ...firstNote('', stamp),
  };
}

/** One laptop: its clock may be wrong, and it knows the annotation only once it has made or taken it in. */
type Device = { name: string; last: number; record: AnnotationRecord };

type Act =
  | { kind: 'note'; device: number; text: string; now: number }
  | { kind: 'colour'; device: number; value: 'green' | 'pink'; now: number }
  | { kind: 'tags'; device: number; value: string[]; now: number }
  | { kind: 'delete'; device: number; now: number }
  | { kind: 'bring-back'; device: number; now: number }
  | { kind: 'move'; device: number; module: string; now: number }
  | { kind: 'detach'; device: number; now: number }
  | { kind: 'export'; from: number; to: number; late: boolean };

const device = fc.nat({ max: 2 });
const now = fc.nat({ max: 30 });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('note'), device, text: fc.string({ maxLength: 3 }), now }),
  fc.record({ kind: fc.constant('colour'), device, value: fc.constantFrom('green', 'pink'), now }),
  fc.record({
    kind: fc.constant('tags'),
    device,
    value: fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 }),
    now,
  }),
  fc.record({ kind: fc.constant('delete'), device, now }),
  fc.record({ kind: fc.constant('bring-back'), device, now }),
  fc.record({ kind: fc.constant('move'), device, module: fc.constantFrom('2.md', '3.md'), now }),
  fc.record({ kind: fc.constant('detach'), device, now }),
  fc.record({ kind: fc.constant('export'), from: device, to: device, late: fc.boolean() }),
);

function edited(record: AnnotationRecord, edit: Exclude<Act, { kind: 'export' }>, stamp: Stamp) {
  const { stamps } = record;
  const next = { ...record, modifiedAt: Math.max(record.modifiedAt, stamp.time) };
  switch (edit.kind) {
    case 'note': {
      const note = editNote(record, edit.text, stamp);
      return { ...next, ...note, note: noteText(note.noteVersions) };
    }
    case 'colour':
      return { ...next, colour: edit.value, stamps: { ...stamps, colour: stamp } };
    case 'tags':
      return { ...next, tags: edit.value, stamps: { ...stamps, tags: stamp } };
    case 'delete':
      return { ...next, deleted: true, stamps: { ...stamps, deleted: stamp } };
    case 'bring-back':
      return { ...next, deleted: false, stamps: { ...stamps, deleted: stamp } };
    case 'detach':
      return { ...next, detached: true as const, stamps: { ...stamps, anchor: stamp } };
    case 'move':
      return {
        ...next,
        detached: undefined,
        anchor: { module: edit.module, moduleTitle: edit.module, slide: null, range: null },
        slideText: { title: edit.module, body: '', notes: '' },
        stamps: { ...stamps, anchor: stamp },
      };
  }
}

/** Plays a history on three laptops; `files` are all exports that were made. */
function play(acts: readonly Act[]) {
  const first = newRecord({ time: 0, device: 'a' });
  const devices: Device[] = ['a', 'b', 'c'].map((name) => ({ name, last: 0, record: first }));
  const files: AnnotationRecord[] = [first];
  const written: { text: string; stamp: Stamp; sawAll: string[] }[] = [];
  for (const each of acts) {
    if (each.kind === 'export') {
      const from = devices[each.from];
      const to = devices[each.to];
      if (!from || !to) continue;
      const old = files.length > 1 ? files[files.length - 2] : from.record;
      files.push(from.record);
      // A file that was made earlier comes in as well as one that was just made.
      to.record = mergeRecords(to.record, (each.late && old) || from.record);
      continue;
    }
    const on = devices[each.device];
    if (!on) continue;
    const stamp = nextStamp(each.now, on.last, on.name);
    on.last = stamp.time;
    if (each.kind === 'note')
      written.push({ text: each.text, stamp, sawAll: on.record.noteVersions.map(dot) });
    on.record = edited(on.record, each, stamp);
    files.push(on.record);
  }
  return { devices, files, written };
}

const dot = ({ stamp }: { stamp: Stamp }): string => `${stamp.time} ${stamp.device}`;

test('any order of merging, and any repetition, ends in the same record', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), fc.array(fc.nat(), { minLength: 26 }), (acts, order) => {
      const { files } = play(acts);
      const inOrder = files.reduce(mergeRecords);
      const keyed = files.map((file, at) => ({ file, at: order[at] ?? at }));
      const shuffled = keyed.sort((a, b) => a.at - b.at).map(({ file }) => file);
      expect(shuffled.reduce(mergeRecords)).toEqual(inOrder);
      expect([...shuffled, ...files].reduce(mergeRecords)).toEqual(inOrder);
      expect(files.toReversed().reduceRight(mergeRecords)).toEqual(inOrder);
      expect(JSON.stringify(shuffled.reduce(mergeRecords))).toBe(JSON.stringify(inOrder));
    }),
    { numRuns: 300 },
  );
});

test('merging is commutative, associative and idempotent', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
      const [a, b, c] = play(acts).devices.map(({ record }) => record);
      if (!a || !b || !c) throw new Error('There are three laptops.');
      expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      expect(mergeRecords(a, a)).toEqual(a);
      const ab = mergeRecords(a, b);
      expect(mergeRecords(ab, b)).toEqual(ab);
    }),
    { numRuns: 300 },
  );
});

test('of a note nothing is lost that nobody replaced, and nothing comes back that somebody did', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const { devices, written } = play(acts);
      const merged = devices.map(({ record }) => record).reduce(mergeRecords);
      const replaced = new Set(written.flatMap(({ sawAll }) => sawAll));
      const standing = written.filter((version) => !replaced.has(dot(version)));
      expect(merged.noteVersions.map(dot).filter((each) => each !== '0 a')).toEqual(
        standing
          .toSorted((x, y) => x.stamp.time - y.stamp.time || (x.stamp.device < y.stamp.device ? -1 : 1))
          .map(dot),
      );
      for (const { text } of standing) expect(merged.note).toContain(text.trim() === '' ? '' : text);
    }),
    { numRuns: 300 },
  );
});

test('what was deleted stays deleted, unless somebody brought it back later', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const { devices, files } = play(acts);
      const merged = devices.map(({ record }) => record).reduce(mergeRecords);
      const last = files.reduce((latest, file) => {
        const [one, other] = [file.stamps.deleted, latest.stamps.deleted];
        const isLater =
          one.time - other.time || (one.device < other.device ? -1 : Number(one.device > other.device));
        return isLater > 0 ? file : latest;
      });
      expect(merged.deleted).toBe(last.deleted);
    }),
    { numRuns: 300 },
  );
});

test('a note that was edited on two laptops keeps both texts, oldest first, until one edit has seen both', () => {
  const first = newRecord({ time: 1, device: 'a' });
  const onA = edited(first, { kind: 'note', device: 0, text: 'from a', now: 0 }, { time: 5, device: 'a' });
  const onB = edited(first, { kind: 'note', device: 1, text: 'from b', now: 0 }, { time: 4, device: 'b' });
  const both = mergeRecords(onA, onB);
  expect(both.note).toBe('from b\n\nfrom a');
  const settled = edited(
    both,
    { kind: 'note', device: 1, text: 'one text', now: 0 },
    { time: 6, device: 'b' },
  );
  expect(mergeRecords(settled, onA).note).toBe('one text');
  expect(mergeRecords(mergeRecords(onA, onB), settled).noteVersions).toHaveLength(1);
});

test('a colour changed on one laptop and a tag on the other are both there', () => {
  const first = newRecord({ time: 1, device: 'a' });
  const onA = edited(first, { kind: 'colour', device: 0, value: 'pink', now: 0 }, { time: 9, device: 'a' });
  const onB = edited(first, { kind: 'tags', device: 1, value: ['exam'], now: 0 }, { time: 3, device: 'b' });
  expect(mergeRecords(onA, onB)).toMatchObject({ colour: 'pink', tags: ['exam'] });
});

test('an annotation that was put elsewhere takes its course and slide text along', () => {
  const first = newRecord({ time: 1, device: 'a' });
  const moved = edited(first, { kind: 'move', device: 0, module: '2.md', now: 0 }, { time: 2, device: 'b' });
  const merged = mergeRecords(first, { ...moved, course: 'other', courseTitle: 'Other' });
  expect(merged).toMatchObject({ course: 'other', courseTitle: 'Other', anchor: { module: '2.md' } });
  expect(merged.slideText?.title).toBe('2.md');
});

test('of each field, and of the place with its being kept nowhere, the last edit on any laptop wins', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
      const { devices, files } = play(acts);
      const merged = devices.map(({ record }) => record).reduce(mergeRecords);
      const lastOf = (field: 'anchor' | 'colour' | 'tags') =>
        files.reduce((last, file) =>
          compareStamps(file.stamps[field], last.stamps[field]) > 0 ? file : last,
        );
      expect(merged.colour).toBe(lastOf('colour').colour);
      expect(merged.tags).toEqual(lastOf('tags').tags);
      const { anchor, slideText, detached = false } = lastOf('anchor');
      expect([merged.anchor, merged.slideText, merged.detached ?? false]).toEqual([
        anchor,
        slideText,
        detached,
      ]);
    }),
    { numRuns: 300 },
  );
});

test('histories that contradict each other keep both texts rather than none', () => {
  const first = newRecord({ time: 1, device: 'a' });
  const one = { ...first, ...firstNote('one', { time: 1, device: 'a' }), noteSeen: { a: 1, b: 5 } };
  const other = {
    ...first,
    noteVersions: [{ text: 'two', stamp: { time: 3, device: 'b' } }],
    noteSeen: { a: 5, b: 5 },
  };
  expect(mergeRecords(one, other).note).toBe('one\n\ntwo');
});
