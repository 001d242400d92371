import { z } from 'zod';
import {
  backupComparison,
  backupFile,
  backupsView,
  backupView,
  restoreInput,
  restoreView,
} from './backup-views.ts';
import { changesView } from './changes-view.ts';
import {
  bookModule,
  everythingWish,
  exportLayout,
  exportPreview,
  exportView,
  exportWish,
  importResult,
  importView,
  jobId,
} from './exchange-views.ts';
import { hostWords } from './host-words.ts';
import { linksView } from './links-view.ts';
import { previewView } from './preview-view.ts';
import {
  annotationEdit,
  annotationFilter,
  annotationOrder,
  annotationSelection,
  annotationView,
  colour,
  courseId,
  modulePath,
  newAnnotation,
  notebookFacets,
  notebookHistory,
  notebookPage,
  notebookStep,
  readingTimeView,
  reviewView,
  style,
  targetInput,
} from './notebook-views.ts';
import { operatorValuesView, relatedView, searchHistoryView } from './related-view.ts';
import {
  courseCard,
  courseView,
  hostView,
  libraryView,
  moduleView,
  searchView,
  settingsView,
} from './views.ts';

const searchText = z.string().trim().min(1).max(1000);
const previewId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const nothing = z.strictObject({});

/** Every method the page may ask for: its input, checked at the edge, and its answer, held by the tests. */
export const methods = {
  /** All courses with what was read of each, and where the learner left off. */
  'library.list': { input: nothing, answer: libraryView },
  /** One course with its modules in order. */
  'library.course': { input: z.strictObject({ course: courseId }), answer: courseView },
  /**
   * Looks at a folder or a zip and says what adding it would bring; adds nothing. `preview` is the caller's name for
   * it: progress is told under it, and it can be cancelled, imported or discarded by it.
   */
  'library.preview': {
    input: z.strictObject({ preview: previewId, path: z.string().min(1).max(4000) }),
    answer: previewView,
  },
  /** Adds courses that were previewed, all where none is named; `as` makes one a course that can't be reached. */
  'library.import': {
    input: z.strictObject({
      preview: previewId,
      courses: z
        .array(z.strictObject({ folder: z.string().max(4000), as: courseId.nullable().default(null) }))
        .max(1000)
        .optional(),
    }),
    answer: z.array(courseCard),
  },
  /** Ends a preview, under way or done, and throws away what was unpacked for it. */
  'library.discard-preview': { input: z.strictObject({ preview: previewId }), answer: nothing },
  /** Adds a folder or a zip without a preview; answers when it is known, and indexes it after that. */
  'library.add': {
    input: z.strictObject({ path: z.string().min(1).max(4000) }),
    answer: z.array(courseCard),
  },
  /** Takes a course off the shelf. Its folder and what the learner wrote are not touched. */
  'library.remove': { input: z.strictObject({ course: courseId }), answer: nothing },
  /** Takes a removal back. */
  'library.restore': { input: z.strictObject({ course: courseId }), answer: nothing },
  /** Looks at the files again, by content; all courses where none is named. */
  'library.check-again': { input: z.strictObject({ course: courseId.optional() }), answer: nothing },
  /** Looks at sizes and times of all folders' files, now that somebody is looking; does nothing when just done. */
  'library.look': { input: nothing, answer: nothing },
  /** Stops the indexing that is under way; what is indexed stays, the rest follows at the next check. */
  'library.cancel-indexing': { input: nothing, answer: nothing },

  /** What is new in a course since the edition before, until the learner says it is read. */
  'library.changes': { input: z.strictObject({ course: courseId }), answer: changesView },
  'library.changes-read': { input: z.strictObject({ course: courseId }), answer: nothing },
  /** Every link of a course, or of one module, that leads out of it. */
  'library.links': {
    input: z.strictObject({ course: courseId, module: modulePath.optional() }),
    answer: linksView,
  },

  /** A module with the trees and texts of all its passages. */
  'module.open': { input: z.strictObject({ course: courseId, module: modulePath }), answer: moduleView },
  /** The learner has this slide in view: it is seen, and the module's last position. */
  'module.visit': {
    input: z.strictObject({ course: courseId, module: modulePath, slide: z.string().min(1).max(500) }),
    answer: nothing,
  },

  /** The dialects a module can be read in. */
  'module.dialects': {
    input: nothing,
    answer: z.array(z.strictObject({ name: z.string(), label: z.string() })),
  },
  /** Reads a module in the dialect the learner says; null leaves it to the course, or to detection. */
  'module.set-dialect': {
    input: z.strictObject({ course: courseId, module: modulePath, dialect: z.string().max(100).nullable() }),
    answer: nothing,
  },

  /** Slides whose words match, best first. `course` and `module` say where the learner is, to be looked at first. */
  'search.find': {
    input: z.strictObject({
      text: z.string().max(1000),
      limit: z.number().int().min(1).max(500).default(20),
      course: courseId.optional(),
      module: modulePath.optional(),
      /** Ranks every match, not only the first few thousand. */
      exact: z.boolean().default(false),
      /** Counts all matches by course, module, tag and part. */
      facets: z.boolean().default(false),
    }),
    answer: searchView,
  },

  /** Slides that speak of the same as this one, and where else its lines stand. */
  'search.related': {
    input: z.strictObject({ course: courseId, module: modulePath, slide: z.string().min(1).max(500) }),
    answer: relatedView,
  },
  'search.operator-values': { input: nothing, answer: operatorValuesView },
  /** Searches that led somewhere, and those that were kept. */
  'search.history': { input: nothing, answer: searchHistoryView },
  'search.note': { input: z.strictObject({ text: searchText }), answer: nothing },
  'search.save': { input: z.strictObject({ text: searchText }), answer: nothing },
  'search.unsave': { input: z.strictObject({ text: searchText }), answer: nothing },
  /** Takes one search off those made of late; a kept one stays kept. */
  'search.forget': { input: z.strictObject({ text: searchText }), answer: nothing },
  'search.clear-recent': { input: nothing, answer: nothing },

  /** Makes an annotation, and answers once it is on the disk. */
  'notebook.annotate': { input: newAnnotation, answer: annotationView },
  /**
   * Changes what the learner wrote. Edits of one `session` (a note while it is being typed) are one step to undo;
   * without a session each call is a step.
   */
  'notebook.edit': {
    input: z.strictObject({
      edits: z.array(annotationEdit).min(1).max(100),
      session: z.string().max(64).optional(),
    }),
    answer: z.array(annotationView),
  },
  /** Changes many at once; the answer says how many there were. */
  'notebook.edit-many': {
    input: z.strictObject({
      selection: annotationSelection,
      colour: colour.optional(),
      style: style.optional(),
      addTags: z.array(z.string().trim().min(1).max(100)).max(100).optional(),
      removeTags: z.array(z.string().trim().min(1).max(100)).max(100).optional(),
    }),
    answer: z.strictObject({ count: z.number().int() }),
  },
  'notebook.delete': {
    input: z.strictObject({ selection: annotationSelection }),
    answer: z.strictObject({ count: z.number().int() }),
  },
  /** Takes the last step back; null where there is none. */
  'notebook.undo': { input: nothing, answer: notebookStep.nullable() },
  'notebook.redo': { input: nothing, answer: notebookStep.nullable() },
  'notebook.history': { input: nothing, answer: notebookHistory },
  /** All that stand in a module, or stood there last, in its order. */
  'notebook.of-module': {
    input: z.strictObject({ course: courseId, module: modulePath }),
    answer: z.array(annotationView),
  },
  'notebook.list': {
    input: z.strictObject({
      filter: annotationFilter,
      order: annotationOrder.default('newest'),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(500).default(100),
    }),
    answer: notebookPage,
  },
  'notebook.facets': { input: z.strictObject({ filter: annotationFilter }), answer: notebookFacets },
  /** Every tag in use, the most used first. */
  'notebook.tags': {
    input: nothing,
    answer: z.array(z.strictObject({ tag: z.string(), count: z.number().int() })),
  },
  /** What new editions did to annotations, and was not yet looked at; old and new text beside each other. */
  'notebook.review': {
    input: z.strictObject({
      course: courseId.optional(),
      offset: z.number().int().nonnegative().default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    answer: reviewView,
  },
  /** `accept`: the place that was found is right from now on. `detach`: kept without a place. */
  'notebook.settle': {
    input: z.strictObject({ selection: annotationSelection, decision: z.enum(['accept', 'detach']) }),
    answer: z.strictObject({ count: z.number().int() }),
  },
  /** Puts an annotation where the learner says. */
  'notebook.place': {
    input: z.strictObject({ id: z.uuid(), target: targetInput }),
    answer: annotationView,
  },
  /** Time spent reading a module, told every little while; `day` is the learner's own, as `2026-08-07`. */
  'notebook.read-for': {
    input: z.strictObject({
      course: courseId,
      module: modulePath,
      day: z.iso.date(),
      seconds: z.number().int().min(1).max(3600),
    }),
    answer: nothing,
  },
  'notebook.reading-time': {
    input: z.strictObject({ course: courseId.optional(), since: z.iso.date() }),
    answer: readingTimeView,
  },

  /** The copies that were made of the notebook. */
  'backups.list': { input: nothing, answer: backupsView },
  /** Makes one now; null where the newest one holds the same. */
  'backups.make': { input: nothing, answer: backupView.nullable() },
  /** What became of the annotations since one was made. */
  'backups.compare': { input: z.strictObject({ file: backupFile }), answer: backupComparison },
  'backups.restore': { input: restoreInput, answer: restoreView },

  /** The beginning of what an export would write. */
  'exchange.preview-export': { input: exportWish, answer: exportPreview },
  /** The modules that a study book of a selection can have, in the order of the shelf. */
  'exchange.book-modules': {
    input: z.strictObject({ selection: annotationSelection }),
    answer: z.array(bookModule),
  },
  /**
   * Writes a selection to where the learner says, or keeps it for the page to fetch; null where a dialog was closed.
   * `asPdf` prints what would be written into a PDF: of HTML and study books, in one file, on the desktop only.
   */
  'exchange.export': {
    input: z.strictObject({
      job: jobId,
      wish: exportWish,
      layout: exportLayout,
      asPdf: z.boolean().default(false),
    }),
    answer: exportView.nullable(),
  },
  /** All that is the learner's in one zip: the notebook, the settings, and what was marked, to be read without Carrel. */
  'exchange.everything': { input: everythingWish, answer: exportView.nullable() },
  /** What a file with annotations would bring, entry by entry; changes nothing. */
  'exchange.preview-import': {
    input: z.strictObject({ job: jobId, path: z.string().min(1).max(4000) }),
    answer: importView,
  },
  /** Takes a file in, as one step to undo. What is odd in it is left out, and the rest is not. */
  'exchange.import': {
    input: z.strictObject({ job: jobId, path: z.string().min(1).max(4000) }),
    answer: importResult,
  },
  /** Ends an export or an import that is under way; nothing is left of it. */
  'exchange.cancel': { input: z.strictObject({ job: jobId }), answer: nothing },

  'settings.get': { input: nothing, answer: settingsView },
  'settings.set': { input: settingsView.partial(), answer: settingsView },

  'host.info': { input: nothing, answer: hostView },
  /** The system's dialog for a folder; desktop only. Null where the learner closed it. */
  'host.choose-folder': { input: nothing, answer: z.strictObject({ path: z.string().nullable() }) },
  /** The system's dialog for a zip; desktop only. Null where the learner closed it. */
  'host.choose-zip': { input: nothing, answer: z.strictObject({ path: z.string().nullable() }) },
  /**
   * Puts what the page would print now into a PDF that the learner names; desktop only. `title` is what the file is
   * called at first. Null where the learner closed the dialog.
   */
  'host.print-to-pdf': {
    input: z.strictObject({ title: z.string().max(1000) }),
    answer: z.strictObject({ path: z.string().nullable() }),
  },
  /** Shows a file or folder that this run has written where it lies; desktop only, and no other path. */
  'host.show-file': { input: z.strictObject({ path: z.string().min(1).max(4000) }), answer: nothing },
  /** Hands a file of a course to the system's own program for it; desktop only, and only kinds that can't run. */
  'host.open-file': { input: z.strictObject({ course: courseId, path: modulePath }), answer: nothing },
  /** Hands over the words of the learner's language that the host shows itself, in its menu and dialogs. */
  'host.use-words': { input: hostWords, answer: nothing },
  /** Opens the presenter's window, or brings it to the front; desktop only. `address` is the page's own, as `#/presenter/…`. */
  'host.open-presenter': {
    input: z.strictObject({
      address: z
        .string()
        .max(10_000)
        .regex(/^#\/presenter\/\S+$/u),
    }),
    answer: nothing,
  },
} as const;

export type Methods = typeof methods;
export type MethodName = keyof Methods;
/** What a caller sends: defaults may be left out. */
export type Input<M extends MethodName> = z.input<Methods[M]['input']>;
/** What a handler gets: checked, with defaults filled in. */
export type CheckedInput<M extends MethodName> = z.output<Methods[M]['input']>;
export type Value<M extends MethodName> = z.output<Methods[M]['answer']>;

export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(methods, name);
}
