import { type Problem, warningAt } from '../../problem.ts';
import { findComments, withoutComments } from '../html-comments.ts';
import { isListItem } from '../inline-source.ts';
import type { StepMarks } from '../mark-steps.ts';
import { readKeyLines } from '../read-key-lines.ts';
import { cutSections, deckOf, sectionOf, slideOf } from '../sections.ts';
import { type SourceDocument, type SourceLine, cutLines, indexOf, isBlank } from '../source-line.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/** What its decks have in their front matter. */
const frontMatterKeys = (
  'theme addons title titleTemplate info author keywords presenter browserExporter download ' +
  'exportFilename export twoslash lineNumbers monaco monacoTypesSource ' +
  'monacoTypesAdditionalPackages monacoRunAdditionalDeps remoteAssets selectable record contextMenu ' +
  'wakeLock overviewSnapshots colorSchema routerMode aspectRatio canvasWidth favicon plantUmlServer ' +
  'fonts defaults drawings htmlAttrs seoMeta themeConfig transition highlighter mdc css layout ' +
  'layoutClass background class clicks clicksStart disabled hide hideInToc level preload routeAlias ' +
  'src zoom dragPos image url backgroundSize editor duration timer codeCopy magicMoveDuration ' +
  'magicMoveCopy comark'
).split(' ');

/**
 * Slidev: a line that begins with `---` parts slides; right below it a slide's settings may stand, up to the next `---`.
 * A comment that ends a slide is its notes. `<v-click>` and `<v-clicks>` make steps.
 */
export const slidev = {
  name: 'slidev',
  label: 'Slidev',
  frontMatterKeys,
  recognise,
  split,
} as const satisfies Dialect;

/** Settings of a whole deck that no other format has. */
const deckKeys = [
  'transition',
  'drawings',
  'mdc',
  'highlighter',
  'colorSchema',
  'routerMode',
  'canvasWidth',
  'addons',
];
const slideKey =
  /^---[ \t]*\n(?:[\w-]+:.*\n){0,9}(?:layout|src|transition|clicks|hide|disabled|level|routeAlias):[^\n]*\n/m;
const component = /<v-clicks?\b|<\/v-clicks?>|\sv-click\b|^::[\w-]+::[ \t]*$|\[click(?::\d+)?\]/m;

function recognise({ frontMatter, text }: SourceDocument): Recognition | null {
  const key = deckKeys.find((each) => frontMatter.has(each));
  if (key !== undefined && !frontMatter.has('marp')) {
    return { confidence: 0.9, reason: `Its front matter has “${key}”, a setting of Slidev.` };
  }
  if (text.includes('---\n') && slideKey.test(text)) {
    return {
      confidence: 0.9,
      reason: 'Its slides begin with settings like “layout: …” between lines of “---”, as in Slidev.',
    };
  }
  if (/v-click|::|\[click/.test(text) && component.test(text)) {
    return {
      confidence: 0.82,
      reason: 'It has parts that only Slidev knows, such as “<v-click>” or “::right::”.',
    };
  }
  return frontMatter.has('layout') && frontMatter.has('theme') && text.includes('\n---')
    ? {
        confidence: 0.6,
        reason: 'Its front matter has a theme and a layout, and lines of “---” part it, as in Slidev.',
      }
    : null;
}

function split(document: SourceDocument): DocumentCuts {
  const problems: Problem[] = [];
  const closings = new Set<number>();
  const isBreak = (index: number): boolean => {
    if (!(document.lines[index] ?? '').startsWith('---') || closings.has(index)) return false;
    const kind = document.structure.kindOf(index);
    if (kind !== null && kind !== 'html') return false;
    const close = settingsEnd(document.lines, index);
    if (close !== null) closings.add(close);
    return true;
  };
  const sections = cutSections(document, isBreak);
  const slides = sections.map((section) => {
    const before = document.lines[section.firstLine - document.firstLine - 1];
    const close = before === undefined ? null : settingsEnd([before, ...section.lines], 0);
    if (close === null) {
      // The first slide's settings are the file's front matter.
      const isFirst = section.firstLine === document.firstLine;
      return readSlide(section, settingsOf(isFirst ? document.frontMatter : new Map(), 1), problems);
    }
    const settings = settingsOf(keysOf(section.lines.slice(0, close - 1)), section.firstLine);
    return readSlide(sectionOf(section, close, section.lines.length), settings, problems);
  });
  return deckOf(slides, problems);
}

/** Where the settings below a break close; null where what follows it is the slide's text. */
function settingsEnd(lines: readonly string[], at: number): number | null {
  if (!/^---[ \t]*$/.test(lines[at] ?? '') || (lines[at + 1] ?? '').trim() === '') return null;
  for (let index = at + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line.trimEnd() === '---') return hasSetting(keysOf(lines.slice(at + 1, index))) ? index : null;
    if (!/^(?:[\w$-]+[ \t]*:(?:[ \t]|$)|[ \t]|#|[-\]}]|$)/.test(line)) return null;
  }
  return null;
}

/** A slide that only says “Notes: …” has no settings, though Slidev would take it for one. */
function hasSetting(keys: ReadonlyMap<string, unknown>): boolean {
  return [...keys.keys()].some((key) => !/^_?notes?$/i.test(key));
}

function keysOf(lines: readonly string[]): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(readKeyLines(lines.join('\n')).data));
}

/** `line` is the first of the file's lines they stand on. */
type Settings = { isHidden: boolean; source: string | null; line: number };

function settingsOf(keys: ReadonlyMap<string, unknown>, line: number): Settings {
  const isOn = (key: string): boolean => String(keys.get(key)) === 'true';
  const source = keys.get('src');
  return {
    isHidden: isOn('hide') || isOn('disabled'),
    source: typeof source === 'string' ? source : null,
    line,
  };
}

const importLine = /^<<<[ \t]+\S/;

function readSlide(section: SourceDocument, settings: Settings, problems: Problem[]): SlideCut | null {
  const rest = withoutYamlFence(section);
  const all = cutLines(section, 0, section.lines.length);
  const lines = all.map((line, index) => (index < rest ? { ...line, text: '' } : line));
  const comment = closingComment(section, lines);
  const body = (comment ? withoutComments(lines, [comment]) : lines).map((line) => {
    if (section.structure.isOpaque(indexOf(section, line))) return line;
    if (importLine.test(line.text)) problems.push(importedCode(line));
    return /^::[\w-]+::[ \t]*$/.test(line.text) || importLine.test(line.text) ? { ...line, text: '' } : line;
  });
  const notes = (comment?.content ?? []).map((line) => ({
    ...line,
    text: line.text.replace(/\[click(?::\d+)?\][ \t]?/g, ''),
  }));
  const slide = slideOf(section, { body, notes, steps: clicks(section, body) });
  if (settings.source !== null) problems.push(importedSlides(settings.source, settings.line));
  if (!settings.isHidden) return slide;
  problems.push(
    warningAt(
      'slide-hidden',
      'This slide is hidden by its settings, so it was left out.',
      slide?.line ?? section.firstLine,
      'Take “hide” or “disabled” away to show the slide.',
    ),
  );
  return null;
}

/** How many lines a block of YAML takes that opens a slide: its settings, written so that editors colour them. */
function withoutYamlFence({ lines, structure }: SourceDocument): number {
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first === -1 || !/^```ya?ml[ \t]*$/.test(lines[first] ?? '')) return 0;
  const close = lines.findIndex((line, index) => index > first && /^```[ \t]*$/.test(line));
  const keys = close === -1 ? null : keysOf(lines.slice(first + 1, close));
  return keys !== null && keys.size > 0 && structure.kindOf(first) === 'fence' ? close + 1 : 0;
}

/** The last comment, where nothing comes after it. */
function closingComment(
  section: SourceDocument,
  lines: readonly SourceLine[],
): ReturnType<typeof findComments>[0] | null {
  const last = findComments(section, lines).at(-1);
  if (!last) return null;
  const after = (lines[last.to.at]?.text ?? '').slice(last.to.column);
  return after.trim() === '' && lines.slice(last.to.at + 1).every(isBlank) ? last : null;
}

function clicks(section: SourceDocument, body: readonly SourceLine[]): StepMarks | null {
  const items = new Set<number>();
  const groups = new Map<number, number>();
  let each = false;
  let group: number | null = null;
  for (const line of body) {
    const kind = section.structure.kindOf(indexOf(section, line));
    if (kind === 'fence' || kind === 'indented') continue;
    if (/<v-clicks\b/.test(line.text)) each = true;
    if (/<v-(?:click|after)\b/.test(line.text)) group = line.line;
    const own = /<\w+[^>]{0,200}\sv-(?:click|after)\b/.test(line.text) ? line.line : null;
    const number = group ?? own;
    if (number !== null) groups.set(line.line, number);
    else if (each && isListItem(line.text)) items.add(line.line);
    if (line.text.includes('</v-clicks>')) each = false;
    if (/<\/v-(?:click|after)>/.test(line.text)) group = null;
  }
  return items.size + groups.size === 0 ? null : { items, groups };
}

function importedSlides(source: string, line: number): Problem {
  return warningAt(
    'slide-import',
    `Slides are taken from “${source}” here. Only slides in the file itself are shown.`,
    line,
    'Make that file a module of the course.',
  );
}

function importedCode({ text, line }: SourceLine): Problem {
  return warningAt(
    'code-import',
    `“${text.trim()}” takes code from another file, which is not shown.`,
    line,
    'Put the code itself into a fence.',
  );
}
