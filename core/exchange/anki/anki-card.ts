import type { AnchoredRange } from '../../anchor/anchor.ts';
import { escapeHtml } from '../html/escape-html.ts';
import type { ExportOptions } from '../export-format.ts';
import { type ExportedAnnotation, quotedText } from '../exported-annotation.ts';
import { oneLine, saySlide } from '../say-place.ts';
import { textOfPart } from '../text-of-part.ts';
import { ankiGuid } from './anki-guid.ts';

/** What both kinds of note have: what is asked (or the text with its gap), and what is shown after. In Anki's HTML. */
export type AnkiCard = {
  guid: string;
  kind: 'basic' | 'cloze';
  fields: [front: string, back: string];
  tags: string[];
  /** The deck's name, with `::` between the course's and the module's. */
  deck: string;
};

/**
 * The card an annotation becomes; null for a bookmark that says nothing. Words within a line become its gap; a line as a
 * whole becomes the answer to its slide's title, or to the question that the note begins with. Which of the two doesn't
 * hang on the note, so that editing it updates the card in Anki.
 */
export function ankiCard(item: ExportedAnnotation, options: ExportOptions): AnkiCard | null {
  const { record, place } = item;
  const range = record.anchor?.range ?? null;
  const gap = range === null ? null : gapInLine(item, range);
  const common = {
    guid: ankiGuid(record.id),
    tags: [
      ...record.tags.map(ankiTag),
      ...(record.colour === null ? [] : [`carrel::${record.colour}`]),
    ].filter((tag) => tag !== ''),
    deck: [place.courseTitle, ...(place.module === null ? [] : [place.module.title])]
      .map(deckName)
      .join('::'),
  };
  const source = sourceLine(item, options);
  if (gap !== null) {
    return { ...common, kind: 'cloze', fields: [gap, joined(ankiHtml(record.note), source)] };
  }
  const quote = quotedText(item);
  const { question, rest } = splitQuestion(record.note);
  const title = place.slide?.title || place.module?.title || place.courseTitle;
  const answer = joined(quote === null ? '' : ankiHtml(quote), ankiHtml(rest));
  if (answer === '') return null;
  return { ...common, kind: 'basic', fields: [ankiHtml(question ?? oneLine(title)), joined(answer, source)] };
}

/** The line that the words stand in, with them as its gap; null where they are all of it, or it isn't known. */
function gapInLine({ record }: ExportedAnnotation, range: AnchoredRange): string | null {
  const text = textOfPart(record.slideText, range.part);
  const { exact } = range.quote;
  if (text?.slice(range.start, range.end) !== exact || /[\n\r]/.test(exact)) return null;
  const before = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.start);
  const end = text.indexOf('\n', range.end);
  const after = text.slice(range.end, end === -1 ? text.length : end);
  if (!/[\p{L}\p{N}]/u.test(before + after)) return null;
  return `${ankiHtml(before)}{{c1::${ankiHtml(exact)}}}${ankiHtml(after)}`;
}

/** A note whose first line asks something asks it on the card too. */
function splitQuestion(note: string): { question: string | null; rest: string } {
  const [first = '', ...others] = note.split('\n');
  const rest = others.join('\n').trim();
  return /[?？؟]\s*$/.test(first) && rest !== ''
    ? { question: first.trim(), rest }
    : { question: null, rest: note };
}

/**
 * Text as Anki's HTML. What Anki itself would act on in a field is written in entities: gaps, sounds, LaTeX (which it
 * would run), and the sign that parts fields in its database.
 */
function ankiHtml(text: string): string {
  return escapeHtml(text)
    .replace(/\r\n?|\n/g, '<br>')
    .replaceAll('\t', ' ')
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('::', '&#58;&#58;')
    .replace(/\[(?=sound:|latex|\/latex|\$|\/\$|anki:)/gi, '&#91;')
    .replace(/\\(?=[([])/g, '&#92;');
}

function sourceLine({ place }: ExportedAnnotation, { words }: ExportOptions): string {
  const names = [place.courseTitle, place.module?.title ?? '', saySlide(place, words)].map(oneLine);
  const label = ankiHtml(names.filter((name) => name !== '').join(' › '));
  return `<small><a href="${escapeHtml(place.link)}">${label}</a></small>`;
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('<br><br>');
}

/** A tag has no spaces in Anki, and no sign it searches by; `::` stays: it makes a tree there. */
function ankiTag(tag: string): string {
  return tag
    .toWellFormed()
    .replace(/[\s\p{Cc}"]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

function deckName(title: string): string {
  const name = oneLine(title.toWellFormed().replace(/[\p{Cc}"]/gu, ' ')).replace(/:{2,}/g, ':');
  return name.replace(/^:+|:+$/g, '') || 'Carrel';
}
