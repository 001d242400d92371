import { countLabels, countNumbered, cutAtHeadings } from '../cut-at-headings.ts';
import type { SourceDocument } from '../source-line.ts';
import type { Dialect, Recognition } from './dialect.ts';

/** Keys of front matter that only Carrel's own modules have. */
const ownKeys = ['imageAlt', 'image-prompt', 'introduction'];

/** Carrel's own format, and every deck of `Slide N` headings: docs/module-format.md says how it is written. */
export const carrel = {
  name: 'carrel',
  label: 'Carrel',
  recognise,
  split: (document) => cutAtHeadings(document, true),
} as const satisfies Dialect;

function recognise(document: SourceDocument): Recognition | null {
  const numbered = countNumbered(document);
  if (numbered === 0 && !/note/i.test(document.text)) return ownFrontMatter(document);
  const labels = countLabels(document);
  if (numbered > 0) {
    const written = `It has ${numbered === 1 ? 'a heading' : `${numbered} headings`} like “Slide 1: …”`;
    return labels.sure + labels.single > 0
      ? { confidence: 0.96, reason: `${written}, and labels like “Notes:”.` }
      : { confidence: 0.85, reason: `${written}.` };
  }
  const slides = document.structure.headings.filter(({ level }) => level === 2).length;
  if (slides > 0 && (labels.sure > 1 || labels.sure / slides >= 1 / 4 || labels.single / slides >= 1 / 2)) {
    return { confidence: 0.6, reason: 'Its headings of level 2 have notes below a label like “Notes:”.' };
  }
  return ownFrontMatter(document);
}

function ownFrontMatter({ frontMatter }: SourceDocument): Recognition | null {
  const key = ownKeys.find((each) => frontMatter.has(each));
  return key === undefined
    ? null
    : { confidence: 0.5, reason: `Its front matter has “${key}”, a key of Carrel's own format.` };
}
