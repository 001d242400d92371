import { meanReciprocalRank, type KnownItems } from './known-items.ts';
import type { EngineMaker, Files } from './engine.ts';

export type Task = {
  files: Omit<Files, 'saved'> & { folder: string };
  keystrokes: string[];
  items: KnownItems;
  /** The kinds of them that are asked for: none where only speed is. */
  kinds: readonly (keyof KnownItems)[];
};

/** By kind, as far as it was asked for. */
export type Relevance = Partial<Record<keyof KnownItems, number>>;

export type Measured = {
  /** Milliseconds from nothing to the first answer. */
  start: number;
  /** Bytes of memory of the process at the end, above those of an empty one. */
  memory: number;
  /** Milliseconds of each keystroke. */
  keystrokes: number[];
  relevance: Relevance;
};

const limit = 20;

/** Runs in a process of its own, so that its memory is its own. */
export async function measureEngine(maker: EngineMaker, task: Task): Promise<Measured> {
  const files: Files = { ...task.files, saved: (name) => `${task.files.folder}/${name}.saved` };
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  const started = performance.now();
  const engine = await maker.open(files);
  engine.search(task.keystrokes[0] ?? 'a', limit);
  const start = performance.now() - started;
  engine.settle?.();
  // Once round for warm caches, as in a program that is in use.
  for (const text of task.keystrokes.slice(0, 40)) engine.search(text, limit);
  const keystrokes = task.keystrokes.map((text) => {
    const asked = performance.now();
    engine.search(text, limit);
    return performance.now() - asked;
  });
  globalThis.gc?.();
  const memory = process.memoryUsage.rss() - before;
  const relevance: Relevance = {};
  for (const kind of task.kinds) {
    relevance[kind] = meanReciprocalRank(task.items[kind], (text) => engine.search(text, 10));
  }
  engine.close();
  return { start, memory, keystrokes, relevance };
}
