import type { AnnotationKind } from '../../annotation/annotation.ts';
import type { ExportOptions } from '../export-format.ts';
import { type ExportedAnnotation, isWithoutPlace, quotedText } from '../exported-annotation.ts';
import { fnv1a } from '../hash/fnv-1a.ts';
import { dayWriter, sayColour, sayPart, saySlide } from '../say-place.ts';
import { blockFacts } from './block-facts.ts';
import {
  commentJson,
  inlineText,
  noteLines,
  quoteLines,
  readNoteLines,
  readQuoteLines,
} from './markdown-text.ts';

/** Obsidian knows the first two; one it doesn't know looks like a note. */
const callouts: Record<AnnotationKind, string> = { highlight: 'quote', note: 'note', bookmark: 'bookmark' };

/** What stands between a quote and its note: in a quote, a line like it has a `\` in front. */
export const rule = '---';

export type WrittenBlock = {
  id: string;
  /** Of its visible lines. */
  sum: string;
  lines: string[];
};

/** One annotation: a callout that begins with a comment, and the id by which it is linked to and found again. */
export function writeBlock(item: ExportedAnnotation, options: ExportOptions): WrittenBlock {
  const { record } = item;
  const quote = quotedText(item);
  const quoted = quote === null ? [] : quoteLines(quote);
  const noted = noteLines(record.note);
  const title = `[!${callouts[record.kind]}] ${titleOf(item, options)}`;
  const body = [
    ...quoted,
    ...(quote !== null && noted.length > 0 ? ['', rule, ''] : []),
    ...noted,
    '',
    footer(item, options),
  ];
  const sum = sumOf([title, ...body]);
  const facts = blockFacts(item, {
    sum,
    ...(quote !== null && readQuoteLines(quoted) !== quote && { quote }),
    ...(readNoteLines(noted) !== record.note && { note: record.note }),
  });
  const lines = [title, `<!-- carrel ${commentJson(facts)} -->`, ...body].map((line) =>
    `> ${line}`.trimEnd(),
  );
  return { id: record.id, sum, lines: [...lines, '', `^ann-${record.id}`] };
}

export function sumOf(visible: readonly string[]): string {
  return fnv1a(visible.map((line) => line.trimEnd()).join('\n'));
}

function titleOf({ record, place }: ExportedAnnotation, { words }: ExportOptions): string {
  const slide = saySlide(place, words);
  return inlineText(record.label === '' ? slide : `${record.label} · ${slide}`);
}

/** For the eye alone: read back is what the comment says. */
function footer(item: ExportedAnnotation, options: ExportOptions): string {
  const { record, place } = item;
  const { words } = options;
  const facts = [
    `[${words.openInCarrel}](${place.link.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`,
    sayPart(item, words),
    record.colour === null ? '' : sayColour(record.colour, words),
    record.tags.map(shownTag).filter(Boolean).join(' '),
    dayWriter(options)(record.createdAt),
    isWithoutPlace(item) ? words.noPlace : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

/** A tag as Obsidian has them: letters, digits, `_`, `-` and `/`, and not a number. */
function shownTag(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-').replace(/^[-/]+|[-/]+$/g, '');
  return name === '' ? '' : /^\d+$/.test(name) ? `#_${name}` : `#${name}`;
}
