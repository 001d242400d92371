import { z } from 'zod';
import { settingsView } from './views.ts';

/** What the answering side tells the page unasked. */
export const events = {
  /** Courses came, went or changed; null where more than one did. */
  'library.changed': z.strictObject({ course: z.string().nullable() }),
  /** Modules indexed so far of one course; `done === total` is the last one of a course. */
  'indexing.progress': z.strictObject({
    course: z.string(),
    title: z.string(),
    done: z.number().int(),
    total: z.number().int(),
  }),
  /** How far a preview is: bytes unpacked, then modules read. `total` is null while nobody knows. */
  'preview.progress': z.strictObject({
    preview: z.string(),
    step: z.enum(['unpacking', 'reading']),
    done: z.number().int(),
    total: z.number().int().nullable(),
  }),
  /** Progress, or where courses stand, was committed. */
  'notebook.changed': z.strictObject({}),
  /** Annotations were made, changed or placed anew; the course, or null where more than one may be meant. */
  'annotations.changed': z.strictObject({ course: z.string().nullable() }),
  /** How far an export or an import is; `total` counts annotations. */
  'exchange.progress': z.strictObject({
    job: z.string(),
    /** An import is read first, its annotations looked for in the courses, and then written. */
    phase: z.enum(['reading', 'writing']),
    /** Of the file's bytes while it is read, of annotations while they are written. */
    done: z.number().int(),
    total: z.number().int(),
  }),
  /** The searches made or kept. */
  'search.history-changed': z.strictObject({}),
  /** An entry of the desktop's menu whose action has no key that could be pressed in its place; to one window. */
  'menu.chosen': z.strictObject({ action: z.string() }),
  'settings.changed': z.strictObject({ settings: settingsView }),
};

export type Events = { [Name in keyof typeof events]: z.infer<(typeof events)[Name]> };
export type EventName = keyof Events;
export type CarrelEvent = { [Name in EventName]: { name: Name; value: Events[Name] } }[EventName];
