import { z } from 'zod';

/** A link that leads out of the course, with where it stands. */
export const linkView = z.strictObject({
  url: z.string(),
  /** The words that carry it. */
  text: z.string(),
  /** The sentence it stands in, one plain text. */
  sentence: z.string(),
  module: z.strictObject({ path: z.string(), title: z.string(), ordinal: z.number().int() }),
  slide: z.strictObject({ n: z.number().int().positive(), key: z.string(), title: z.string() }).nullable(),
  part: z.enum(['title', 'body', 'notes', 'introduction', 'description']),
});

export const linksView = z.strictObject({ links: z.array(linkView) });

export type LinkView = z.infer<typeof linkView>;
