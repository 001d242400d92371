import { z } from 'zod';
import { problemView } from './views.ts';

export const previewedModule = z.strictObject({
  path: z.string(),
  title: z.string(),
  slideCount: z.number().int(),
  /** Null where the file can't be read; a problem then says why. */
  dialect: z.strictObject({ label: z.string(), confidence: z.number(), reason: z.string() }).nullable(),
  problemCount: z.number().int(),
});

/** A course as it would stand on the shelf. Nothing of it is added yet. */
export const previewedCourse = z.strictObject({
  /** Absolute; of a zip the folder it was unpacked to for now. Names the course in `library.import`. */
  folder: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  language: z.string().nullable(),
  moduleCount: z.number().int(),
  slideCount: z.number().int(),
  minutes: z.number().int(),
  /** The first ones; `moduleCount` counts all. */
  modules: z.array(previewedModule),
  problemCount: z.number().int(),
  /** The first ones. */
  problems: z.array(problemView),
  /** What adding would do: `taken` can't be added, and `problems` says why. */
  standing: z.enum(['new', 'on-shelf', 'comes-back', 'new-edition', 'taken']),
  /** A course that can't be reached whose slides are these: it is offered as that one. `likeness` is 0 to 1. */
  likeMissing: z.strictObject({ id: z.string(), title: z.string(), likeness: z.number() }).nullable(),
});

export const previewView = z.strictObject({
  path: z.string(),
  kind: z.enum(['folder', 'zip']),
  courses: z.array(previewedCourse),
  /** Of the zip or folder as a whole, such as entries that were left out. */
  problems: z.array(problemView),
});

export type PreviewedModule = z.infer<typeof previewedModule>;
export type PreviewedCourse = z.infer<typeof previewedCourse>;
export type PreviewView = z.infer<typeof previewView>;
