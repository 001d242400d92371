import type { HighlightColour } from '../annotation/annotation.ts';
import { assertNever } from '../assert-never.ts';
import type { PassagePart } from '../passage/passage.ts';
import { type ExportWords, fill } from './export-words.ts';
import type { ExportOptions } from './export-format.ts';
import type { ExportedAnnotation, ExportedPlace } from './exported-annotation.ts';

/** The slide an annotation stands on, or the whole that it is about. */
export function saySlide({ module, slide }: ExportedPlace, words: ExportWords): string {
  if (slide !== null) {
    const title = oneLine(slide.title);
    return fill(title === '' ? words.untitledSlide : words.slide, { n: String(slide.n), title });
  }
  return module === null ? words.wholeCourse : words.wholeModule;
}

/** Which part of the slide its words stand in; '' for what shows by itself. */
export function sayPart({ record }: ExportedAnnotation, words: ExportWords): string {
  const part: PassagePart | undefined = record.anchor?.range?.part;
  switch (part) {
    case undefined:
    case 'title':
    case 'body':
      return '';
    case 'notes':
      return words.speakerNotes;
    case 'introduction':
      return words.introduction;
    case 'description':
      return words.description;
    default:
      return assertNever(part);
  }
}

export function sayColour(colour: HighlightColour, words: ExportWords): string {
  switch (colour) {
    case 'yellow':
      return words.colourYellow;
    case 'green':
      return words.colourGreen;
    case 'blue':
      return words.colourBlue;
    case 'pink':
      return words.colourPink;
    case 'orange':
      return words.colourOrange;
    case 'purple':
      return words.colourPurple;
    default:
      return assertNever(colour);
  }
}

/** A day as people write it, in the learner's language and time zone. */
export function dayWriter(options: ExportOptions): (time: number) => string {
  let format = dayFormats.get(options);
  if (format === undefined) {
    const { language, timeZone } = options;
    format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone });
    dayFormats.set(options, format);
  }
  const { format: say } = format;
  return (time) => say(time);
}

/** Making one takes longer than writing an annotation. */
const dayFormats = new WeakMap<ExportOptions, Intl.DateTimeFormat>();

/** ISO 8601 in UTC. */
export function isoTime(time: number): string {
  return new Date(time).toISOString();
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
