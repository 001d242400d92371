import type { AnchoredRange } from '../../anchor/anchor.ts';
import type { AnnotationRecord } from '../../annotation/annotation-record.ts';
import { assertNever } from '../../assert-never.ts';
import { formatCarrelAddress } from '../../links/carrel-address.ts';
import type { TextFormat } from '../export-format.ts';
import type { ExportedAnnotation } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { uuidFromText } from '../hash/uuid-from-text.ts';
import { ownFacts } from '../own-facts.ts';
import { isoTime } from '../say-place.ts';
import { textOfPart } from '../text-of-part.ts';
import { present } from '../walk-groups.ts';
import { writeJsonList } from '../write-json.ts';

const annotationContext = 'http://www.w3.org/ns/anno.jsonld';

/** Fragments of Markdown texts; there is no selector of HTML that would be true of a course. */
const markdownFragments = 'http://tools.ietf.org/rfc/rfc7763';

/**
 * A Readium annotation set, as Thorium reads it too: `tag` beside `tags`, a list of selectors always. A module is the
 * source, a slide its page; the courses are named after the annotations, when all of them are known.
 */
export const annotationSet: TextFormat = {
  name: 'annotation',
  ...formatFacts.annotation,
  write(items, { title, exportedAt, program }) {
    const courses = new Map<string, Course>();
    const generated = isoTime(exportedAt);
    return writeJsonList(
      {
        '@context': annotationContext,
        id: `urn:uuid:${uuidFromText(`${title}\n${generated}`)}`,
        type: 'AnnotationSet',
        generator: { id: `urn:x-carrel:${program.version}`, type: 'Software', name: program.name },
        generated,
        title,
      },
      'items',
      annotations(items, courses),
      () => ({ about: about(courses) }),
    );
  },
};

type Course = { title: string; authors: readonly string[] };

function* annotations(items: Iterable<ExportedAnnotation>, courses: Map<string, Course>): Iterable<object> {
  for (const item of present(items)) {
    const { record, place } = item;
    courses.set(record.course, { title: place.courseTitle, authors: place.authors });
    yield {
      '@context': annotationContext,
      id: `urn:uuid:${record.id}`,
      type: 'Annotation',
      motivation: motivationOf(record),
      created: isoTime(record.createdAt),
      modified: isoTime(record.modifiedAt),
      target: targetOf(item),
      body: bodyOf(record),
      carrel: ownFacts(item),
    };
  }
}

function about(courses: ReadonlyMap<string, Course>): object {
  const all = [...courses];
  return {
    'dc:identifier': all.map(([course]) => formatCarrelAddress({ course, module: null, slide: null })),
    'dc:title': all.map(([, { title }]) => title).join('; '),
    'dc:format': 'text/markdown',
    'dc:creator': [...new Set(all.flatMap(([, { authors }]) => authors))],
  };
}

function motivationOf({ kind, note }: AnnotationRecord): string {
  switch (kind) {
    case 'bookmark':
      return 'bookmarking';
    case 'highlight':
      return note === '' ? 'highlighting' : 'commenting';
    case 'note':
      return 'commenting';
    default:
      return assertNever(kind);
  }
}

function targetOf({ record, place }: ExportedAnnotation): object {
  const { module, slide } = place;
  const headings = [
    ...(module === null ? [] : [{ level: 1, txt: module.title }]),
    ...(slide === null ? [] : [{ level: 2, txt: slide.title }]),
  ];
  return {
    source: formatCarrelAddress({ course: record.course, module: module?.path ?? null, slide: null }),
    selector: selectorsOf(record, slide?.key ?? null, slide?.title ?? ''),
    meta: { headings, ...(slide !== null && { page: String(slide.n) }) },
  };
}

/** Words by their quote; a slide as a whole by the words of its title. The offsets count in the passage of that fragment. */
function selectorsOf(record: AnnotationRecord, slide: string | null, title: string): object[] {
  const range = record.anchor?.range ?? null;
  const position = range === null ? null : codePoints(record, range);
  const quote = range !== null ? range.quote : title === '' ? null : { exact: title, prefix: '', suffix: '' };
  const refinedBy = position === null ? {} : { refinedBy: { type: 'TextPositionSelector', ...position } };
  return [
    ...(quote === null ? [] : [{ type: 'TextQuoteSelector', ...quote }]),
    ...(slide === null
      ? []
      : [{ type: 'FragmentSelector', value: slide, conformsTo: markdownFragments, ...refinedBy }]),
  ];
}

/** Offsets as W3C and Readium count them; null where the text they count in wasn't kept. */
function codePoints(record: AnnotationRecord, range: AnchoredRange): { start: number; end: number } | null {
  const text = textOfPart(record.slideText, range.part);
  if (text?.slice(range.start, range.end) !== range.quote.exact) return null;
  const start = [...text.slice(0, range.start)].length;
  return { start, end: start + [...range.quote.exact].length };
}

/** A bookmark's name stands where others look for it; a highlight's colour needs a body even where nothing is said. */
function bodyOf({ note, label, colour, style, tags }: AnnotationRecord): object {
  return {
    type: 'TextualBody',
    value: note === '' ? label : note,
    format: 'text/markdown',
    ...(colour !== null && { color: colour }),
    ...(style !== null && { highlight: style }),
    ...(tags.length > 0 && { tag: tags[0], tags }),
  };
}
