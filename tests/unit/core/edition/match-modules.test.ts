import { describe, expect, it } from 'vitest';
import { added, compute, course, match, storage } from './sample-course.ts';

describe('modules', () => {
  it('are the same under another file name, and nothing in them has moved', () => {
    const found = match(course, { '01-machines.md': compute, '02-storage.md': storage });
    expect(found.modules).toEqual([
      { before: '01-compute.md', after: '01-machines.md' },
      { before: '02-storage.md', after: '02-storage.md' },
    ]);
    expect(new Set(found.slides.map(({ kind }) => kind))).toEqual(new Set(['same']));
  });

  it('are followed when a new one in front shifts all numbers in file names', () => {
    const network = [
      'Agenda / routes, gateways / What this module is about.',
      'Routes / table, target /',
      'Questions? / /',
    ];
    const found = match(
      { 'module-1.md': compute, 'module-2.md': storage },
      { 'module-1.md': network, 'module-2.md': compute, 'module-3.md': storage },
    );
    expect(found.modules).toEqual([
      { before: null, after: 'module-1.md' },
      { before: 'module-1.md', after: 'module-2.md' },
      { before: 'module-2.md', after: 'module-3.md' },
    ]);
    expect(new Set(found.slides.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(added(found)).toEqual(['module-1#1', 'module-1#2', 'module-1#3']);
  });

  it('are followed when the file was renamed and each slide reworded', () => {
    const reworded = storage.map((line) =>
      line.replace('the', 'each').replace('has', 'bears').replace('Many', 'Several'),
    );
    const found = match({ 'b.md': storage }, { 'z.md': reworded });
    expect(found.modules).toEqual([{ before: 'b.md', after: 'z.md' }]);
    expect(found.slides.every(({ after }) => after !== null)).toBe(true);
  });

  it('keep their name when more than half of one went into a new file', () => {
    const long = [...compute.slice(1, 4), ...storage.slice(1, 4)];
    const found = match({ 'a.md': long }, { 'a.md': long.slice(0, 2), 'b.md': long.slice(2) });
    expect(found.modules).toEqual([
      { before: 'a.md', after: 'a.md' },
      { before: null, after: 'b.md' },
    ]);
    expect(found.slides.map(({ kind }) => kind)).toEqual([
      'same',
      'same',
      'moved',
      'moved',
      'moved',
      'moved',
    ]);
  });

  it('are followed to the name that most of their slides took, though one stayed under the old name', () => {
    const found = match(
      { 'module-1.md': storage },
      { 'module-1.md': [storage[3] ?? '', ...compute.slice(1)], 'module-2.md': storage.toSpliced(3, 1) },
    );
    expect(found.modules).toEqual([
      { before: null, after: 'module-1.md' },
      { before: 'module-1.md', after: 'module-2.md' },
    ]);
  });

  it('are not another one that took in a single slide', () => {
    const found = match(course, {
      '01-compute.md': compute,
      '03-files.md': [
        storage[3] ?? '',
        'Folders / tree, leaf',
        'Names / long, short',
        'Rights / read, write',
      ],
    });
    expect(found.modules).toContainEqual({ before: '02-storage.md', after: null });
    expect(found.modules).toContainEqual({ before: null, after: '03-files.md' });
  });

  it('that are gone come last', () => {
    const found = match(course, { '02-storage.md': storage });
    expect(found.modules).toEqual([
      { before: '02-storage.md', after: '02-storage.md' },
      { before: '01-compute.md', after: null },
    ]);
  });
});
