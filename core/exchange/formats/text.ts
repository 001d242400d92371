import type { ExportOptions, TextFormat } from '../export-format.ts';
import { type ExportedAnnotation, isWithoutPlace, quotedText } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { dayWriter, oneLine, sayColour, sayPart, saySlide } from '../say-place.ts';
import { walkGroups } from '../walk-groups.ts';

/** For reading anywhere: titles underlined, quotes indented, and a line below each that says the rest. */
export const plainText: TextFormat = {
  name: 'text',
  ...formatFacts.text,
  *write(items, options) {
    for (const piece of pieces(items, options)) yield withoutControls(piece);
  },
};

function* pieces(items: Iterable<ExportedAnnotation>, options: ExportOptions): Iterable<string> {
  const { words } = options;
  const sayDay = dayWriter(options);
  yield `${underlined(oneLine(options.title), '=')}${words.exportedBy}, ${sayDay(options.exportedAt)}\n`;
  let isEmpty = true;
  for (const { item, starts } of walkGroups(items)) {
    const { place } = item;
    isEmpty = false;
    if (starts.course) yield `\n\n${underlined(oneLine(place.courseTitle), '=')}`;
    if (starts.module && place.module !== null) yield `\n\n${underlined(oneLine(place.module.title), '-')}`;
    if (starts.slide) yield `\n${saySlide(place, words)}\n`;
    yield `\n${writeAnnotation(item, options, sayDay)}`;
  }
  if (isEmpty) yield `\n${words.nothing}\n`;
}

/** In a terminal they would do more than be shown. */
function withoutControls(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '');
}

function writeAnnotation(
  item: ExportedAnnotation,
  { words }: ExportOptions,
  sayDay: (time: number) => string,
): string {
  const { record, place } = item;
  const quote = quotedText(item);
  const blocks = [
    quote === null ? '' : indented(quote, '  | '),
    record.kind === 'bookmark'
      ? `  * ${[words.bookmark, oneLine(record.label)].filter(Boolean).join(': ')}`
      : '',
    record.note === '' ? '' : indented(record.note, '  '),
  ].filter((block) => block !== '');
  const facts = [
    sayPart(item, words),
    record.colour === null ? '' : sayColour(record.colour, words),
    record.tags.map((tag) => `#${oneLine(tag)}`).join(' '),
    sayDay(record.createdAt),
    isWithoutPlace(item) ? words.noPlace : '',
  ].filter((fact) => fact !== '');
  return `${blocks.join('\n\n')}\n\n  [${facts.join(' · ')}]\n  ${place.link}\n`;
}

function underlined(title: string, line: string): string {
  return `${title}\n${line.repeat(Math.max(3, Math.min(110, [...title].length)))}\n`;
}

function indented(text: string, margin: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => (margin + line).trimEnd())
    .join('\n');
}
