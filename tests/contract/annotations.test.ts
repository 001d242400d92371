import { describe, expect, test } from 'vitest';
import type { NewAnnotation } from '../../contract/notebook-views.ts';
import { highlight, onSlide, startFruit } from './annotated-course.ts';

describe('an annotation', () => {
  test('is made, listed, counted and told', async () => {
    const started = await startFruit();
    const { get } = started;
    const made = await highlight(started, '1.md', 'apples', 'a cool cellar', {
      tags: ['Keep', 'keep', ' x '],
    });
    expect(made).toMatchObject({
      kind: 'highlight',
      course: { id: 'fruit', title: 'Fruit', present: true },
      module: { path: '1.md', title: 'One' },
      slide: { key: 'apples', title: 'Apples', n: 1 },
      quote: 'a cool cellar',
      state: 'exact',
      reviewed: true,
      colour: 'yellow',
      style: 'solid',
      tags: ['Keep', 'x'],
    });
    await get('notebook.annotate', { target: onSlide('2.md', 'plums'), kind: 'bookmark', label: 'Jam' });
    const courseNote = { course: 'fruit', module: null, slide: null, range: null };
    await get('notebook.annotate', { target: courseNote, kind: 'note', note: 'All about *fruit*' });
    expect(
      (await get('notebook.of-module', { course: 'fruit', module: '1.md' })).map(({ id }) => id),
    ).toEqual([made.id]);
    const newest = await get('notebook.list', { filter: {} });
    expect(newest.annotations.map(({ kind }) => kind)).toEqual(['note', 'bookmark', 'highlight']);
    const inOrder = await get('notebook.list', { filter: {}, order: 'course' });
    expect(inOrder.annotations.map(({ kind }) => kind)).toEqual(['note', 'highlight', 'bookmark']);
    const found = await get('notebook.list', { filter: { text: 'cell' } });
    expect(found).toMatchObject({ total: 1, annotations: [{ id: made.id }] });
    expect(await get('notebook.facets', { filter: {} })).toMatchObject({
      total: 3,
      courses: [{ id: 'fruit', title: 'Fruit', count: 3 }],
      modules: [
        { path: '1.md', count: 1 },
        { path: '2.md', count: 1 },
      ],
      withNote: 1,
      unreviewed: 0,
    });
    expect(await get('notebook.tags', {})).toEqual([
      { tag: 'Keep', count: 1 },
      { tag: 'x', count: 1 },
    ]);
    expect(started.events.filter(({ name }) => name === 'annotations.changed')).toHaveLength(3);
  });

  test('of words that are not there is refused, and of words that moved a little is found', async () => {
    const started = await startFruit();
    const range = { part: 'body' as const, start: 3, end: 16, exact: 'a cool cellar' };
    const target = { ...onSlide('1.md', 'apples'), range };
    const made = await started.get('notebook.annotate', { target, kind: 'highlight' });
    const { slides: all } = await started.get('module.open', { course: 'fruit', module: '1.md' });
    expect(all[0]?.body.text.slice(made.range?.start, made.range?.end)).toBe('a cool cellar');
    const wrong = { ...target, range: { ...range, exact: 'a warm cellar' } };
    expect(await started.ask('notebook.annotate', { target: wrong, kind: 'highlight' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test.each<[string, Partial<NewAnnotation> & { range?: boolean }]>([
    ['a bookmark on words', { kind: 'bookmark', range: true }],
    ['a highlight without', { kind: 'highlight' }],
    ['a note with a colour', { kind: 'note', colour: 'blue' }],
  ])('that does not fit is refused: %s', async (_, { range, ...wanted }) => {
    const { ask } = await startFruit();
    const words = { part: 'body' as const, start: 0, end: 4, exact: 'they' };
    const target = { ...onSlide('1.md', 'apples'), range: range ? words : null };
    expect(await ask('notebook.annotate', { target, kind: 'note', ...wanted })).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });
});

describe('undo', () => {
  test('takes back typing as one step, an edit of many, a deletion, and the making', async () => {
    const started = await startFruit();
    const { get } = started;
    const { id } = await highlight(started, '1.md', 'apples', 'a cool cellar');
    for (const note of ['N', 'No', 'Not'])
      await get('notebook.edit', { edits: [{ id, note }], session: 's1' });
    expect(
      await get('notebook.edit-many', { selection: { filter: {} }, colour: 'blue', addTags: ['t'] }),
    ).toEqual({
      count: 1,
    });
    expect(await get('notebook.delete', { selection: { ids: [id] } })).toEqual({ count: 1 });
    expect((await get('notebook.list', { filter: {} })).total).toBe(0);
    expect(await get('notebook.history', {})).toEqual({ undo: { action: 'delete', count: 1 }, redo: null });

    const standing = async () => (await get('notebook.list', { filter: {} })).annotations[0] ?? null;
    expect(await get('notebook.undo', {})).toEqual({ action: 'delete', count: 1 });
    expect(await standing()).toMatchObject({ id, note: 'Not', colour: 'blue', tags: ['t'] });
    await get('notebook.undo', {});
    expect(await standing()).toMatchObject({ note: 'Not', colour: 'yellow', tags: [] });
    await get('notebook.undo', {});
    expect(await standing()).toMatchObject({ note: '' });
    expect(await get('notebook.undo', {})).toEqual({ action: 'add', count: 1 });
    expect(await standing()).toBeNull();
    expect(await get('notebook.undo', {})).toBeNull();

    for (let n = 0; n < 3; n += 1) await get('notebook.redo', {});
    expect(await standing()).toMatchObject({ note: 'Not', colour: 'blue', tags: ['t'] });
    expect((await get('notebook.list', { filter: { text: 'not' } })).total).toBe(1);
    await get('notebook.edit', { edits: [{ id, label: 'new' }] });
    expect(await get('notebook.history', {})).toMatchObject({ redo: null });
  });
});
