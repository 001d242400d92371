import { isListItem } from '../inline-source.ts';
import { cutSections, deckOf, isDashesAfterBlank, slideOf } from '../sections.ts';
import { type SourceDocument, type SourceLine, cutLines, isBlank } from '../source-line.ts';
import type { Dialect, DocumentCuts, Recognition, SlideCut } from './dialect.ts';

/**
 * iA Presenter: text is what is said; headings, images, tables, code and what is set in by a tab is what is shown.
 * Its files look like any Markdown, so it is never more than a guess.
 */
export const iaPresenter = {
  name: 'ia-presenter',
  label: 'iA Presenter',
  recognise,
  split,
} as const satisfies Dialect;

const picture = /^(?:!\[[^\]]*\]\([^)]*\)[ \t]*)+$/;
const contentBlock = /^\/\S[^\n]*\.(?:png|jpe?g|gif|svg|webp|heic|mp4|mov|csv)[ \t]*$/i;
const pictureSetting = /^(?:size|x|y|background|filter|opacity|title|source):[ \t]*\S/;

function recognise(document: SourceDocument): Recognition | null {
  const { text, lines, structure } = document;
  if (!text.includes('\n\t') || !/^---[ \t]*$/m.test(text)) return null;
  let shown = 0;
  let said = 0;
  let sections = 1;
  lines.forEach((line, index) => {
    if (isDashesAfterBlank(document, index)) sections++;
    const kind = structure.kindOf(index);
    if (line.trim() === '' || (kind !== null && kind !== 'indented')) return;
    // A tab below a list item belongs to the list.
    if (line.startsWith('\t') && !isListItem(lines[index - 1] ?? '')) shown++;
    else if (/^[\p{L}\p{N}“"*_]/u.test(line) && !isListItem(line)) said++;
  });
  // A handbook sets code in by tabs too, but has more headings than breaks.
  const isDeck = structure.headings.filter(({ level }) => level <= 2).length <= sections;
  return shown >= 2 && said >= 2 && isDeck
    ? {
        confidence: 0.45,
        reason:
          'Between lines of “---” it has text set in by tabs, and text that is not, as in iA Presenter.',
      }
    : null;
}

function split(document: SourceDocument): DocumentCuts {
  const sections = cutSections(document, (index) => isDashesAfterBlank(document, index));
  return deckOf(sections.map(readSlide));
}

function readSlide(section: SourceDocument): SlideCut | null {
  const body: SourceLine[] = [];
  const notes: SourceLine[] = [];
  const inHeading = new Set(
    section.structure.headings.flatMap(({ start, end }) =>
      Array.from({ length: end - start }, (_, at) => start + at),
    ),
  );
  let afterPicture = false;
  cutLines(section, 0, section.lines.length).forEach((line, index) => {
    const kind = section.structure.kindOf(index);
    const isPicture = picture.test(line.text) || contentBlock.test(line.text);
    const isShown =
      isPicture ||
      inHeading.has(index) ||
      kind === 'fence' ||
      kind === 'formula' ||
      kind === 'comment' ||
      /^\|/.test(line.text);
    const gone = { ...line, text: '' };
    if (isBlank(line) || (afterPicture && pictureSetting.test(line.text))) {
      body.push(kind === 'fence' ? line : gone);
      notes.push(gone);
    } else if (line.text.startsWith('\t') && kind !== 'fence') {
      body.push({ ...line, text: line.text.slice(1) });
      notes.push(gone);
    } else {
      body.push(isShown ? shownLine(line) : gone);
      notes.push(isShown ? gone : line);
    }
    afterPicture = isPicture || (afterPicture && pictureSetting.test(line.text));
  });
  return slideOf(section, { body, notes });
}

/** `/photo.png` on a line of its own is an image. */
function shownLine(line: SourceLine): SourceLine {
  if (!contentBlock.test(line.text)) return line;
  return { ...line, text: `![](<${line.text.trim().slice(1).replace(/[<>]/g, '')}>)` };
}
