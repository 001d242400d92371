import { cutAtHeadings } from '../cut-at-headings.ts';
import type { Dialect } from './dialect.ts';

/** A document that was never meant as slides: its headings open them, and all its words are text. */
export const plain = {
  name: 'plain',
  label: 'Plain Markdown',
  recognise: ({ structure }) => ({
    confidence: 0.2,
    reason:
      structure.headings.length === 0
        ? 'It has no headings and no marks of a slide format.'
        : 'It has no marks of a slide format, so its headings open the slides.',
  }),
  split: (document) => cutAtHeadings(document, false),
} as const satisfies Dialect;
