import type { Module, Slide } from '../../module/module.ts';
import type { ExportOptions } from '../export-format.ts';
import type { ExportedAnnotation } from '../exported-annotation.ts';

/** A module in the order of the book, before any of it is read. */
export type BookEntry = { course: string; courseTitle: string; module: string; title: string };

export type BookSlide = Pick<Slide, 'n' | 'key' | 'title' | 'body' | 'notes'>;

export type BookModule = Pick<Module, 'description' | 'introduction'> & {
  language: string | null;
  slides: readonly BookSlide[];
  /** Of this module, in the order of its slides. */
  annotations: readonly ExportedAnnotation[];
};

export type StudyBook = {
  entries: readonly BookEntry[];
  /** Called once an entry, in their order, and only when it is that entry's turn; null for one that can't be read. */
  open(entry: BookEntry): BookModule | null;
  /** What was written on a course as a whole; it stands before the first of its modules. */
  onCourse(course: string): readonly ExportedAnnotation[];
};

export type StudyBookOptions = ExportOptions & {
  withSpeakerNotes: boolean;
  /** A picture of a course as a `data:` address; null where it can't be had. */
  picture(course: string, path: string): string | null;
};
