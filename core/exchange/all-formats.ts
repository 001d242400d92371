import type { TextFormat } from './export-format.ts';
import type { FormatName } from './format-names.ts';
import { ankiText } from './formats/anki.ts';
import { annotationSet } from './formats/annotation-set.ts';
import { carrelJson } from './formats/carrel-json.ts';
import { csv } from './formats/csv.ts';
import { html } from './formats/html.ts';
import { hypothesis } from './formats/hypothesis.ts';
import { markdown } from './formats/markdown.ts';
import { readwise } from './formats/readwise.ts';
import { plainText } from './formats/text.ts';

/** All that are written as text. An Anki package is a zip with a database, and a study book needs the slides too. */
const textFormats: readonly TextFormat[] = [
  markdown,
  html,
  plainText,
  csv,
  readwise,
  annotationSet,
  hypothesis,
  ankiText,
  carrelJson,
];

/** Null for a format that is not written as text. */
export function findTextFormat(name: FormatName): TextFormat | null {
  return textFormats.find((format) => format.name === name) ?? null;
}
