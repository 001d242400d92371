import { findComments } from '../html-comments.ts';
import { takeHtmlNotes } from '../html-notes.ts';
import { isListItem } from '../inline-source.ts';
import type { StepMarks } from '../mark-steps.ts';
import { cutSections, deckOf, isDashesAfterBlank, slideOf } from '../sections.ts';
import { type SourceDocument, type SourceLine, cutLines, indexOf, joinBlocks } from '../source-line.ts';
import { warningAt, type Problem } from '../../problem.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/** What its decks have in their front matter. */
const frontMatterKeys = (
  'title theme highlightTheme revealOptions slideOptions separator verticalSeparator notesSeparator ' +
  'css scripts preprocessor template absoluteUrl assetsDir type slideNumber transition'
).split(' ');

/**
 * reveal.js with its Markdown plugin, and reveal-md: `---` with a blank line before it parts slides, `----` or `--`
 * those that lie below each other; `Note:` opens notes to the slide's end, and `<aside class="notes">` holds some.
 */
export const reveal = {
  name: 'reveal',
  label: 'reveal.js Markdown',
  frontMatterKeys,
  recognise,
  split,
} as const satisfies Dialect;

const noteLine = /^[ \t]{0,3}notes?:[ \t]*(.*)$/i;
const attributes = /<!--\s*\.(?:slide|element)\s*:/;

function recognise(document: SourceDocument): Recognition | null {
  const { text, frontMatter } = document;
  const key = ['revealOptions', 'slideOptions', 'verticalSeparator'].find((each) => frontMatter.has(each));
  if (key !== undefined) {
    return { confidence: 0.94, reason: `Its front matter has “${key}”, a setting of reveal.js.` };
  }
  if (attributes.test(text)) {
    return {
      confidence: 0.93,
      reason: 'It has comments like “<!-- .slide: … -->”, which are settings of reveal.js.',
    };
  }
  if (/<aside\s[^>]{0,200}class=["']?notes\b/.test(text)) {
    return { confidence: 0.9, reason: 'It has notes in “<aside class="notes">”, as in reveal.js.' };
  }
  return text.includes('\n---') && /^[ \t]{0,3}notes?:/im.test(text) ? recogniseNotes(document) : null;
}

/** One “Note:” may stand in any document; a deck has them in several sections, each of them one slide long. */
function recogniseNotes(document: SourceDocument): Recognition | null {
  const heads = new Set(
    document.structure.headings.filter(({ level }) => level <= 2).map(({ start }) => start),
  );
  const sections = [{ headings: 0, isNoted: false }];
  document.lines.forEach((line, index) => {
    if (isDashesAfterBlank(document, index)) sections.push({ headings: 0, isNoted: false });
    const section = sections.at(-1);
    if (!section) return;
    if (heads.has(index)) section.headings++;
    if (noteLine.test(line) && !document.structure.isOpaque(index)) section.isNoted = true;
  });
  const noted = sections.filter(({ isNoted }) => isNoted).length;
  const short = sections.filter(({ headings }) => headings <= 2).length;
  if (noted < 2 || noted / sections.length < 1 / 4 || short / sections.length < 0.8) return null;
  return {
    confidence: 0.75,
    reason: `Lines of “---” part it, and ${noted} of the ${sections.length} parts have a line “Note:”, as in reveal.js.`,
  };
}

function split(document: SourceDocument): DocumentCuts {
  const separators = ownSeparators(document);
  const sections = cutSections(document, (index) => {
    const line = (document.lines[index] ?? '').trimEnd();
    if (separators.has(line)) return document.structure.kindOf(index) !== 'fence';
    const isBelow = /^--(?:--)?$/.test(line) && !document.structure.isOpaque(index);
    return (
      isDashesAfterBlank(document, index) || (isBelow && (document.lines[index - 1] ?? '').trim() === '')
    );
  });
  const problems: Problem[] = [];
  return deckOf(
    sections.map((section) => readSlide(section, problems)),
    problems,
  );
}

/** reveal-md lets the author choose separators as regular expressions: those that are plain words are understood. */
function ownSeparators({ frontMatter }: SourceDocument): ReadonlySet<string> {
  const written = ['separator', 'verticalSeparator'].map((key) => frontMatter.get(key));
  const literals = written
    .filter((value) => typeof value === 'string')
    .map((value) => value.replace(/\\r\??|\\n|[\r\n]|^\^|\$$/g, '').trim());
  return new Set(literals.filter((literal) => literal !== '' && !/[\\^$.*+?()[\]{}|]/.test(literal)));
}

function readSlide(section: SourceDocument, problems: Problem[]): SlideCut | null {
  const lines = cutLines(section, 0, section.lines.length);
  const notesAt = lines.findIndex(
    (line, index) => noteLine.test(line.text) && !section.structure.isOpaque(index),
  );
  const [seen, spoken] = notesAt === -1 ? [lines, []] : [lines.slice(0, notesAt), lines.slice(notesAt)];
  const [first, ...others] = spoken;
  const labelled = first ? [{ ...first, text: noteLine.exec(first.text)?.[1] ?? '' }, ...others] : [];
  const aside = takeHtmlNotes(section, seen, 'aside');
  const settings = findComments(section, aside.lines).filter(({ content }) =>
    /^\.slide/.test(content[0]?.text ?? ''),
  );
  const told = settings.flatMap(({ content }) => dataNotes(content));
  const hidden = settings.find(({ content }) =>
    /data-visibility="?hidden/.test(content.map(({ text }) => text).join(' ')),
  );
  const slide = slideOf(section, {
    body: aside.lines,
    notes: joinBlocks([labelled, ...aside.notes, told]),
    steps: fragments(section, aside.lines),
  });
  if (!hidden || !slide) return slide;
  problems.push(
    warningAt(
      'slide-hidden',
      'This slide is hidden by data-visibility="hidden", so it was left out.',
      slide.line,
      'Take the attribute away to show the slide.',
    ),
  );
  return null;
}

function dataNotes(content: readonly SourceLine[]): SourceLine[] {
  return content.flatMap(({ text, line }) => {
    const notes = /\bdata-notes=(?:"([^"]*)"|'([^']*)')/.exec(text);
    return notes ? [{ text: notes[1] ?? notes[2] ?? '', line }] : [];
  });
}

const isFragment = /\bclass\s*=\s*["'][^"']*\bfragment\b/;

const htmlBlock = /^\s*<(?:div|p|ul|ol|li|section|h[1-6]|blockquote|pre|table|figure)\b/;

/**
 * What a comment marks: the list item whose line it ends, else the block it stands in or behind. HTML blocks of class
 * `fragment` are steps by themselves.
 */
function fragments(section: SourceDocument, body: readonly SourceLine[]): StepMarks | null {
  if (!body.some(({ text }) => isFragment.test(text))) return null;
  const items = new Set<number>();
  const groups = new Map<number, number>();
  const { blocks, kindOf } = section.structure;
  let next = 0;
  for (const line of body) {
    const index = indexOf(section, line);
    while ((blocks[next] ?? Infinity) <= index) next++;
    const kind = kindOf(index);
    if (!isFragment.test(line.text) || kind === 'fence' || kind === 'indented') continue;
    if (!attributes.test(line.text)) {
      if (htmlBlock.test(line.text)) groups.set(line.line, line.line);
    } else if (isListItem(line.text)) {
      items.add(line.line);
    } else {
      // On a line of its own the comment is a block itself, and speaks of the one before it.
      const block = blocks[next - (/^\s*<!--/.test(line.text) ? 2 : 1)];
      groups.set(section.firstLine + (block ?? index), line.line);
    }
  }
  return { items, groups };
}
