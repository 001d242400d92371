import { z } from 'zod';
import {
  courseCard,
  courseView,
  hostView,
  libraryView,
  moduleView,
  searchView,
  settingsView,
} from './views.ts';

const courseId = z.string().min(1).max(200);
const modulePath = z.string().min(1).max(1000);
const nothing = z.strictObject({});

/** Every method the page may ask for: its input, checked at the edge, and its answer, held by the tests. */
export const methods = {
  /** All courses with what was read of each, and where the learner left off. */
  'library.list': { input: nothing, answer: libraryView },
  /** One course with its modules in order. */
  'library.course': { input: z.strictObject({ course: courseId }), answer: courseView },
  /** Adds a folder as a course; answers when it is known, and indexes it after that. */
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
  /** Stops the indexing that is under way; what is indexed stays, the rest follows at the next check. */
  'library.cancel-indexing': { input: nothing, answer: nothing },

  /** A module with the trees and texts of all its passages. */
  'module.open': { input: z.strictObject({ course: courseId, module: modulePath }), answer: moduleView },
  /** The learner has this slide in view: it is seen, and the module's last position. */
  'module.visit': {
    input: z.strictObject({ course: courseId, module: modulePath, slide: z.string().min(1).max(500) }),
    answer: nothing,
  },

  /** Slides whose words match, best first. `course` and `module` say where the learner is, to be looked at first. */
  'search.find': {
    input: z.strictObject({
      text: z.string().max(1000),
      limit: z.number().int().min(1).max(100).default(20),
      course: courseId.optional(),
      module: modulePath.optional(),
      /** Ranks every match, not only the first few thousand. */
      exact: z.boolean().default(false),
    }),
    answer: searchView,
  },

  'settings.get': { input: nothing, answer: settingsView },
  'settings.set': { input: settingsView.partial(), answer: settingsView },

  'host.info': { input: nothing, answer: hostView },
  /** The system's dialog for a folder; desktop only. Null where the learner closed it. */
  'host.choose-folder': { input: nothing, answer: z.strictObject({ path: z.string().nullable() }) },
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
