import type { NoteDrafts } from './note-drafts.ts';

/**
 * `clean`: nothing was typed. `typing`: something isn't on the disk yet. `saved`: all of it is, for the answer came.
 * `failed`: the last try was refused; the text is kept as a draft.
 */
export type SavingState = 'clean' | 'typing' | 'saved' | 'failed';

export type NoteSaver = {
  text(): string;
  state(): SavingState;
  /** Why the last try failed. */
  failure(): unknown;
  type(text: string): void;
  /** Its draft is kept under another name from now on. */
  rename(name: string): void;
  /** Saves now what is not saved yet; resolves to whether all of it is. */
  flush(): Promise<boolean>;
  follow(listener: () => void): () => void;
};

type Parts = {
  /** The name its draft is kept under. */
  name: string;
  /** As it is on the disk. */
  saved: string;
  save(text: string): Promise<void>;
  drafts: NoteDrafts;
  /** Milliseconds without a key until it is saved. */
  pause: number;
};

/** Saves a text while it is typed: after a pause, one call at a time, the latest text last. */
export function newNoteSaver({ name: firstName, saved, save, drafts, pause }: Parts): NoteSaver {
  const listeners = new Set<() => void>();
  let name = firstName;
  let onDisk = saved;
  let text = drafts.read(name) ?? saved;
  // A draft that was left behind: it was never saved.
  let state: SavingState = text === saved ? 'clean' : 'failed';
  let failure: unknown = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  function set(next: SavingState): void {
    state = next;
    for (const listener of listeners) listener();
  }
  async function run(): Promise<boolean> {
    while (text !== onDisk) {
      const sent = text;
      try {
        await save(sent);
      } catch (error) {
        failure = error;
        set('failed');
        return false;
      }
      onDisk = sent;
    }
    drafts.drop(name);
    set('saved');
    return true;
  }
  async function flush(): Promise<boolean> {
    clearTimeout(timer);
    if (running === null && text === onDisk) return state !== 'failed';
    running ??= run().finally(() => (running = null));
    return running;
  }
  return {
    text: () => text,
    state: () => state,
    failure: () => failure,
    type(typed) {
      text = typed;
      drafts.keep(name, typed);
      set('typing');
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), pause);
    },
    rename(next) {
      if (next === name) return;
      if (text !== onDisk) drafts.keep(next, text);
      drafts.drop(name);
      name = next;
    },
    flush,
    follow(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
