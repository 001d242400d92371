import { type HtmlComment, withoutComments } from '../html-comments.ts';
import { editText } from '../inline-source.ts';
import { cutSections, deckOf, isDashesAfterBlank, slideOf } from '../sections.ts';
import { type SourceDocument, type SourceLine, cutLines } from '../source-line.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/** What its decks have in their front matter. */
const frontMatterKeys = (
  'aliases alias cssclass cssclasses tag publish permalink theme width height margin transition ' +
  'separator'
).split(' ');

/**
 * Slides in Obsidian: any note, parted by `---`, without notes of the author's. Any other deck that has nothing but
 * breaks is read so too.
 */
export const obsidian = {
  name: 'obsidian',
  label: 'Obsidian slides',
  frontMatterKeys,
  recognise,
  split,
} as const satisfies Dialect;

function recognise(document: SourceDocument): Recognition | null {
  if (!document.text.includes('---')) return null;
  const breaks = document.lines.flatMap((_, index) => (isDashesAfterBlank(document, index) ? [index] : []));
  if (breaks.length === 0) return null;
  const { headings } = document.structure;
  const titles = headings.filter(({ level }) => level <= 2).length;
  if (titles <= breaks.length + 1 && /!?\[\[[^[\]\n]{1,300}\]\]/.test(document.text)) {
    return {
      confidence: 0.4,
      reason: 'Lines of “---” part it, and it has links like “[[…]]”, as in Obsidian.',
    };
  }
  const heads = new Set(headings.map(({ start }) => start));
  const opensSlide = (at: number): boolean => {
    let next = at + 1;
    while (next < document.lines.length && (document.lines[next] ?? '').trim() === '') next++;
    return next >= document.lines.length || heads.has(next);
  };
  // Where the headings part it as well, they say more.
  const needsBreaks = breaks.length >= 2 && !breaks.every(opensSlide) && titles <= breaks.length;
  return needsBreaks
    ? { confidence: 0.3, reason: 'Lines of “---” part it, and nothing tells which format it is in.' }
    : null;
}

function split(document: SourceDocument): DocumentCuts {
  const sections = cutSections(document, (index) => isDashesAfterBlank(document, index));
  return deckOf(sections.map(readSlide));
}

function readSlide(section: SourceDocument): SlideCut | null {
  const all = cutLines(section, 0, section.lines.length);
  const lines = withoutComments(all, hiddenParts(section, all));
  return slideOf(section, { body: editText(section, lines, plainMarkdown), notes: [] });
}

/** `[[Note|words]]` is `words`, `![[picture.png]]` an image, and a callout's kind is no part of its title. */
function plainMarkdown(text: string): string {
  return text
    .replace(
      /!\[\[([^[\]|]{1,300})(?:\|([^[\]]{0,300}))?\]\]/g,
      (_, path: string, alt: string | undefined) =>
        /\.(?:png|jpe?g|gif|svg|webp|bmp|avif)$/i.test(path.trim())
          ? `![${alt !== undefined && !/^\d+(?:x\d+)?$/.test(alt) ? alt : ''}](<${path.trim()}>)`
          : (alt ?? path),
    )
    .replace(
      /\[\[([^[\]|]{1,300})(?:\|([^[\]]{1,300}))?\]\]/g,
      (_, path: string, words: string | undefined) => words ?? path,
    )
    .replace(/^( {0,3}>[ \t]*)\[![\w-]+\][+-]?[ \t]*/, '$1');
}

/** What stands between `%%` and `%%` is never shown; a mark that nothing closes is text. */
function hiddenParts(section: SourceDocument, lines: readonly SourceLine[]): HtmlComment[] {
  const marks = lines.flatMap((line, at) => {
    const kind = section.structure.kindOf(at);
    if (kind === 'fence' || kind === 'indented' || kind === 'formula') return [];
    return [...line.text.matchAll(/%%/g)].map(({ index }) => ({ at, column: index }));
  });
  const parts: HtmlComment[] = [];
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const [from, to] = [marks[index], marks[index + 1]];
    if (from && to) parts.push({ from, to: { at: to.at, column: to.column + 2 }, content: [] });
  }
  return parts;
}
