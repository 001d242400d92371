import { type BlockFacts, readBlockFacts } from './block-facts.ts';
import { rule, sumOf } from './write-block.ts';
import { readNoteLines, readQuoteLines, trimBlank } from './markdown-text.ts';

/** A block that Carrel wrote, as it stands in a file: `[start, end)` are its lines, the one with its id too. */
export type FoundBlock = {
  start: number;
  end: number;
  facts: BlockFacts;
  visible: string[];
  isEdited: boolean;
};

export type FoundLine =
  | { kind: 'block'; block: FoundBlock }
  | { kind: 'heading'; line: number }
  /** A comment of Carrel's that can't be read, or an id without its block. */
  | { kind: 'broken'; line: number };

const title = /^> ?\[!\w+\]/;
const comment = /^> ?<!-- carrel (\{.*\}) -->\s*$/;
const blockId = /^\^ann-[0-9a-f-]{36}\s*$/i;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Blocks and headings in the order of their lines; what stands in a fence of the user's is neither. */
export function findBlocks(lines: readonly string[]): FoundLine[] {
  const found: FoundLine[] = [];
  let open: string | null = null;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const marks = fence.exec(line)?.[1] ?? null;
    if (open !== null) {
      if (marks !== null && marks.startsWith(open) && line.trim() === marks) open = null;
      continue;
    }
    if (marks !== null) {
      open = marks;
      continue;
    }
    const json = title.test(line) ? comment.exec(lines[at + 1] ?? '')?.[1] : undefined;
    if (json !== undefined) {
      const block = readBlock(lines, at, json);
      found.push(block === null ? { kind: 'broken', line: at } : { kind: 'block', block });
      at = (block?.end ?? at + 2) - 1;
    } else if (/^#{1,6}(?:\s|$)/.test(line)) found.push({ kind: 'heading', line: at });
    else if (blockId.test(line)) found.push({ kind: 'broken', line: at });
  }
  return found;
}

function readBlock(lines: readonly string[], start: number, json: string): FoundBlock | null {
  const facts = readBlockFacts(json);
  if (facts === null) return null;
  let end = start + 2;
  while (lines[end]?.startsWith('>')) end++;
  const visible = [start, ...Array.from({ length: end - start - 2 }, (_, index) => start + 2 + index)].map(
    (at) => (lines[at] ?? '').replace(/^> ?/, '').trimEnd(),
  );
  let id = end;
  while (id < lines.length && lines[id]?.trim() === '') id++;
  if (lines[id]?.trim().toLowerCase() === `^ann-${facts.id}`) end = id + 1;
  return { start, end, facts, visible, isEdited: sumOf(visible) !== facts.sum };
}

const footer = /^\[[^\]]*\]\(<?carrel:\/\//;

/** The words of a block as they stand there now, edited or not. */
export function wordsOfBlock({ facts, visible }: FoundBlock): { quote: string; note: string } {
  const body = trimBlank(visible.slice(1));
  if (footer.test(body.at(-1) ?? '')) body.pop();
  const parting = facts.kind === 'highlight' ? body.indexOf(rule) : -1;
  const hasQuote = facts.kind === 'highlight';
  const quoted = hasQuote ? trimBlank(parting === -1 ? body : body.slice(0, parting)) : [];
  const noted = trimBlank(hasQuote ? (parting === -1 ? [] : body.slice(parting + 1)) : body);
  return { quote: readQuoteLines(quoted), note: readNoteLines(noted) };
}
