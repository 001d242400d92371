import type { AnnotationRecord } from '../../annotation/annotation-record.ts';
import type { TextFormat } from '../export-format.ts';
import type { ExportedAnnotation } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { ownFacts } from '../own-facts.ts';
import { isoTime, oneLine } from '../say-place.ts';
import { present } from '../walk-groups.ts';
import { writeJsonList } from '../write-json.ts';
import { titleSeparator } from './readwise.ts';

/** Hypothesis asks for a user; on import it puts in its own. */
const user = 'acct:learner@carrel.invalid';

/**
 * What Hypothesis exports and imports. The offsets of a passage are none of a whole document, so that there is no
 * position here, but the quote with its context, and the slide as the page.
 */
export const hypothesis: TextFormat = {
  name: 'hypothesis',
  ...formatFacts.hypothesis,
  write: (items, { exportedAt, program }) =>
    writeJsonList(
      {
        export_date: isoTime(exportedAt),
        export_userid: user,
        client_version: `${program.name} ${program.version}`,
      },
      'annotations',
      annotations(items),
    ),
};

function* annotations(items: Iterable<ExportedAnnotation>): Iterable<object> {
  for (const item of present(items)) {
    const { record, place } = item;
    yield {
      id: record.id,
      created: isoTime(record.createdAt),
      updated: isoTime(record.modifiedAt),
      user,
      uri: place.link,
      text: record.note === '' ? record.label : record.note,
      tags: record.tags,
      group: '__world__',
      hidden: false,
      document: { title: titleOf(item) },
      permissions: { read: [user], update: [user], delete: [user] },
      target: [{ source: place.link, ...selectors(record, item) }],
      links: {},
      user_info: { display_name: null },
      carrel: ownFacts(item),
    };
  }
}

/** None for what is about the whole: Hypothesis calls that a page note. */
function selectors({ anchor }: AnnotationRecord, { place: { slide } }: ExportedAnnotation): object {
  const range = anchor?.range ?? null;
  if (range === null) return {};
  return {
    selector: [
      { type: 'TextQuoteSelector', ...range.quote },
      ...(slide === null ? [] : [{ type: 'PageSelector', index: slide.n - 1, label: String(slide.n) }]),
    ],
  };
}

function titleOf({ place }: ExportedAnnotation): string {
  const titles = [place.courseTitle, ...(place.module === null ? [] : [place.module.title])];
  return titles.map(oneLine).join(titleSeparator);
}
