import { z } from 'zod';
import { englishExportWords } from '../core/exchange/export-words.ts';
import { formatNames } from '../core/exchange/format-names.ts';
import { notReadableReasons } from '../core/exchange/read-entry.ts';
import { annotationSelection, courseId, modulePath } from './notebook-views.ts';

const formatName = z.enum(formatNames);

/** The caller's name for an export or an import: progress is told under it, and it can be cancelled by it. */
export const jobId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);

/** What exported documents say themselves, in the learner's language. */
const exportWords = z.record(
  z.enum(Object.keys(englishExportWords) as (keyof typeof englishExportWords)[]), // Object.keys gives no more than there is.
  z.string().min(1).max(200),
);

/** What goes into a study book besides the learner's own. */
const bookWish = z.strictObject({
  /** In the order of the shelf, whatever theirs is here; where it is left out, the modules that the selection is in. */
  modules: z
    .array(z.strictObject({ course: courseId, module: modulePath }))
    .max(20_000)
    .optional(),
  speakerNotes: z.boolean().default(true),
});

export const exportWish = z.strictObject({
  selection: annotationSelection,
  format: formatName,
  /** What the selection is called; it becomes a heading, and the name of the file. */
  title: z.string().max(1000),
  words: exportWords.optional(),
  /** Of the words, BCP 47. */
  language: z.string().max(35).refine(isLanguage, 'no language').default('en'),
  /** IANA, for dates that people read. */
  timeZone: z.string().max(64).refine(isTimeZone, 'no time zone').default('UTC'),
  /** Of a study book alone. */
  book: bookWish.optional(),
});

export const everythingWish = exportWish
  .omit({ selection: true, format: true, book: true })
  .extend({ job: jobId });

/** One file, or a folder with a file for each course or module; a browser gets the folder as a zip. */
export const exportLayout = z.enum(['file', 'courses', 'modules']);

/** A module that can go into a study book; `isNamed` where it does as long as nobody says otherwise. */
export const bookModule = z.strictObject({
  course: z.string(),
  courseTitle: z.string(),
  module: z.string(),
  title: z.string(),
  /** Annotations of the selection in it. */
  count: z.number().int(),
  isNamed: z.boolean(),
});

export const exportPreview = z.strictObject({
  /** The beginning of what would be written. */
  text: z.string(),
  /** True where there is more. */
  isCut: z.boolean(),
  /** How many annotations are in the selection. */
  count: z.number().int(),
});

export const exportView = z.strictObject({
  count: z.number().int(),
  bytes: z.number().int(),
  /** Where it was written; null where the page is to fetch it. */
  path: z.string().nullable(),
  /** What the page fetches, once; null where it was written. */
  download: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
});

export const importGroups = ['exact', 'elsewhere', 'lost', 'same', 'newer', 'unreadable'] as const;

/** Why an entry is in the group it is in. */
export const importReasons = [
  'new',
  'changed',
  /** It was deleted here after what the file knows of it. */
  'deleted-here',
  /** No course on the shelf is the one it was made on. */
  'course-not-here',
  'words-not-found',
  'newer-here',
  'same',
  ...notReadableReasons,
] as const;

export const importEntry = z.strictObject({
  group: z.enum(importGroups),
  reason: z.enum(importReasons),
  /** The words it stands on, or where the file can't be read. */
  about: z.string(),
  note: z.string(),
  courseTitle: z.string(),
  /** Where it will stand, in words; '' for nowhere. */
  place: z.string(),
});

const count = z.number().int();

export const importView = z.strictObject({
  /** The kind of file, as its format is called; null for one that nothing here reads. */
  kind: z.string().nullable(),
  counts: z.strictObject({
    exact: count,
    elsewhere: count,
    lost: count,
    same: count,
    newer: count,
    unreadable: count,
  }),
  /** The first of each group. */
  entries: z.array(importEntry),
});

export const importResult = z.strictObject({
  counts: importView.shape.counts,
  /** Annotations that were added or changed. */
  changed: count,
});

export type ExportWish = z.infer<typeof exportWish>;
export type BookModuleView = z.infer<typeof bookModule>;
export type ExportLayout = z.infer<typeof exportLayout>;
export type ImportView = z.infer<typeof importView>;
export type ImportEntry = z.infer<typeof importEntry>;
export type ImportGroup = (typeof importGroups)[number];
export type ImportReason = (typeof importReasons)[number];

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
