/** A slide as every engine gets it: the same fields, in the order of their weights. */
export type Row = { id: number; title: string; moduleTitle: string; body: string; notes: string };

/** What each field counts: as the library's bm25 has it. */
export const weights = { moduleTitle: 4, title: 8, body: 2, notes: 1 } as const;

/** A search engine under test. */
export type Engine = {
  /** Ids of the best slides, at most `limit`. */
  search(text: string, limit: number): number[];
  /** What is done behind the first answer. Its time counts in no figure, its memory does. */
  settle?(): void;
  close(): void;
};

/** Where an engine finds what it needs. */
export type Files = {
  /** JSON of all rows. */
  rows: string;
  /** Carrel's library and a plain FTS5 index of the same rows. */
  library: string;
  naive: string;
  /** What an engine saved of its index, for a quick start. */
  saved(engine: string): string;
};

export type EngineMaker = {
  name: string;
  /** Builds what can be kept on disk; not measured. */
  prepare(files: Files): Promise<void> | void;
  /** From nothing in memory to ready for a question; measured as the start. */
  open(files: Files): Promise<Engine> | Engine;
};
