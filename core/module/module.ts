import type { Passage } from '../passage/passage.ts';
import type { Problem } from '../problem.ts';
import type { DetectedDialect } from './detect-dialect.ts';

/** The keys of a module's front matter that Carrel knows, and the rest as the author wrote them. */
export type FrontMatter = {
  title: string | null;
  /** ISO 8601 day, or the author's words where they are no date. */
  date: string | null;
  image: string | null;
  imageAlt: string | null;
  imagePrompt: string | null;
  description: string | null;
  introduction: string | null;
  tags: string[];
  /** BCP 47, as in `en` or `pt-BR`. */
  language: string | null;
  /** Scalars and lists of scalars under any other key, as text. */
  unknown: Record<string, string | string[]>;
};

export type Slide = {
  /** 1-based place in the module. */
  n: number;
  /** The slide's address in links; unique in its module. Not its identity. */
  key: string;
  /** 1-based line of the slide's heading in the file. */
  line: number;
  title: Passage;
  body: Passage;
  notes: Passage;
  /** How many steps the body appears in; its elements hold theirs, from 1 on, as `dataStep`. */
  steps: number;
};

/** Blocks of its trees say where they begin in the file, as hast's `position`: `lineOfOffset` asks them. */
export type Module = {
  /** Relative to the course's folder, with `/`. */
  path: string;
  dialect: DetectedDialect;
  title: string;
  titleFrom: 'front-matter' | 'heading' | 'path';
  frontMatter: FrontMatter;
  description: Passage;
  /** The front matter's introduction, then the text before the first slide. */
  introduction: Passage;
  slides: Slide[];
  problems: Problem[];
};
