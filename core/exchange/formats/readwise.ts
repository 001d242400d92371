import { writeCsvRow } from '../csv-text.ts';
import type { TextFormat } from '../export-format.ts';
import { type ExportedAnnotation, quotedText } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { isoTime, oneLine } from '../say-place.ts';
import { joinLabel, writeNoteTags } from '../tag-list.ts';
import { present } from '../walk-groups.ts';

const readwiseColumns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'] as const;

/** What parts the course's title from the module's: Readwise knows one title. */
export const titleSeparator = ' — ';

/** Readwise asks for a highlight in every row: what is about a whole slide stands under the slide's name. */
export const readwise: TextFormat = {
  name: 'readwise',
  ...formatFacts.readwise,
  *write(items) {
    yield writeCsvRow(readwiseColumns);
    for (const item of present(items)) {
      const { record, place } = item;
      yield writeCsvRow([
        quotedText(item) ?? (place.slide?.title || place.module?.title || place.courseTitle),
        titleOf(item),
        place.authors.map(oneLine).join(', '),
        place.link,
        writeNoteTags(record.tags, joinLabel(record.label, record.note)),
        place.slide === null ? '' : String(place.slide.n),
        isoTime(record.createdAt),
      ]);
    }
  },
};

function titleOf({ place }: ExportedAnnotation): string {
  const titles = [place.courseTitle, ...(place.module === null ? [] : [place.module.title])];
  return titles.map(oneLine).join(titleSeparator);
}
