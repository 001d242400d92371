import { readHashHeading } from '../block-structure.ts';
import { takeHtmlNotes } from '../html-notes.ts';
import { editText } from '../inline-source.ts';
import { cutSections, deckOf, isDashesAfterBlank, sectionOf, slideOf } from '../sections.ts';
import { type SourceDocument, cutLines, joinBlocks } from '../source-line.ts';
import { readDivs } from '../pandoc-divs.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/** What its decks have in their front matter. */
const frontMatterKeys = (
  'title subtitle author institute date date-meta abstract keywords lang dir theme colortheme ' +
  'fonttheme innertheme outertheme aspectratio fontsize slide-level incremental bibliography csl ' +
  'link-citations nocite references header-includes include-before include-after output format ' +
  'mainfont monofont toc toc-title css revealjs-url titlegraphic logo notes documentclass ' +
  'classoption pagetitle section-titles navigation transition controls progress history center ' +
  'width height reference-doc reference-location execute filters number-sections embed-resources ' +
  'highlight-style title-slide-attributes subject category'
).split(' ');

/**
 * Pandoc's slide shows: a heading of the slides' level, or a higher one, opens a slide, and so does a thematic break.
 * `::: notes` holds notes; `. . .`, `::: incremental` and quoted lists make steps.
 */
export const pandoc = {
  name: 'pandoc',
  label: 'Pandoc',
  frontMatterKeys,
  recognise,
  split,
} as const satisfies Dialect;

const fencedDiv = /^:{3,}[ \t]*(?:\{[^}\n]*\.)?(notes|incremental|nonincremental|columns)\b/m;

function recognise({ text, frontMatter, lines }: SourceDocument): Recognition | null {
  const div = text.includes(':::') ? fencedDiv.exec(text)?.[1] : undefined;
  if (div === 'notes' || (div !== undefined && /^:{3,}[ \t]*(?:\{[^}\n]*\.)?notes\b/m.test(text))) {
    return { confidence: 0.93, reason: 'It has notes between “::: notes” and “:::”, as in Pandoc.' };
  }
  if (div !== undefined) {
    return { confidence: 0.83, reason: `It has parts between “::: ${div}” and “:::”, as in Pandoc.` };
  }
  const key = ['slide-level', 'slide_level', 'revealjs-url', 'aspectratio'].find((each) =>
    frontMatter.has(each),
  );
  if (key !== undefined) {
    return { confidence: 0.8, reason: `Its front matter has “${key}”, a setting of Pandoc's slide shows.` };
  }
  if (text.includes('\n. . .') && /^\. \. \.[ \t]*$/m.test(text)) {
    return { confidence: 0.76, reason: 'It has lines of “. . .”, which are pauses in Pandoc.' };
  }
  return /^% \S/.test(lines[0] ?? '')
    ? { confidence: 0.7, reason: 'It begins with a title after “%”, as in Pandoc.' }
    : null;
}

function split(document: SourceDocument): DocumentCuts {
  const block = titleBlock(document);
  const content = block.end === 0 ? document : sectionOf(document, block.end, document.lines.length);
  const level = slideLevel(content);
  const isIncremental = String(document.frontMatter.get('incremental')) === 'true';
  const sections = cutSections(
    content,
    (index) => content.structure.rules.has(index) || isDashesAfterBlank(content, index),
  );
  const deck = deckOf(
    sections
      .flatMap((section) => cutAtHeadings(section, level))
      .map((section) => readSlide(section, isIncremental)),
  );
  if (block.title === null) return deck;
  return {
    ...deck,
    heading: { text: block.title, lines: [] },
    introduction: joinBlocks(
      cutLines(document, block.titleLines, block.end).map((line) => [
        { ...line, text: line.text.replace(/^%/, '').trim() },
      ]),
    ),
  };
}

/** `% Title`, `% Authors`, `% Date` at the file's very beginning; a line set in goes on with the one before it. */
function titleBlock({ lines }: SourceDocument): { title: string | null; titleLines: number; end: number } {
  if (!/^%[ \t]*\S/.test(lines[0] ?? '')) return { title: null, titleLines: 0, end: 0 };
  const isPart = (line: string): boolean => /^(?:%|[ \t]+\S)/.test(line);
  const after = lines.findIndex((line) => !isPart(line));
  const end = after === -1 ? lines.length : after;
  const second = lines.findIndex((line, index) => index > 0 && (line.startsWith('%') || index === end));
  const titleLines = second === -1 ? end : second;
  const title = lines
    .slice(0, titleLines)
    .map((line) => line.replace(/^%/, '').trim())
    .join(' ');
  return { title, titleLines, end };
}

/** The highest level of a heading that content follows; each heading opens a slide where none does. */
function slideLevel({ frontMatter, structure, lines }: SourceDocument): number {
  const set = frontMatter.get('slide-level') ?? frontMatter.get('slide_level');
  if (/^[0-6]$/.test(String(set))) return Number(set);
  const starts = new Set(structure.headings.map(({ start }) => start));
  const followed = structure.headings.filter(({ end }) => {
    let next = end;
    while (next < lines.length && (lines[next] ?? '').trim() === '') next++;
    return next < lines.length && !starts.has(next) && !structure.rules.has(next);
  });
  return followed.reduce((least, { level }) => Math.min(least, level), 6);
}

function cutAtHeadings(section: SourceDocument, level: number): SourceDocument[] {
  const starts = section.structure.headings.filter((heading) => heading.level <= level && heading.start > 0);
  if (starts.length === 0) return [section];
  return [0, ...starts.map(({ start }) => start)].map((start, index) =>
    sectionOf(section, start, starts[index]?.start ?? section.lines.length),
  );
}

function readSlide(section: SourceDocument, isIncremental: boolean): SlideCut | null {
  const html = takeHtmlNotes(section, cutLines(section, 0, section.lines.length), 'div');
  const { body, notes, steps } = readDivs(section, html.lines, isIncremental);
  return slideOf(section, {
    body: editText(section, body, withoutAttributes),
    notes: joinBlocks([...notes, ...html.notes]),
    steps,
  });
}

/** `# Title {.class}`, `![alt](a.png){width=50%}` and `[words]{.class}` without their attributes. */
function withoutAttributes(text: string): string {
  if (!text.includes('{')) return text;
  const isHeading = readHashHeading(text) !== null;
  return (isHeading ? text.replace(/\{[^{}]*\}[ \t#]*$/, '').trimEnd() : text)
    .replace(/\[([^[\]]{1,500})\]\{[^{}]{0,500}\}/g, '$1')
    .replace(/([)`])\{[^{}]{0,500}\}/g, '$1');
}
