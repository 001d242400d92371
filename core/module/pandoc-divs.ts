import { isListItem } from './inline-source.ts';
import type { StepMarks } from './mark-steps.ts';
import { type SourceDocument, type SourceLine, indexOf, isBlank } from './source-line.ts';

const divOpening = /^:{3,}[ \t]*(\{[^}]*\}|[\w-]+)(?:[ \t]*:+)?[ \t]*$/;
const divClosing = /^:{3,}[ \t]*$/;
const pause = /^\. \. \.[ \t]*$/;

type DivKind = 'notes' | 'incremental' | 'nonincremental' | 'other';

/** What holds inside a div, for its own sake or that of one around it. */
type OpenDiv = { inNotes: boolean; isStepwise: boolean | null };

/**
 * Reads Pandoc's fenced divs: their marks leave the text, those of class `notes` go to the notes. Steps come from
 * pauses and incremental lists; a list in a quotation does the opposite of what lists around it do.
 */
export function readDivs(
  document: SourceDocument,
  lines: readonly SourceLine[],
  isIncremental: boolean,
): { body: SourceLine[]; notes: SourceLine[][]; steps: StepMarks | null } {
  const open: OpenDiv[] = [];
  const body: SourceLine[] = [];
  const notes: SourceLine[][] = [];
  const items = new Set<number>();
  const groups = new Map<number, number>();
  let pauses = 0;
  const toggled = quotedLists(document, lines);
  const mayMean = (line: SourceLine): boolean => {
    const kind = document.structure.kindOf(indexOf(document, line));
    return kind === null || kind === 'html';
  };

  for (const line of lines) {
    const opening = mayMean(line) ? divOpening.exec(line.text) : null;
    const closes = open.length > 0 && divClosing.test(line.text) && mayMean(line);
    const outer = open.at(-1);
    if (opening) {
      open.push(openDiv(outer, kindOf(opening[1] ?? '')));
      if (!outer?.inNotes && open.at(-1)?.inNotes) notes.push([]);
    } else if (closes) {
      open.pop();
    }
    const inner = open.at(-1);
    const isMark = opening !== null || closes;
    if (outer?.inNotes || inner?.inNotes) {
      notes.at(-1)?.push(isMark ? { ...line, text: '' } : line);
      body.push({ ...line, text: '' });
      continue;
    }
    const isPause = pause.test(line.text) && mayMean(line);
    if (isPause) pauses++;
    const isToggled = toggled.has(line.line);
    const seen = isToggled ? { ...line, text: line.text.replace(/^ {0,3}>[ \t]?/, '') } : line;
    body.push(isMark || isPause ? { ...line, text: '' } : seen);
    const isStepwise = (inner?.isStepwise ?? isIncremental) !== isToggled;
    if (isListItem(seen.text) && mayMean(line) && isStepwise) items.add(line.line);
    else if (pauses > 0) groups.set(line.line, pauses);
  }
  return { body, notes, steps: items.size + groups.size === 0 ? null : { items, groups } };
}

function openDiv(outer: OpenDiv | undefined, kind: DivKind): OpenDiv {
  return {
    inNotes: kind === 'notes' || (outer?.inNotes ?? false),
    isStepwise: kind.endsWith('incremental') ? kind === 'incremental' : (outer?.isStepwise ?? null),
  };
}

function kindOf(attributes: string): DivKind {
  const classes = attributes.startsWith('{')
    ? [...attributes.matchAll(/\.([\w-]+)/g)].map((match) => match[1])
    : [attributes];
  for (const kind of ['notes', 'incremental', 'nonincremental'] as const) {
    if (classes.includes(kind)) return kind;
  }
  return 'other';
}

/** The lines of quotations that hold a list and nothing else. */
function quotedLists(document: SourceDocument, lines: readonly SourceLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let quotation: SourceLine[] = [];
  const close = (): void => {
    const inner = quotation.map(({ text }) => text.replace(/^ {0,3}>[ \t]?/, ''));
    const isList = inner.every((text) => text.trim() === '' || isListItem(text) || /^[ \t]{2,}/.test(text));
    if (isList && isListItem(inner[0] ?? '')) for (const { line } of quotation) found.add(line);
    quotation = [];
  };
  for (const line of lines) {
    const isQuoted = /^ {0,3}>/.test(line.text) && !document.structure.isOpaque(indexOf(document, line));
    if (isQuoted) quotation.push(line);
    else if (isBlank(line) || quotation.length > 0) close();
  }
  close();
  return found;
}
