import { createContext, use, useSyncExternalStore } from 'react';
import type { Events } from '../../contract/events.ts';
import { listenersOf } from '../transport/listeners.ts';

export type Indexing = Events['indexing.progress'];

/** How far the indexing of each course is, for those under way. */
export type IndexingStore = {
  report(progress: Indexing): void;
  clear(): void;
  get(): ReadonlyMap<string, Indexing>;
  follow(listener: () => void): () => void;
};

export function newIndexingStore(): IndexingStore {
  const listeners = listenersOf<null>();
  let current: ReadonlyMap<string, Indexing> = new Map();
  function set(next: ReadonlyMap<string, Indexing>): void {
    current = next;
    listeners.tell(null);
  }
  return {
    report(progress) {
      const next = new Map(current);
      if (progress.done >= progress.total) next.delete(progress.course);
      else next.set(progress.course, progress);
      set(next);
    },
    clear: () => set(new Map()),
    get: () => current,
    follow: (listener) => listeners.add(listener),
  };
}

const IndexingContext = createContext<IndexingStore | null>(null);

export const IndexingProvider = IndexingContext;

export function useIndexingStore(): IndexingStore {
  const store = use(IndexingContext);
  if (store === null) throw new Error('There is no store of indexing above this component.');
  return store;
}

export function useIndexing(): ReadonlyMap<string, Indexing> {
  const store = useIndexingStore();
  return useSyncExternalStore(store.follow, store.get);
}
