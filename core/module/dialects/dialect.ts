import type { Problem } from '../../problem.ts';
import type { StepMarks } from '../mark-steps.ts';
import type { SourceDocument, SourceLine } from '../source-line.ts';

/** One way of writing slides in Markdown. */
export type Dialect = {
  /** Stable, kebab-case; what `course.yaml` and the library say. */
  name: string;
  /** The name people know it by. */
  label: string;
  /** Keys of front matter that mean something to it, besides Carrel's own: nobody who writes them made a mistake. */
  frontMatterKeys?: readonly string[];
  /** True where each heading of the slides' level opens a slide, and nothing else does. */
  opensAtHeadings?: true;
  /** How sure one can be that a file is written in it; null where nothing speaks for it. */
  recognise(document: SourceDocument): Recognition | null;
  /** Cuts any document whatever; one that is not of this dialect loses no word either. */
  split(document: SourceDocument): DocumentCuts;
};

export type Recognition = {
  /** From 0 to 1. */
  confidence: number;
  /** A whole sentence for people: what in the file speaks for the dialect. */
  reason: string;
};

export type DocumentCuts = {
  /** The document's own title, and the lines of it that must not be shown twice. */
  heading: { text: string; lines: readonly number[] } | null;
  introduction: SourceLine[];
  slides: SlideCut[];
  problems: Problem[];
};

export type SlideCut = {
  /** Markdown within a line, without a `Slide N:`. */
  title: string;
  /** 1-based line of the file at which the slide's heading or text begins. */
  line: number;
  body: SourceLine[];
  notes: SourceLine[];
  /** What of the body appears step by step; null where it all stands there at once. */
  steps: StepMarks | null;
};
