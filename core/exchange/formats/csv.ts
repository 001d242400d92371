import { writeCsvRow } from '../csv-text.ts';
import type { TextFormat } from '../export-format.ts';
import { type ExportedAnnotation, quotedText } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { isoTime } from '../say-place.ts';
import { writeTagList } from '../tag-list.ts';
import { present } from '../walk-groups.ts';

/** The columns of a full CSV, in their order. A reader goes by these names and not by the order. */
export const csvColumns = [
  'Id',
  'Kind',
  'Course',
  'Module',
  'Slide',
  'Slide title',
  'Part',
  'Quote',
  'Note',
  'Label',
  'Tags',
  'Colour',
  'Style',
  'Created',
  'Modified',
  'State',
  'Link',
  'Course id',
  'Module path',
  'Slide key',
  'Prefix',
  'Suffix',
] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** For spreadsheets: they take a file for UTF-8 only if it begins with a byte-order mark. */
export const csv: TextFormat = {
  name: 'csv',
  ...formatFacts.csv,
  *write(items) {
    yield `\uFEFF${writeCsvRow(csvColumns)}`;
    for (const item of present(items)) {
      const cells = cellsOf(item);
      yield writeCsvRow(csvColumns.map((column) => cells[column]));
    }
  },
};

function cellsOf(item: ExportedAnnotation): Record<CsvColumn, string> {
  const { record, placement, place } = item;
  const range = record.anchor?.range ?? null;
  return {
    Id: record.id,
    Kind: record.kind,
    Course: place.courseTitle,
    Module: place.module?.title ?? '',
    Slide: place.slide === null ? '' : String(place.slide.n),
    'Slide title': place.slide?.title ?? '',
    Part: range?.part ?? '',
    Quote: quotedText(item) ?? '',
    Note: record.note,
    Label: record.label,
    Tags: writeTagList(record.tags),
    Colour: record.colour ?? '',
    Style: record.style ?? '',
    Created: isoTime(record.createdAt),
    Modified: isoTime(record.modifiedAt),
    State: placement?.state ?? '',
    Link: place.link,
    'Course id': record.course,
    'Module path': place.module?.path ?? '',
    'Slide key': place.slide?.key ?? '',
    Prefix: range?.quote.prefix ?? '',
    Suffix: range?.quote.suffix ?? '',
  };
}
