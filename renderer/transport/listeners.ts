/** A set of listeners of one kind of news. */
export type Listeners<T> = {
  add(listener: (news: T) => void): () => void;
  tell(news: T): void;
};

export function listenersOf<T>(): Listeners<T> {
  const all = new Set<(news: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell(news) {
      for (const listener of [...all]) listener(news);
    },
  };
}
