import type { Heading } from './block-structure.ts';
import type { DocumentCuts, SlideCut } from './dialects/dialect.ts';
import { findComments } from './html-comments.ts';
import { isNotesHeading } from './notes-label.ts';
import { readNumberedTitle } from './numbered-title.ts';
import { type SourceDocument, type SourceLine, cutLines, indexOf } from './source-line.ts';
import { type SlideRange, chooseStyle, findLabels, takeNotes } from './take-notes.ts';

type SlideHeading = Heading & { numbered: boolean };

const dashes = /^ {0,3}(?:-[ \t]*){3,}$/;

/**
 * Cuts a document whose headings open slides into what stands before them, and the slides. `readsNotes` is false
 * where a line like `Notes:` is text like any other.
 */
export function cutAtHeadings(document: SourceDocument, readsNotes: boolean): DocumentCuts {
  const { lines } = document;
  const headings = readHeadings(document, readsNotes);
  const numbered = headings.filter((heading) => heading.numbered);
  const level = slideLevel(headings, numbered);
  const title = headings.find((heading) => heading.level === 1 && !heading.numbered);
  const openers = headings.filter((heading) => heading.level <= level);
  // The document's title is no slide, unless it is all there is.
  const titleFirst = title !== undefined && level > 1 && title === openers[0];
  const slideHeadings = titleFirst ? openers.slice(1) : openers;
  const introductionEnd = slideHeadings[0]?.start ?? lines.length;

  const underlined = new Set(headings.filter(({ underline }) => underline === '-').map(({ end }) => end - 1));
  const endOf = (start: number, end: number): number => {
    let last = end;
    while (last > start && leadsOver(document, last - 1) && !underlined.has(last - 1)) last--;
    return last;
  };
  const plainRules = (cut: SourceLine[]): SourceLine[] => ruled(document, cut, underlined);
  const ranges = slideHeadings.map((heading, index): SlideRange => {
    const end = endOf(heading.end, slideHeadings[index + 1]?.start ?? lines.length);
    return {
      start: heading.end,
      end,
      labels: readsNotes ? findLabels(document, heading.end, end, numbered.length > 0) : [],
    };
  });
  const style = chooseStyle(document, ranges, numbered.length > 0);

  const slides = ranges.map((range, index): SlideCut => {
    const heading = slideHeadings[index];
    const { body, notes } = readsNotes
      ? takeNotes(document, range, style)
      : { body: cutLines(document, range.start, range.end), notes: [] };
    return {
      title: heading?.text ?? '',
      line: document.firstLine + (heading?.start ?? 0),
      body: plainRules(body),
      notes: plainRules(notes),
      steps: null,
    };
  });

  const introduction = plainRules(cutLines(document, 0, endOf(0, introductionEnd)));
  return {
    heading: title && title.start < introductionEnd ? headingOf(document, title) : null,
    introduction,
    slides,
    problems: [],
  };

  function headingOf(from: SourceDocument, { text, start, end }: SlideHeading): DocumentCuts['heading'] {
    return { text, lines: cutLines(from, start, end).map(({ line }) => line) };
  }
}

/** How many of a document's headings are numbered as slides. */
export function countNumbered(document: SourceDocument): number {
  return document.structure.headings.filter(({ text }) => readNumberedTitle(text) !== null).length;
}

/** How many of a document's parts there are below its headings, and how many of them have a notes label. */
export type NotedParts = {
  parts: number;
  /** With a label that can only open notes. */
  sure: number;
  /** With a bare “Note:”, which may be a remark. */
  single: number;
};

/** Looks for notes below headings of level 1 and 2. */
export function countNoted(document: SourceDocument): NotedParts {
  const { headings } = document.structure;
  const starts = headings.filter(({ level }) => level <= 2).map(({ start }) => start);
  const labels = findLabels(document, 0, document.lines.length, false).map(({ at, style, sure }) => ({
    at,
    kind: sure ? 'sure' : style === 'plain note' ? 'single' : null,
  }));
  const comments = document.text.includes('<!--')
    ? findComments(document, cutLines(document, 0, document.lines.length))
    : [];
  for (const { from, content } of comments) {
    if (/^\W*(?:speaker |presenter )?notes\b/i.test(content[0]?.text ?? ''))
      labels.push({ at: from.at, kind: 'sure' });
  }
  labels.sort((a, b) => a.at - b.at);
  const noted = { sure: new Set<number>(), single: new Set<number>() };
  let part = 0;
  for (const { at, kind } of labels) {
    while ((starts[part] ?? Infinity) < at) part++;
    if (kind === 'sure' || kind === 'single') noted[kind].add(part);
  }
  return { parts: starts.length, sure: noted.sure.size, single: noted.single.size };
}

/**
 * The headings that count. A line of dashes below text is its underline where it makes a `Slide N` heading, or in a
 * document that writes all its headings of level 2 so; else it is a separator whose author left no blank line.
 */
function readHeadings(document: SourceDocument, readsNotes: boolean): SlideHeading[] {
  const { headings } = document.structure;
  const all = headings.map((heading) => {
    const title = readNumberedTitle(heading.text);
    return { ...heading, text: title ?? heading.text, numbered: title !== null };
  });
  const firstNumbered = all.findIndex(({ numbered }) => numbered);
  const underlines =
    firstNumbered === -1 && !all.some(({ level, underline }) => level === 2 && underline === null);
  return all.filter((heading, index) => {
    if (heading.underline === '-' && !heading.numbered && !underlines) return false;
    // In a module of numbered slides “Speaker notes” is a label, whatever its level.
    const isLabel =
      readsNotes && firstNumbered !== -1 && index > firstNumbered && isNotesHeading(heading.text);
    return !isLabel;
  });
}

/** The level of most `Slide N` headings; else 2; else 1 where there are several; else the highest below 2. */
function slideLevel(headings: readonly SlideHeading[], numbered: readonly SlideHeading[]): number {
  if (numbered.length > 0) {
    const counts = new Map<number, number>();
    for (const { level } of numbered) counts.set(level, (counts.get(level) ?? 0) + 1);
    return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];
  }
  const levels = headings.map(({ level }) => level);
  if (levels.includes(2)) return 2;
  if (levels.filter((level) => level === 1).length > 1) return 1;
  const deeper = levels.filter((level) => level > 2);
  return deeper.length > 0 ? Math.min(...deeper) : 2;
}

/** True for the blank lines and separators between a slide's text and the next heading. */
function leadsOver({ lines, structure }: SourceDocument, index: number): boolean {
  const text = lines[index] ?? '';
  if (text.trim() === '') return true;
  return structure.rules.has(index) || (dashes.test(text) && !structure.isOpaque(index));
}

/** A blank line goes before each line of dashes that is no heading's underline, so that it is a rule to the parser too. */
function ruled(document: SourceDocument, lines: SourceLine[], underlined: ReadonlySet<number>): SourceLine[] {
  return lines.flatMap((line) => {
    if (!dashes.test(line.text)) return [line];
    const index = indexOf(document, line);
    const isRule = !underlined.has(index) && !document.structure.isOpaque(index);
    return isRule ? [{ text: '', line: line.line }, line] : [line];
  });
}
