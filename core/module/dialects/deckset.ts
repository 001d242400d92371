import { type Problem, warningAt } from '../../problem.ts';
import { findComments } from '../html-comments.ts';
import { editText, isListItem, withoutImageKeywords } from '../inline-source.ts';
import type { StepMarks } from '../mark-steps.ts';
import { cutSections, deckOf, isDashes, isDashesAfterBlank, sectionOf, slideOf } from '../sections.ts';
import {
  type SourceDocument,
  type SourceLine,
  cutLines,
  indexOf,
  isBlank,
  joinBlocks,
} from '../source-line.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/** What its decks have in their front matter. */
const frontMatterKeys = (
  'autoscale background-color background-image build-lists code code-highlight code-language ' +
  'fit-header footer footer-style footnotes header header-emphasis header-strong list ' +
  'presenter-notes quote quote-author slide-dividers slide-transition slidecount slidenumber-style ' +
  'slidenumbers table text text-emphasis text-strong theme'
).split(' ');

/**
 * Deckset: `---` parts slides, or headings where `slide-dividers` says so; a paragraph that begins with `^` is a note;
 * `key: value` lines at the file's top and `[.key: value]` lines in a slide are settings.
 */
export const deckset = {
  name: 'deckset',
  label: 'Deckset',
  frontMatterKeys,
  recognise,
  split,
} as const satisfies Dialect;

const topCommand = new RegExp(
  '^(autoscale|background-color|background-image|build-lists|code|code-highlight|code-language|fit-header|footer|' +
    'footer-style|footnotes|header|header-emphasis|header-strong|list|presenter-notes|quote|quote-author|' +
    'slide-dividers|slide-transition|slidecount|slidenumber-style|slidenumbers|table|text|text-emphasis|text-strong|' +
    'theme):[ \\t]*(.*)$',
);
const slideCommand = /^[ \t]*\[\.([\w-]+)(?::([^\]]*))?\][ \t]*$/;
const note = /^\^[ \t]?(.*)$/;

function recognise(document: SourceDocument): Recognition | null {
  const { lines, structure, text } = document;
  const isMark = (mark: RegExp): boolean =>
    lines.some((line, index) => mark.test(line) && !structure.isOpaque(index));
  if (text.includes('[.') && isMark(slideCommand)) {
    return {
      confidence: 0.93,
      reason: 'It has lines like “[.build-lists: true]”, which are settings of Deckset.',
    };
  }
  const commands = topCommands(document);
  if ([...commands.settings.keys()].some((key) => key !== 'theme' && key !== 'text' && key !== 'code')) {
    return {
      confidence: 0.9,
      reason: `It begins with settings like “${[...commands.settings.keys()].join('”, “')}”, as in Deckset.`,
    };
  }
  if (!isMark(/^\^[ \t]*\S?/)) return null;
  return isMark(/^---[ \t]*$/)
    ? { confidence: 0.86, reason: 'It has paragraphs that begin with “^”, which are notes in Deckset.' }
    : { confidence: 0.5, reason: 'It has paragraphs that begin with “^”, as Deckset writes notes.' };
}

function split(document: SourceDocument): DocumentCuts {
  const { settings, end } = topCommands(document);
  const content = end === 0 ? document : sectionOf(document, end, document.lines.length);
  const setting = (key: string): string => settings.get(key) ?? frontMatterText(document, key);
  const levels = new Set((setting('slide-dividers').match(/#+/g) ?? []).map((marks) => marks.length));
  const underlined = new Map(content.structure.headings.map(({ start, end }) => [end - 1, start]));
  const sections = cutSections(content, (index) => isBreak(content, index, underlined.get(index)));
  const problems: Problem[] = [];
  const slides = sections
    .flatMap((section) => cutAtDividers(section, levels))
    .map((section) => readSlide(section, setting('build-lists'), problems));
  return deckOf(slides, problems);
}

/** Dashes right below a note or a setting do not make it a heading. */
function isBreak(document: SourceDocument, index: number, headingStart: number | undefined): boolean {
  if (isDashesAfterBlank(document, index)) return true;
  if (!isDashes(document, index)) return false;
  if (document.structure.rules.has(index)) return true;
  return /^(?:\^|\[\.)/.test(document.lines[headingStart ?? -1] ?? '');
}

/** The settings of the whole deck: the file's first lines, without a blank line between them. */
function topCommands({ lines }: SourceDocument): { settings: ReadonlyMap<string, string>; end: number } {
  const settings = new Map<string, string>();
  const first = lines.findIndex((line) => line.trim() !== '');
  let end = Math.max(0, first);
  for (; end < lines.length; end++) {
    const match = topCommand.exec(lines[end] ?? '');
    if (!match) break;
    settings.set(match[1] ?? '', (match[2] ?? '').trim());
  }
  return { settings, end: settings.size === 0 ? 0 : end };
}

function frontMatterText({ frontMatter }: SourceDocument, key: string): string {
  const value = frontMatter.get(key);
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : '';
}

function cutAtDividers(section: SourceDocument, levels: ReadonlySet<number>): SourceDocument[] {
  const starts = section.structure.headings.filter(({ level, start }) => levels.has(level) && start > 0);
  if (starts.length === 0) return [section];
  return [0, ...starts.map(({ start }) => start)].map((start, index) =>
    sectionOf(section, start, starts[index]?.start ?? section.lines.length),
  );
}

function readSlide(section: SourceDocument, buildLists: string, problems: Problem[]): SlideCut | null {
  const lines = cutLines(section, 0, section.lines.length);
  const body: SourceLine[] = [];
  const notes: SourceLine[][] = [];
  let builds = buildLists;
  let inNote = false;
  lines.forEach((line, index) => {
    const isOpaque = section.structure.isOpaque(index);
    const command = isOpaque ? null : slideCommand.exec(line.text);
    const spoken = isOpaque ? null : note.exec(line.text);
    if (command?.[1] === 'build-lists') builds = (command[2] ?? '').trim();
    if (spoken) notes.push([{ ...line, text: spoken[1] ?? '' }]);
    else if (inNote && !command && !isBlank(line)) notes.at(-1)?.push(line);
    inNote = spoken !== null || (inNote && !isBlank(line));
    body.push(command || inNote ? { ...line, text: '' } : line);
  });
  for (const comment of findComments(section, lines)) {
    const hidden = comment.content.find(({ text }) => /^(?:---[ \t]*$|#{1,6}[ \t])/.test(text));
    if (hidden) problems.push(hiddenSlide(hidden.line));
  }
  const shown = editText(section, body, (text) =>
    withoutImageKeywords(text, isKeyword).replace(/^( {0,3}#{1,6}[ \t]+)\[fit\][ \t]*/, '$1'),
  );
  return slideOf(section, {
    body: shown,
    notes: joinBlocks(notes),
    steps: buildSteps(section, shown, builds),
  });
}

function buildSteps(section: SourceDocument, body: readonly SourceLine[], builds: string): StepMarks | null {
  if (!/^(?:true|all|notFirst)$/i.test(builds)) return null;
  const items = new Set<number>();
  let inList = false;
  for (const line of body) {
    if (isListItem(line.text) && !section.structure.isOpaque(indexOf(section, line))) {
      if (inList || !/^notFirst$/i.test(builds)) items.add(line.line);
      inList = true;
    } else if (/^\S/.test(line.text)) {
      inList = false;
    }
  }
  return items.size === 0 ? null : { items, groups: new Map() };
}

function isKeyword(word: string): boolean {
  return /^(?:inline|fit|fill|left|right|original|filtered|autoplay|loop|mute|hide|\d+%|corner-radius\(\d+\))$/.test(
    word,
  );
}

function hiddenSlide(line: number): Problem {
  return warningAt(
    'slide-hidden',
    'A slide stands inside a comment here, so it was left out.',
    line,
    'Take the comment’s marks away to show the slide.',
  );
}
