import type { ExportWords } from './export-words.ts';
import type { ExportedAnnotation } from './exported-annotation.ts';
import type { FormatFacts, FormatName } from './format-names.ts';

export type ExportOptions = {
  /** Of the whole: a course's title, or what the selection is called. */
  title: string;
  /** Milliseconds since 1970, UTC. */
  exportedAt: number;
  program: { name: string; version: string };
  words: ExportWords;
  /** Of the words, BCP 47; a document says it, and its dates are written in it. */
  language: string;
  /** IANA, as in `Europe/Berlin`: only for dates that people read. Files for programs hold UTC. */
  timeZone: string;
};

/** A format that is written as text, piece by piece: neither all annotations nor the whole text are ever held. */
export type TextFormat = FormatFacts & {
  name: FormatName;
  write(items: Iterable<ExportedAnnotation>, options: ExportOptions): Iterable<string>;
};
