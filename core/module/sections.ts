import type { Problem } from '../problem.ts';
import { readHashHeading } from './block-structure.ts';
import type { DocumentCuts, SlideCut } from './dialects/dialect.ts';
import type { StepMarks } from './mark-steps.ts';
import { readNumberedTitle } from './numbered-title.ts';
import {
  type SourceDocument,
  type SourceLine,
  documentOf,
  indexOf,
  isBlank,
  trimBlank,
} from './source-line.ts';

/** Cuts a document at its breaks, which belong to no section. Each section is a document with a structure of its own. */
export function cutSections(document: SourceDocument, isBreak: (index: number) => boolean): SourceDocument[] {
  const sections: SourceDocument[] = [];
  let start = 0;
  for (let index = 0; index <= document.lines.length; index++) {
    if (index < document.lines.length && !isBreak(index)) continue;
    sections.push(sectionOf(document, start, index));
    start = index + 1;
  }
  return sections;
}

/** The lines `[start, end)` of a document as one by itself. */
export function sectionOf(document: SourceDocument, start: number, end: number): SourceDocument {
  return documentOf(document.lines.slice(start, end), document.firstLine + start, document.frontMatter);
}

/** True for a line of exactly three dashes outside code and comments. */
export function isDashes(document: SourceDocument, index: number): boolean {
  if (!(document.lines[index] ?? '').startsWith('---')) return false;
  const kind = document.structure.kindOf(index);
  return (kind === null || kind === 'html') && /^---[ \t]*$/.test(document.lines[index] ?? '');
}

/** The same, where text right above it would make it the underline of a heading. */
export function isDashesAfterBlank(document: SourceDocument, index: number): boolean {
  return isDashes(document, index) && (document.lines[index - 1] ?? '').trim() === '';
}

export type SlideParts = { body: SourceLine[]; notes: SourceLine[]; steps?: StepMarks | null };

/** A slide from a section's lines, its title taken out of the body; null where nothing of it can be seen. */
export function slideOf(section: SourceDocument, { body, notes, steps = null }: SlideParts): SlideCut | null {
  const titled = takeTitle(section, body);
  const slide = {
    title: titled?.title ?? '',
    body: trimBlank(titled?.body ?? body),
    notes: trimBlank(notes),
  };
  if (slide.title === '' && slide.notes.length === 0 && !slide.body.some((line) => isSeen(section, line))) {
    return null;
  }
  const line = titled?.line ?? slide.body[0]?.line ?? slide.notes[0]?.line ?? section.firstLine;
  return { ...slide, line, steps };
}

/** A deck whose slides are all there is; its first slide's title is the document's. */
export function deckOf(slides: readonly (SlideCut | null)[], problems: Problem[] = []): DocumentCuts {
  const seen = slides.filter((slide) => slide !== null);
  const first = seen[0]?.title ?? '';
  return {
    heading: first === '' ? null : { text: first, lines: [] },
    introduction: [],
    slides: seen,
    problems,
  };
}

const pictures = /^\s*(?:!\[[^\]]*\]\([^)]*\)\s*|<img\s[^>]*>\s*)+$/;

/** The first heading, where nothing but images, comments and what has been blanked stands before it. */
function takeTitle(
  section: SourceDocument,
  body: readonly SourceLine[],
): { title: string; line: number; body: SourceLine[] } | null {
  const at = body.findIndex((line) => isSeen(section, line) && !pictures.test(line.text));
  const line = body[at];
  if (!line || section.structure.isOpaque(indexOf(section, line))) return null;
  const hash = readHashHeading(line.text);
  const lines = body.slice(at, at + (hash ? 1 : underlinedLength(section, body, at)));
  if (lines.length === 0) return null;
  const text =
    hash?.text ??
    lines
      .slice(0, -1)
      .map((each) => each.text.trim())
      .join(' ')
      .trim();
  return {
    title: readNumberedTitle(text) ?? text,
    line: line.line,
    body: body.map((each, index) =>
      index >= at && index < at + lines.length ? { ...each, text: '' } : each,
    ),
  };
}

/** How many lines a heading with an underline takes; 0 where one of them is no longer in its place. */
function underlinedLength(section: SourceDocument, body: readonly SourceLine[], at: number): number {
  const start = (body[at]?.line ?? 0) - section.firstLine;
  const heading = section.structure.headings.find((each) => each.start === start && each.underline !== null);
  const length = heading ? heading.end - heading.start : 0;
  const last = body[at + length - 1];
  return last?.line === section.firstLine + start + length - 1 && /^ {0,3}[=-]/.test(last.text) ? length : 0;
}

function isSeen(section: SourceDocument, line: SourceLine): boolean {
  return !isBlank(line) && section.structure.kindOf(indexOf(section, line)) !== 'comment';
}
