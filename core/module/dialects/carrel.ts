import { countNoted, countNumbered, cutAtHeadings } from '../cut-at-headings.ts';
import type { SourceDocument } from '../source-line.ts';
import type { Dialect, Recognition } from './dialect.ts';

/** Keys of front matter that only Carrel's own modules have. */
const ownKeys = ['imageAlt', 'image-prompt', 'introduction'];

/** Carrel's own format, and every deck of `Slide N` headings: docs/module-format.md says how it is written. */
export const carrel = {
  name: 'carrel',
  label: 'Carrel',
  opensAtHeadings: true,
  recognise,
  split: (document) => cutAtHeadings(document, true),
} as const satisfies Dialect;

function recognise(document: SourceDocument): Recognition | null {
  const numbered = countNumbered(document);
  if (numbered === 0 && !/note/i.test(document.text)) return ownFrontMatter(document);
  const { parts, sure, single } = countNoted(document);
  if (numbered > 0) {
    const written = `It has ${numbered === 1 ? 'a heading' : `${numbered} headings`} like “Slide 1: …”`;
    return sure + single > 0
      ? { confidence: 0.96, reason: `${written}, and labels like “Notes:”.` }
      : { confidence: 0.85, reason: `${written}.` };
  }
  // Notes of one kind or another stand in many a document, but not below every second heading.
  const share = (noted: number): number => noted / Math.max(1, parts);
  if (
    share(sure) >= 1 / 2 ||
    (sure >= 2 && share(sure) >= 1 / 4) ||
    (single >= 2 && share(single) >= 1 / 2)
  ) {
    return { confidence: 0.6, reason: 'Its headings have notes below a label like “Notes:”.' };
  }
  return ownFrontMatter(document);
}

function ownFrontMatter({ frontMatter }: SourceDocument): Recognition | null {
  const key = ownKeys.find((each) => frontMatter.has(each));
  return key === undefined
    ? null
    : { confidence: 0.5, reason: `Its front matter has “${key}”, a key of Carrel's own format.` };
}
