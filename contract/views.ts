import type { Root } from 'hast';
import { z } from 'zod';

/** Milliseconds since 1970, UTC. */
const instant = z.number().int();

export const problemView = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  message: z.string(),
  line: z.number().int().positive().nullable(),
  /** The module's path; null where the course itself is meant. */
  path: z.string().nullable(),
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
  ...progress,
  state: z.enum(['ready', 'indexing', 'not-reachable']),
  source: z.strictObject({ kind: z.enum(['bundled', 'folder']), path: z.string() }),
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
  part: z.enum(['title', 'body', 'notes', 'introduction', 'description']),
  text: z.string(),
  marks: z.array(z.tuple([z.number().int(), z.number().int()])),
});

export const searchView = z.strictObject({
  query: z.string(),
  hits: z.array(hitView),
  /** True where more slides match than `hits` holds. */
  more: z.boolean(),
});

export const settingsView = z.strictObject({
  theme: z.enum(['system', 'light', 'dark', 'sepia']),
  /** 1 is the size as designed. */
  textSize: z.number().min(0.75).max(2),
  showOutline: z.boolean(),
  showNotes: z.boolean(),
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
export type HitView = z.infer<typeof hitView>;
export type SearchView = z.infer<typeof searchView>;
export type Settings = z.infer<typeof settingsView>;
export type HostView = z.infer<typeof hostView>;

function isRoot(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'root';
}
