import type { Root } from 'hast';
import { z } from 'zod';
import { annotationKind } from './notebook-views.ts';

/** Milliseconds since 1970, UTC. */
const instant = z.number().int();

export const problemView = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  line: z.number().int().positive().nullable(),
  /** The module's path; null where the course itself is meant. */
  path: z.string().nullable(),
  /** What to do about it. */
  remedy: z.string().optional(),
});

/** `url` is null where there is no usable image: the page draws a cover from the title. */
export const coverView = z.strictObject({ url: z.string().nullable(), alt: z.string() });

const slideAddress = z.strictObject({
  n: z.number().int().positive(),
  key: z.string(),
  title: z.string(),
});

const progress = {
  slideCount: z.number().int(),
  seenSlides: z.number().int(),
  /** To read all of it aloud in one's head, notes included. */
  minutes: z.number().int(),
  lastReadAt: instant.nullable(),
};

/** Slides of one module that are not what they were in the edition before. */
export const changeCounts = z.strictObject({
  isNew: z.boolean(),
  added: z.number().int(),
  changed: z.number().int(),
  moved: z.number().int(),
  removed: z.number().int(),
});

export const courseCard = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string().nullable(),
  authors: z.array(z.string()),
  language: z.string().nullable(),
  licence: z.string().nullable(),
  cover: coverView,
  moduleCount: z.number().int(),
  modulesRead: z.number().int(),
  /** Those of its modules, the most frequent first. */
  tags: z.array(z.string()),
  ...progress,
  state: z.enum(['ready', 'indexing', 'not-reachable']),
  source: z.strictObject({ kind: z.enum(['bundled', 'folder', 'zip']), path: z.string() }),
  /** What is new in this edition and was not yet looked at; null where nothing is. */
  changes: z.strictObject({ since: instant, count: z.number().int() }).nullable(),
  problems: z.array(problemView),
});

export const moduleCard = z.strictObject({
  path: z.string(),
  ordinal: z.number().int(),
  title: z.string(),
  description: z.string().nullable(),
  date: z.string().nullable(),
  tags: z.array(z.string()),
  cover: coverView,
  ...progress,
  position: slideAddress.nullable(),
  changes: changeCounts.nullable(),
  problems: z.array(problemView),
});

export const resumePoint = z.strictObject({
  course: z.strictObject({ id: z.string(), title: z.string() }),
  module: z.strictObject({ path: z.string(), title: z.string(), slideCount: z.number().int() }),
  slide: slideAddress,
  at: instant,
});

export const libraryView = z.strictObject({
  courses: z.array(courseCard),
  resume: resumePoint.nullable(),
  /** True until the first scan since the start has ended. */
  scanning: z.boolean(),
});

export const courseView = z.strictObject({
  course: courseCard,
  modules: z.array(moduleCard),
  resume: resumePoint.nullable(),
});

export const passageView = z.strictObject({
  text: z.string(),
  tree: z.custom<Root>((value) => isRoot(value)),
});

export const slideView = z.strictObject({
  n: z.number().int().positive(),
  key: z.string(),
  title: passageView,
  body: passageView,
  notes: passageView,
  seen: z.boolean(),
  /** How many steps the body appears in; its elements hold theirs as `dataStep`. */
  steps: z.number().int(),
  /** What became of it in this edition, until the learner has looked at the changes. */
  change: z.enum(['added', 'changed', 'moved']).nullable(),
});

/** `setBy`: who said so. */
export const dialectView = z.strictObject({
  name: z.string(),
  label: z.string(),
  /** 0 to 1. */
  confidence: z.number(),
  reason: z.string(),
  setBy: z.enum(['detection', 'course', 'reader']),
});

const moduleLink = z.strictObject({ path: z.string(), title: z.string() });

export const moduleView = z.strictObject({
  course: z.strictObject({ id: z.string(), title: z.string() }),
  path: z.string(),
  ordinal: z.number().int(),
  title: z.string(),
  date: z.string().nullable(),
  tags: z.array(z.string()),
  language: z.string().nullable(),
  cover: coverView,
  minutes: z.number().int(),
  /** Null where the file could not be read. */
  dialect: dialectView.nullable(),
  description: passageView,
  introduction: passageView,
  slides: z.array(slideView),
  position: slideAddress.nullable(),
  previous: moduleLink.nullable(),
  next: moduleLink.nullable(),
  problems: z.array(problemView),
});

export const hitView = z.strictObject({
  course: z.strictObject({ id: z.string(), title: z.string() }),
  module: z.strictObject({ path: z.string(), title: z.string(), ordinal: z.number().int() }),
  slide: slideAddress.nullable(),
  /** `mine`: in something the learner added, of which `mine` tells. */
  part: z.enum(['title', 'body', 'notes', 'introduction', 'description', 'mine']),
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
  /** What put it where it stands; the sum is its score. */
  reasons: z.strictObject({
    words: z.number(),
    title: z.number(),
    phraseInTitle: z.number(),
    phraseInText: z.number(),
    guessed: z.number(),
  }),
  mine: z
    .strictObject({
      id: z.string(),
      kind: annotationKind,
      /** False where it stands in no module of today: then it is found in the notebook alone. */
      stands: z.boolean(),
      /** In the learner's own words, rather than in the words they marked. */
      own: z.boolean(),
    })
    .optional(),
});

/** How many of all hits stand where; the largest first. */
export const facetsView = z.strictObject({
  total: z.number().int(),
  courses: z.array(z.strictObject({ id: z.string(), title: z.string(), count: z.number().int() })),
  modules: z.array(
    z.strictObject({
      course: z.string(),
      path: z.string(),
      title: z.string(),
      ordinal: z.number().int(),
      count: z.number().int(),
    }),
  ),
  tags: z.array(z.strictObject({ tag: z.string(), count: z.number().int() })),
  parts: z.array(z.strictObject({ part: z.enum(['title', 'body', 'notes']), count: z.number().int() })),
});

export const searchView = z.strictObject({
  query: z.string(),
  hits: z.array(hitView),
  /** True where more slides match than `hits` holds. */
  more: z.boolean(),
  /** Words that nearly nothing was found with, and what was searched for beside them. */
  alsoSearched: z.array(z.strictObject({ word: z.string(), instead: z.array(z.string()) })),
  /** The query with those words spelled out: what is marked on a slide that is opened. */
  find: z.string(),
  /** Null where they were not asked for. */
  facets: facetsView.nullable(),
});

export const settingsView = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'sepia']),
  /** 1 is the size as designed. */
  textSize: z.number().min(0.75).max(2),
  showOutline: z.boolean(),
  /** Where the author's notes stand in the deck. */
  notesPlace: z.enum(['beside', 'below', 'hidden']),
  /** The deck's slides are 16:9, or take all the room there is. */
  slideShape: z.enum(['wide', 'window']),
  /** The notes in the presenter's window; 1 is the size as designed. */
  presenterNotes: z.number().min(0.5).max(3),
  /** How long the lines of a text to read are; 1 is as designed. */
  lineWidth: z.number().min(0.7).max(1.5),
  readingFont: z.enum(['serif', 'sans', 'dyslexic']),
  /** `system`, or a language's BCP 47 name; the system's where the page has no words in it. */
  language: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{1,34}$/),
  /** Keys the learner gave to actions, as the table of keys writes them; what it doesn't know is left alone. */
  keys: z.record(z.string().max(50), z.array(z.string().max(50)).max(20)),
  /** Off, a letter, digit or sign alone does nothing: for those who speak to the computer. */
  letterKeys: z.boolean(),
  shelfOrder: z.enum(['shelf', 'title', 'read']),
  /** Where backups are written; null for the data folder. */
  backupFolder: z.string().min(1).max(4000).nullable(),
});

export const hostView = z.strictObject({
  host: z.enum(['desktop', 'web']),
  version: z.string(),
  platform: z.string(),
  dataFolder: z.string(),
  /** Null where this program owns the data folder; otherwise who does, and nothing is written. */
  readOnly: z.strictObject({ owner: z.string() }).nullable(),
  /** Null where the notebook is open and sound. */
  notebookProblem: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  canChooseFolder: z.boolean(),
  /** True where the host can hand a course's file to the system's own program for it. */
  canOpenFiles: z.boolean(),
  /** True where the host can put what is printed into a file. */
  canPrintToPdf: z.boolean(),
  /** True where the host can show a file that was written in the system's own window for its folder. */
  canShowFiles: z.boolean(),
});

export type ProblemView = z.infer<typeof problemView>;
export type CoverView = z.infer<typeof coverView>;
export type CourseCard = z.infer<typeof courseCard>;
export type ModuleCard = z.infer<typeof moduleCard>;
export type ResumePoint = z.infer<typeof resumePoint>;
export type LibraryView = z.infer<typeof libraryView>;
export type CourseView = z.infer<typeof courseView>;
export type PassageView = z.infer<typeof passageView>;
export type SlideView = z.infer<typeof slideView>;
export type ModuleView = z.infer<typeof moduleView>;
export type ChangeCounts = z.infer<typeof changeCounts>;
export type DialectView = z.infer<typeof dialectView>;
export type HitView = z.infer<typeof hitView>;
export type Facets = z.infer<typeof facetsView>;
export type SearchView = z.infer<typeof searchView>;
export type Settings = z.infer<typeof settingsView>;
export type HostView = z.infer<typeof hostView>;

function isRoot(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'root';
}
