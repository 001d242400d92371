import { z } from 'zod';

const place = z.strictObject({
  course: z.strictObject({ id: z.string(), title: z.string() }),
  module: z.strictObject({ path: z.string(), title: z.string(), ordinal: z.number().int() }),
  slide: z.strictObject({ n: z.number().int().positive(), key: z.string(), title: z.string() }),
});

/** What else in the library speaks of a slide's subject. */
export const relatedView = z.strictObject({
  /** The likest first. */
  slides: z.array(place),
  /** Lines of the slide's body that stand on other slides as well. */
  lines: z.array(z.strictObject({ text: z.string(), places: z.array(place) })),
});

/** What `course:`, `module:` and `tag:` can be followed by. */
export const operatorValuesView = z.strictObject({
  courses: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  modules: z.array(z.strictObject({ course: z.string(), ordinal: z.number().int(), title: z.string() })),
  tags: z.array(z.strictObject({ tag: z.string(), modules: z.number().int() })),
});

/** Searches the learner made, the newest first, and those they kept. */
export const searchHistoryView = z.strictObject({
  recent: z.array(z.string()),
  saved: z.array(z.string()),
});

export type RelatedView = z.infer<typeof relatedView>;
export type OperatorValues = z.infer<typeof operatorValuesView>;
export type SearchHistory = z.infer<typeof searchHistoryView>;
