import type { BlockStructure } from './block-structure.ts';
import { type NotesLabel, commonestStyle, opensNotesAnywhere, readNotesLabel } from './notes-label.ts';

/** Lines cut out of a document; `line` is the 0-based index of the first one. */
export type Cut = { source: string; line: number };

export type SlideCut = {
  /** The heading's Markdown, without its `Slide N:`. */
  title: string;
  /** 0-based index of the heading's line. */
  line: number;
  body: Cut;
  notes: Cut;
};

export type SlideCuts = {
  /** The document's own title, from a level 1 heading before the first slide. */
  heading: string | null;
  introduction: Cut;
  slides: SlideCut[];
};

type Heading = { line: number; level: number; text: string; numbered: boolean };

const atxHeading = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))??(?:[ \t]+#+)?[ \t]*$/;
const numberedTitle = /^slide[ \t]+\d+[ \t]*(?:[:.–—-][ \t]*(.*))?$/i;
const separator = /^ {0,3}(?:-[ \t]*){3,}$/;

/** Cuts a document into what stands before its slides, and the slides with their notes. */
export function splitSlides(lines: readonly string[], structure: BlockStructure): SlideCuts {
  const headings = readHeadings(lines, structure);
  const numbered = headings.filter((heading) => heading.numbered);
  const level = slideLevel(headings, numbered);
  const title = headings.find((heading) => heading.level === 1 && !heading.numbered);
  const openers = headings.filter((heading) => heading.level <= level);
  // The document's title is no slide, unless it is all there is.
  const titleFirst = title !== undefined && level > 1 && title === openers[0];
  const slideHeadings = titleFirst ? openers.slice(1) : openers;
  const introductionEnd = slideHeadings[0]?.line ?? lines.length;
  const hideUnderlines = numbered.length > 0;

  const ranges = slideHeadings.map((heading, index) => ({
    heading,
    start: heading.line + 1,
    end: trimEnd(lines, heading.line + 1, slideHeadings[index + 1]?.line ?? lines.length),
  }));
  const labels = ranges.map(({ start, end }) => findLabels(lines, structure, start, end));
  const style = commonestStyle(labels.flat().map(({ label }) => label));

  const cut = (start: number, end: number, firstLine?: string): Cut => ({
    source: cutLines(lines, structure, start, end, hideUnderlines, firstLine),
    line: start,
  });
  const slides = ranges.map(({ heading, start, end }, index): SlideCut => {
    const found = labels[index] ?? [];
    const opening =
      found.find(({ label }) => label.style === style) ??
      found.find(({ label }) => opensNotesAnywhere(label));
    const notes = opening ? cut(opening.line, end, opening.label.rest) : { source: '', line: end };
    return {
      title: heading.text,
      line: heading.line,
      body: cut(start, opening?.line ?? end),
      notes: opening?.label.closing
        ? { ...notes, source: stripClosing(notes.source, opening.label.closing) }
        : notes,
    };
  });

  const introductionLines = cut(0, trimEnd(lines, 0, introductionEnd));
  return {
    heading: title && title.line < introductionEnd ? title.text : null,
    introduction: introductionLines,
    slides,
  };
}

/** Takes the title's line out of an introduction, so that it is not shown twice. */
export function withoutTitleHeading(introduction: Cut): Cut {
  const lines = introduction.source.split('\n');
  const index = lines.findIndex((line) => atxHeading.exec(line)?.[1] === '#');
  return { ...introduction, source: lines.map((line, at) => (at === index ? '' : line)).join('\n') };
}

function readHeadings(lines: readonly string[], structure: BlockStructure): Heading[] {
  const headings: Heading[] = [];
  lines.forEach((line, index) => {
    const match = structure.isOpaque(index) ? null : atxHeading.exec(line);
    if (!match) return;
    const text = (match[2] ?? '').trim();
    const number = numberedTitle.exec(text);
    headings.push({
      line: index,
      level: (match[1] ?? '').length,
      text: number ? (number[1] ?? '').trim() : text,
      numbered: number !== null,
    });
  });
  return headings;
}

/** The level of most `Slide N` headings; else 2; else 1 where a document has nothing deeper than level 1. */
function slideLevel(headings: readonly Heading[], numbered: readonly Heading[]): number {
  if (numbered.length > 0) {
    const counts = new Map<number, number>();
    for (const { level } of numbered) counts.set(level, (counts.get(level) ?? 0) + 1);
    return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
  }
  if (headings.some(({ level }) => level === 2)) return 2;
  return headings.filter(({ level }) => level === 1).length > 1 ? 1 : 2;
}

function findLabels(
  lines: readonly string[],
  structure: BlockStructure,
  start: number,
  end: number,
): { line: number; label: NotesLabel }[] {
  const found = [];
  for (let line = start; line < end; line++) {
    const label = structure.isOpaque(line) ? null : readNotesLabel(lines[line] ?? '');
    if (label) found.push({ line, label });
  }
  return found;
}

/** The end of a range without the blank lines and `---` separators that lead over to the next slide. */
function trimEnd(lines: readonly string[], start: number, end: number): number {
  let last = end;
  while (last > start && ((lines[last - 1] ?? '').trim() === '' || separator.test(lines[last - 1] ?? '')))
    last--;
  return last;
}

/**
 * In a module of `Slide N` headings a bare `---` is a rule, never the underline of a heading above it: a blank line
 * goes before it. `firstLine` stands in for the first line of the range.
 */
function cutLines(
  lines: readonly string[],
  structure: BlockStructure,
  start: number,
  end: number,
  hideUnderlines: boolean,
  firstLine: string | undefined,
): string {
  const out: string[] = [];
  for (let line = start; line < end; line++) {
    const text = line === start && firstLine !== undefined ? firstLine : (lines[line] ?? '');
    if (hideUnderlines && !structure.isOpaque(line) && separator.test(text)) out.push('');
    out.push(text);
  }
  return out.join('\n');
}

function stripClosing(source: string, closing: string): string {
  const trimmed = source.trimEnd();
  return trimmed.endsWith(closing) ? trimmed.slice(0, -1).trimEnd() : source;
}
