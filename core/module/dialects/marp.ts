import type { SourceDocument, SourceLine } from '../source-line.ts';
import { cutLines, indexOf, joinBlocks } from '../source-line.ts';
import { findComments, isSetting, withoutComments } from '../html-comments.ts';
import { editText, withoutImageKeywords } from '../inline-source.ts';
import type { StepMarks } from '../mark-steps.ts';
import { cutSections, deckOf, sectionOf, slideOf } from '../sections.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/** What its decks have in their front matter. */
const frontMatterKeys = (
  'marp theme style headingDivider size math title author description keywords url image lang ' +
  'paginate header footer class color backgroundColor backgroundImage backgroundPosition ' +
  'backgroundRepeat backgroundSize transition html inlineSVG'
).split(' ');

/**
 * Marp and Marpit: thematic breaks, or headings where `headingDivider` says so, open slides; comments that are no
 * directives are notes; lists with `*` or `1)` appear item by item.
 */
export const marp = {
  name: 'marp',
  label: 'Marp',
  frontMatterKeys,
  recognise,
  split,
} as const satisfies Dialect;

const directive =
  /<!--\s*(?:_?(?:class|paginate|backgroundColor|backgroundImage|color|header|footer)|headingDivider|marp|theme):/;
const styleKeys = ['paginate', 'headingDivider', 'size', 'backgroundColor', 'backgroundImage', 'class'];

function recognise({ frontMatter, text, structure }: SourceDocument): Recognition | null {
  if (/^true$/i.test(String(frontMatter.get('marp')))) {
    return { confidence: 0.95, reason: 'Its front matter says “marp: true”.' };
  }
  const key = styleKeys.find((each) => frontMatter.has(each));
  if (key !== undefined && (frontMatter.has('theme') || key === 'headingDivider')) {
    return { confidence: 0.8, reason: `Its front matter has “${key}”, a setting of Marp.` };
  }
  if (structure.rules.size > 0 && directive.test(text)) {
    return {
      confidence: 0.8,
      reason: 'It has comments that are settings of Marp, and breaks between its slides.',
    };
  }
  if (structure.rules.size > 0 && text.includes('![bg')) {
    return { confidence: 0.7, reason: 'It has background images written as “![bg …](…)”, as in Marp.' };
  }
  return null;
}

function split(document: SourceDocument): DocumentCuts {
  const dividers = dividingLevels(document);
  const sections = cutSections(document, (index) => document.structure.rules.has(index));
  return deckOf(sections.flatMap((section) => cutAtDividers(section, dividers)).map(readSlide));
}

/** `headingDivider: 2` means levels 1 and 2, `[2]` level 2 alone; in front matter or, as a directive, in a comment. */
function dividingLevels(document: SourceDocument): ReadonlySet<number> {
  const value = document.frontMatter.get('headingDivider') ?? dividerInComment(document);
  const written = Array.isArray(value) ? `[${value.join()}]` : scalarText(value);
  const levels = (written.match(/[1-6]/g) ?? []).map(Number);
  const [most = 0] = levels;
  return new Set(written.startsWith('[') ? levels : [1, 2, 3, 4, 5, 6].filter((level) => level <= most));
}

function scalarText(value: unknown): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function dividerInComment(document: SourceDocument): string | undefined {
  if (!document.text.includes('headingDivider:')) return undefined;
  const lines = findComments(document, cutLines(document, 0, document.lines.length)).flatMap(
    ({ content }) => content,
  );
  const settings = lines.map(({ text }) => /^\s*headingDivider:[ \t]*(\[[\d, \t]*\]|\d)/.exec(text)?.[1]);
  return settings.find((value) => value !== undefined);
}

function cutAtDividers(section: SourceDocument, dividers: ReadonlySet<number>): SourceDocument[] {
  const starts = section.structure.headings
    .filter(({ level, start }) => dividers.has(level) && start > 0)
    .map(({ start }) => start);
  if (starts.length === 0) return [section];
  return [0, ...starts].map((start, index) =>
    sectionOf(section, start, starts[index] ?? section.lines.length),
  );
}

function readSlide(section: SourceDocument): SlideCut | null {
  const lines = cutLines(section, 0, section.lines.length);
  const comments = findComments(section, lines).filter((comment) => !isSetting(comment));
  const body = editText(section, withoutComments(lines, comments), (text) =>
    withoutImageKeywords(text, isKeyword),
  );
  const notes = joinBlocks(comments.map(({ content }) => content));
  return slideOf(section, { body, notes, steps: fragments(section, body) });
}

function fragments(section: SourceDocument, body: readonly SourceLine[]): StepMarks | null {
  const items = body.filter(
    (line) =>
      /^[ \t>]*(?:\*|\d{1,9}\))[ \t]/.test(line.text) && !section.structure.isOpaque(indexOf(section, line)),
  );
  return items.length === 0 ? null : { items: new Set(items.map(({ line }) => line)), groups: new Map() };
}

const size =
  /^(?:w|h|width|height):\S+$|^(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?$/;
const place = /^(?:bg|(?:left|right)(?::\S+)?|vertical|cover|contain|auto|fit|\d+(?:\.\d+)?%)$/;

function isKeyword(word: string, alt: string): boolean {
  return size.test(word) || (/(?:^|\s)bg(?:\s|$)/.test(alt) && place.test(word));
}
