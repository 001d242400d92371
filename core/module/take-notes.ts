import { readHashHeading } from './block-structure.ts';
import { findComments, isSetting, withoutComments } from './html-comments.ts';
import { commonestStyle, isNotesHeading, opensNotesAnywhere, readNotesLabel } from './notes-label.ts';
import { type SourceDocument, type SourceLine, cutLines, joinBlocks } from './source-line.ts';

/** A label that opens notes, and how far they go. */
type FoundLabel = {
  /** 0-based index of the label's line. */
  at: number;
  style: string;
  /** False for a single “Note:”, which may be a remark in the slide's own text. */
  sure: boolean;
  rest: string;
  closing: string | null;
  extent: 'slide' | 'quotation' | 'section';
};

/** A slide's lines `[start, end)` below its heading, and the labels in them. */
export type SlideRange = { start: number; end: number; labels: FoundLabel[] };

/** How a module writes its notes: a label's style; `comments` where it has none but comments; null for no notes. */
export type NotesStyle = { label: string | null; comments: boolean };

/** Without numbered slides a heading “Notes” may be a part of the text; “Speaker notes” never is. */
export function findLabels(
  document: SourceDocument,
  start: number,
  end: number,
  isNumbered: boolean,
): FoundLabel[] {
  const found: FoundLabel[] = [];
  for (let at = start; at < end; at++) {
    const text = document.lines[at] ?? '';
    if (!/note/i.test(text) || document.structure.isOpaque(at)) continue;
    const heading = readHashHeading(text);
    if (heading && isNotesHeading(heading.text) && (isNumbered || !/^\W*notes?\b/i.test(heading.text))) {
      found.push({ at, style: 'heading', sure: true, rest: '', closing: null, extent: 'section' });
    }
    const label = heading ? null : readNotesLabel(text);
    if (label) found.push({ at, ...label, sure: opensNotesAnywhere(label) });
  }
  return found;
}

/** In a module of `Slide N` headings without any label, its comments are the notes. */
export function chooseStyle(
  document: SourceDocument,
  ranges: readonly SlideRange[],
  isNumbered: boolean,
): NotesStyle {
  const labels = ranges.flatMap((range) => range.labels);
  if (labels.length > 0 || !document.text.includes('<!--')) {
    return { label: commonestStyle(labels), comments: false };
  }
  const labelled = ranges.some(({ start, end }) =>
    findComments(document, cutLines(document, start, end)).some(({ content }) => labelOf(content) !== null),
  );
  return { label: null, comments: isNumbered && !labelled };
}

/** Parts a slide's lines. Comments that begin with a label are notes whatever else the module does. */
export function takeNotes(
  document: SourceDocument,
  range: SlideRange,
  style: NotesStyle,
): { body: SourceLine[]; notes: SourceLine[] } {
  const { body, blocks } = takeLabelled(document, range, style.label);
  if (!document.text.includes('<!--')) return { body, notes: joinBlocks(blocks) };
  const comments = findComments(document, body).filter(
    (comment) => labelOf(comment.content) !== null || (style.comments && !isSetting(comment)),
  );
  const spoken = comments.map(({ content }) => withoutLabel(content));
  return { body: withoutComments(body, comments), notes: joinBlocks([...blocks, ...spoken]) };
}

function takeLabelled(
  document: SourceDocument,
  { start, end, labels }: SlideRange,
  style: string | null,
): { body: SourceLine[]; blocks: SourceLine[][] } {
  const opening = labels.find((label) => label.style === style) ?? labels.find(({ sure }) => sure);
  const body: SourceLine[] = [];
  const blocks: SourceLine[][] = [];
  let next = start;
  for (const label of labels) {
    if (label.at < next || label.style !== opening?.style) continue;
    const close = endOf(document, label, end);
    body.push(...cutLines(document, next, label.at));
    blocks.push(notesOf(cutLines(document, label.at, close), label));
    next = close;
  }
  body.push(...cutLines(document, next, end));
  return { body, blocks };
}

function endOf({ lines, structure }: SourceDocument, label: FoundLabel, end: number): number {
  switch (label.extent) {
    case 'slide':
      return end;
    case 'quotation': {
      let at = label.at + 1;
      while (at < end && /^ {0,3}>/.test(lines[at] ?? '')) at++;
      return at;
    }
    case 'section': {
      const own = readHashHeading(lines[label.at] ?? '')?.level ?? 6;
      for (let at = label.at + 1; at < end; at++) {
        const heading = structure.isOpaque(at) ? null : readHashHeading(lines[at] ?? '');
        if (heading && heading.level <= own) return at;
      }
      return end;
    }
  }
}

function notesOf(lines: SourceLine[], label: FoundLabel): SourceLine[] {
  const [first, ...others] = lines;
  if (!first) return [];
  const rest = label.extent === 'quotation' ? others.map(unquoted) : others;
  const notes = [{ ...first, text: label.rest }, ...rest];
  return label.closing === null ? notes : withoutClosing(notes, label.closing);
}

function unquoted(line: SourceLine): SourceLine {
  return { ...line, text: line.text.replace(/^ {0,3}>[ \t]?/, '') };
}

/** A block in italics ends with its mark, in the notes' last words. */
function withoutClosing(notes: SourceLine[], closing: string): SourceLine[] {
  const at = notes.findLastIndex(({ text }) => text.trim() !== '');
  const text = notes[at]?.text.trimEnd() ?? '';
  if (!text.endsWith(closing)) return notes;
  return notes.map((line, index) => (index === at ? { ...line, text: text.slice(0, -1).trimEnd() } : line));
}

function labelOf(content: readonly SourceLine[]): string | null {
  const text = content[0]?.text.trim() ?? '';
  const label = readNotesLabel(text);
  if (label) return label.rest;
  return isNotesHeading(text) ? '' : null;
}

function withoutLabel(content: SourceLine[]): SourceLine[] {
  const rest = labelOf(content);
  return rest === null
    ? content
    : content.map((line, index) => (index === 0 ? { ...line, text: rest } : line));
}
