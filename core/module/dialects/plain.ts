import { cutAtHeadings } from '../cut-at-headings.ts';
import type { Dialect } from './dialect.ts';

/** What tools that publish Markdown look for: they mean nothing here, and are no mistake. */
const frontMatterKeys = (
  'author authors categories category keywords slug draft weight layout permalink published publishDate updated ' +
  'modified lastmod created version license licence id uid lang locale subtitle summary series parent nav_order ' +
  'toc type url urls excerpt cover thumbnail comments duration level status order aliases robots hidden sidebar_label ' +
  'sidebar_position redirect_from canonical_url code-fold jupyter kernelspec editor theme course module part chapter ' +
  'audience prerequisites objectives topics topic difficulty time reviewers contributors copyright source sources ' +
  'lesson unit abstract institute revision edition'
).split(' ');

/** A document that was never meant as slides: its headings open them, and all its words are text. */
export const plain = {
  name: 'plain',
  label: 'Plain Markdown',
  frontMatterKeys,
  opensAtHeadings: true,
  recognise: ({ structure }) => ({
    confidence: 0.2,
    reason:
      structure.headings.length === 0
        ? 'It has no headings and no marks of a slide format.'
        : 'It has no marks of a slide format, so its headings open the slides.',
  }),
  split: (document) => cutAtHeadings(document, false),
} as const satisfies Dialect;
