/** What was typed and is not yet on the disk, by a name of its own; it outlives a reload of the page. */
export type NoteDrafts = {
  read(name: string): string | null;
  keep(name: string, text: string): void;
  drop(name: string): void;
};

const PREFIX = 'carrel.note.';

export function draftsIn(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): NoteDrafts {
  return {
    read: (name) => storage.getItem(PREFIX + name),
    keep(name, text) {
      try {
        storage.setItem(PREFIX + name, text);
      } catch {
        // Full, or closed to this page: the text is still in its field.
      }
    },
    drop: (name) => storage.removeItem(PREFIX + name),
  };
}
