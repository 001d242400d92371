import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles } from '../unit/backend/temporary-folder.ts';
import { slides } from '../unit/backend/library/keep-test-library.ts';
import {
  apples,
  bodyOf,
  edit,
  highlight,
  onSlide,
  pears,
  plums,
  standing,
  startFruit,
  until,
  wordsAt,
} from './annotated-course.ts';

const cellar = 'keep through winter in a cool cellar';

describe('when a course changes', () => {
  test('words are found where they went to in their slide, without a word', async () => {
    const started = await startFruit();
    await highlight(started, '1.md', 'apples', cellar);
    await edit(started, {
      '1.md': slides('One', apples.replace('they grow', 'it is said that they grow'), pears),
    });
    const [view] = await standing(started);
    expect(view).toMatchObject({ state: 'exact', reviewed: true, slide: { key: 'apples' } });
    expect(await wordsAt(started, view)).toBe(cellar);
    const [ofModule] = await started.get('notebook.of-module', { course: 'fruit', module: '1.md' });
    expect(ofModule).toEqual(view);
  });

  test('a slide that moved to another module takes them along, and the learner is asked to look', async () => {
    const started = await startFruit();
    await highlight(started, '1.md', 'apples', cellar);
    await edit(started, { '1.md': slides('One', pears), '2.md': slides('Two', plums, apples) });
    const [view] = await standing(started);
    expect(view).toMatchObject({ state: 'moved', reviewed: false, module: { path: '2.md', title: 'Two' } });
    expect(await wordsAt(started, view)).toBe(cellar);
    // Back again, it is as if nothing had been.
    await edit(started, { '1.md': slides('One', apples, pears), '2.md': slides('Two', plums) });
    expect((await standing(started))[0]).toMatchObject({
      state: 'exact',
      reviewed: true,
      module: { path: '1.md' },
    });
  });

  test('reworded ones are shown beside the old ones, accepted, and given back by undo', async () => {
    const started = await startFruit();
    const { get } = started;
    const { id } = await highlight(started, '1.md', 'apples', cellar, { note: 'Mine' });
    const reworded = 'keep through the winter in a cold cellar';
    await edit(started, { '1.md': slides('One', apples.replace(cellar, reworded), pears) });
    const [view] = await standing(started);
    expect(view).toMatchObject({ state: 'similar', reviewed: false, quote: cellar });
    expect(view?.score).toBeGreaterThan(0.7);
    expect(view?.score).toBeLessThan(1);
    const review = await get('notebook.review', {});
    expect(review.total).toBe(1);
    const [entry] = review.entries;
    expect(entry?.before?.text.slice(entry.before.start, entry.before.end)).toBe(cellar);
    expect(entry?.after?.text).toBe(await bodyOf(started, '1.md', 'apples'));
    const words = entry?.after?.text.slice(entry.after.start, entry.after.end);
    expect(words).toMatch(/winter in a cold cellar/);

    expect(await get('notebook.settle', { selection: { ids: [id] }, decision: 'accept' })).toEqual({
      count: 1,
    });
    expect((await standing(started))[0]).toMatchObject({
      state: 'exact',
      reviewed: true,
      quote: words,
      note: 'Mine',
    });
    expect((await get('notebook.review', {})).total).toBe(0);
    expect(await get('notebook.undo', {})).toEqual({ action: 'place', count: 1 });
    await until(async () => (await standing(started))[0]?.range !== null);
    expect((await standing(started))[0]).toMatchObject({ state: 'similar', reviewed: false, quote: cellar });
  });

  test('words that are gone are kept without a place, can be placed by hand, and come back by themselves', async () => {
    const started = await startFruit();
    const { get } = started;
    const { id } = await highlight(started, '1.md', 'apples', cellar);
    const bookmark = await get('notebook.annotate', { target: onSlide('2.md', 'plums'), kind: 'bookmark' });
    await edit(started, { '1.md': slides('One', pears) });
    expect((await standing(started)).map(({ state, range }) => [state, range])).toEqual([
      ['exact', null],
      ['orphan', null],
    ]);
    const orphan = await get('notebook.list', { filter: { states: ['orphan'] } });
    expect(orphan.annotations).toMatchObject([
      { id, quote: cellar, reviewed: false, module: { path: '1.md' } },
    ]);
    expect((await get('notebook.review', {})).entries).toMatchObject([{ after: null }]);

    const exact = 'ripen from the inside';
    const start = (await bodyOf(started, '1.md', 'pears')).indexOf(exact);
    const range = { part: 'body' as const, start, end: start + exact.length, exact };
    const placed = await get('notebook.place', { id, target: { ...onSlide('1.md', 'pears'), range } });
    expect(placed).toMatchObject({ state: 'exact', quote: exact, slide: { key: 'pears' } });
    await get('notebook.undo', {});
    expect((await get('notebook.list', { filter: { states: ['orphan'] } })).total).toBe(1);

    await get('notebook.settle', { selection: { ids: [id, bookmark.id] }, decision: 'detach' });
    expect((await standing(started)).map(({ state }) => state)).toEqual(['detached', 'detached']);
    await get('notebook.undo', {});
    await edit(started, { '1.md': slides('One', apples, pears) });
    expect((await standing(started)).map(({ state, reviewed }) => [state, reviewed])).toEqual([
      ['exact', true],
      ['exact', true],
    ]);
  });

  test('another slide that takes over a title does not take over what was marked', async () => {
    const started = await startFruit();
    await highlight(started, '1.md', 'apples', cellar);
    const other = 'Apples: varieties for juice, cider or baking; press within days, taste for acid';
    await edit(started, { '1.md': slides('One', other, apples.replace('Apples', 'Keeping'), pears) });
    const [view] = await standing(started);
    expect(view).toMatchObject({ slide: { key: 'keeping', n: 2 } });
    expect(await wordsAt(started, view)).toBe(cellar);
  });
});

describe('nothing is lost', () => {
  test('when the course is taken off the shelf and comes back changed', async () => {
    const started = await startFruit();
    const { get } = started;
    await highlight(started, '1.md', 'apples', cellar);
    await get('library.remove', { course: 'fruit' });
    await started.backend.settled();
    expect((await standing(started))[0]).toMatchObject({
      quote: cellar,
      course: { id: 'fruit', title: 'Fruit', present: false },
    });
    rmSync(join(started.root, '1.md'));
    writeFiles(started.root, { '3.md': slides('Three', `Old ${apples}`) });
    await get('library.restore', { course: 'fruit' });
    await started.backend.settled();
    const [view] = await standing(started);
    expect(view).toMatchObject({ course: { present: true }, module: { path: '3.md' } });
    expect(await wordsAt(started, view)).toBe(cellar);
  });

  test.each(['', ', and the course has changed'])(
    'when library.db is gone at the next start%s',
    async (more) => {
      const first = await startFruit();
      await highlight(first, '1.md', 'apples', cellar);
      await highlight(first, '2.md', 'plums', 'yellow ones make the better jam');
      const before = await standing(first);
      await first.close();
      rmSync(join(first.dataFolder, 'library.db'));
      const isChanged = more !== '';
      const changed = slides('One', 'Apples: here stands something else altogether', apples, pears);
      if (isChanged) writeFiles(first.root, { '1.md': changed });
      const again = await startFruit({ dataFolder: first.dataFolder, root: first.root });
      const after = await standing(again);
      if (!isChanged) expect(after).toEqual(before);
      for (const view of after) expect(await wordsAt(again, view)).toBe(view.quote);
      if (isChanged) expect(after.find(({ quote }) => quote === cellar)).toMatchObject({ slide: { n: 2 } });
    },
  );
});
