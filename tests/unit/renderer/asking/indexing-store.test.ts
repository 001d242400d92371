import { expect, it } from 'vitest';
import { newIndexingStore } from '../../../../renderer/asking/indexing-store.ts';

it('indexing is known from its first report to its last', () => {
  const store = newIndexingStore();
  let told = 0;
  store.follow(() => told++);
  store.report({ course: 'a', title: 'A', done: 1, total: 3 });
  store.report({ course: 'b', title: 'B', done: 2, total: 3 });
  expect([...store.get().keys()]).toEqual(['a', 'b']);
  store.report({ course: 'a', title: 'A', done: 3, total: 3 });
  expect([...store.get().keys()]).toEqual(['b']);
  store.clear();
  expect(store.get().size).toBe(0);
  expect(told).toBe(4);
});
