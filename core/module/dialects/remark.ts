import { type Problem, warningAt } from '../../problem.ts';
import { isListItem } from '../inline-source.ts';
import { cutSections, deckOf, isDashes, slideOf } from '../sections.ts';
import { type SourceDocument, type SourceLine, cutLines, isBlank } from '../source-line.ts';
import { withoutContentClasses } from '../remark-classes.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/** What its decks have in their front matter. */
const frontMatterKeys = 'class name layout template count continued exclude background-image'.split(' ');

/**
 * remark (the slide show): `---` parts slides, `--` what a slide shows one after the other, `???` opens its notes.
 * Lines like `class: center` at a slide's top, or at that of a part of it, are settings; `.center[…]` sets text apart.
 */
export const remark = {
  name: 'remark',
  label: 'remark',
  frontMatterKeys,
  recognise,
  split,
} as const satisfies Dialect;

const setting = /^([a-z][a-z-]*):[ \t]*(.*)$/;
const comment = /^<!--([^>]*)-->[ \t]*$/;

function recognise({ text, structure, lines }: SourceDocument): Recognition | null {
  const isMark = (mark: RegExp): boolean =>
    lines.some((line, index) => mark.test(line) && !structure.isOpaque(index));
  if (!/^---[ \t]*$/m.test(text)) return null;
  if (text.includes('???') && isMark(/^\?\?\?[ \t]*$/)) {
    return { confidence: 0.9, reason: 'It has lines of “???”, which open notes in remark.' };
  }
  const tops =
    /(?:^|\n)---[ \t]*\n\s*(?:class|layout|template|name|count|exclude|background-image):[ \t]*\S[^\n]*\n(?!---)/;
  if (tops.test(text)) {
    return { confidence: 0.78, reason: 'Its slides begin with settings like “class: center”, as in remark.' };
  }
  if (/^\.[a-z][\w-]*\[/m.test(text) && isMark(/^\.[a-z][\w.-]*\[/)) {
    return { confidence: 0.72, reason: 'It sets text apart with marks like “.center[…]”, as in remark.' };
  }
  return isMark(/^--$/)
    ? { confidence: 0.65, reason: 'It has lines of “--”, which continue a slide step by step in remark.' }
    : null;
}

function split(document: SourceDocument): DocumentCuts {
  const problems: Problem[] = [];
  const sections = cutSections(
    document,
    (index) =>
      isDashes(document, index) ||
      (/^<!--[ \t]*break[ \t]*-->[ \t]*$/.test(document.lines[index] ?? '') &&
        document.structure.kindOf(index) === 'comment'),
  );
  return deckOf(
    sections.map((section) => readSlide(section, problems)),
    problems,
  );
}

type Part = { body: SourceLine[]; notes: SourceLine[]; settings: ReadonlyMap<string, string> };

function readSlide(section: SourceDocument, problems: Problem[]): SlideCut | null {
  const parts = readParts(section);
  const groups = new Map<number, number>();
  const body = parts.flatMap((part, index) => {
    if (index > 0) for (const { line } of part.body) groups.set(line, index);
    return index > 0 ? [...gap(part.body), ...part.body] : part.body;
  });
  const slide = slideOf(section, {
    body: withoutContentClasses(section, body),
    notes: parts.flatMap(({ notes }) => notes),
    steps: groups.size === 0 ? null : { items: new Set(), groups },
  });
  const isOn = (key: string): boolean =>
    parts.some(({ settings }) => settings.get(key)?.toLowerCase() === 'true');
  if (!slide || (!isOn('layout') && !isOn('exclude'))) return slide;
  problems.push(
    isOn('exclude')
      ? warningAt(
          'slide-hidden',
          'This slide says “exclude: true”, so it was left out.',
          slide.line,
          'Take the setting away to show the slide.',
        )
      : warningAt(
          'slide-template',
          'This slide is a layout for the slides after it, and was left out.',
          slide.line,
          'Write what it says on these slides.',
        ),
  );
  return null;
}

function readParts(section: SourceDocument): Part[] {
  const parts: Part[] = [];
  let lines: SourceLine[] = [];
  cutLines(section, 0, section.lines.length).forEach((line, index) => {
    if (/^--[ \t]*$/.test(line.text) && mayMean(section, index)) {
      parts.push(readPart(section, lines));
      lines = [];
    } else {
      lines.push(line);
    }
  });
  return [...parts, readPart(section, lines)];
}

function readPart(section: SourceDocument, lines: readonly SourceLine[]): Part {
  const settings = new Map<string, string>();
  const seen = lines.map((line) => ({ ...line }));
  for (const line of seen) {
    if (isBlank(line)) continue;
    const match = setting.exec((comment.exec(line.text)?.[1] ?? line.text).trimEnd().replace(/^ /, ''));
    // remark would take “note: …” for a setting too, and its author would never find it again.
    if (!match || /^notes?$/.test(match[1] ?? '')) break;
    settings.set(match[1] ?? '', match[2]?.trim() ?? '');
    line.text = '';
  }
  const notesAt = seen.findIndex(
    (line) => /^\?\?\?[ \t]*$/.test(line.text) && mayMean(section, line.line - section.firstLine),
  );
  return notesAt === -1
    ? { body: seen, notes: [], settings }
    : { body: seen.slice(0, notesAt), notes: [...seen.slice(notesAt + 1), ...blank(seen.at(-1))], settings };
}

function mayMean(section: SourceDocument, index: number): boolean {
  const kind = section.structure.kindOf(index);
  return kind === null || kind === 'html';
}

/** A part that goes on with a list stays in the list; any other begins a block of its own. */
function gap(body: readonly SourceLine[]): SourceLine[] {
  const first = body[0];
  return first && !isBlank(first) && !isListItem(first.text) ? [{ ...first, text: '' }] : [];
}

function blank(last: SourceLine | undefined): SourceLine[] {
  return last ? [{ ...last, text: '' }] : [];
}
