import { z } from 'zod';

const place = z.strictObject({
  module: z.string(),
  n: z.number().int().positive(),
  key: z.string(),
  title: z.string(),
});

/** One module's changes; its path in the new edition, the old one's where it is gone. */
export const moduleChanges = z.strictObject({
  module: z.string(),
  title: z.string(),
  state: z.enum(['kept', 'new', 'gone']),
  renamedFrom: z.string().nullable(),
  added: z.array(place),
  /** `score`: 0 to 1, how like the old slide the new one is. */
  changed: z.array(z.strictObject({ before: place, after: place, score: z.number() })),
  moved: z.array(z.strictObject({ before: place, after: place })),
  removed: z.array(place),
});

/** What is new in a course, module by module: all that the learner has not yet said to have read. */
export const changesView = z.strictObject({
  /**
   * When the learner knew all of the course: at its first reading, or when they last said so. Milliseconds since 1970;
   * null where the course was not yet read to its end.
   */
  since: z.number().int().nullable(),
  /** How many editions brought this; saves with less than ten quiet minutes between them are one edition. */
  editions: z.number().int(),
  modules: z.array(moduleChanges),
});

export type ModuleChangesView = z.infer<typeof moduleChanges>;
export type ChangesView = z.infer<typeof changesView>;
