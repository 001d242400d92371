import type { Anchor, AnchoredSlide, SlideText } from '../anchor/anchor.ts';
import { anchorRange } from '../anchor/make-anchor.ts';
import { partsOf } from '../anchor/origin.ts';
import { partText } from '../anchor/part-text.ts';
import type { EditionSlide } from '../edition/edition.ts';
import type { PassagePart } from '../passage/passage.ts';
import { slugify } from '../slug.ts';
import type { ReadEntry } from './read-entry.ts';

/** What is on the shelf, as far as an entry of another program's file is looked for in it. */
export type ShelfToSearch = {
  courses: readonly { id: string; title: string }[];
  modules(course: string): readonly { path: string; title: string }[];
  /** All slides of a course; those with `n` 0 are the modules' own passages. */
  slides(course: string): readonly EditionSlide[];
};

export type LocatedEntry = {
  course: string;
  courseTitle: string;
  anchor: Anchor | null;
  /** What the slide says on which its words were found; null where they were not. */
  slideText: SlideText | null;
};

type Named = { id: string; title: string };

/** The course that annotations belong to whose file names none. */
const nameless = 'imported';

/**
 * Where an entry was made, in the words of the shelf: by Carrel's ids where it has them, else by titles, and within that
 * by its words. What the shelf does not have keeps the names that the file gives it.
 */
export function locateEntry(entry: ReadEntry, shelf: ShelfToSearch): LocatedEntry {
  const { source } = entry;
  const named = findCourse(entry, shelf);
  const found = findWords(entry, shelf, named);
  if (found) return found;
  const id = named?.id ?? source.course ?? (slugify(source.courseTitle ?? '') || nameless);
  const courseTitle = named?.title ?? source.courseTitle ?? id;
  const module = named ? findModule(entry, shelf.modules(named.id)) : null;
  const known = named && module && findSlide(entry, ofModule(shelf, named.id, module.path));
  const slide = known ? { key: known.key, title: known.title, n: known.n } : toSlide(entry);
  const path = module?.path ?? source.module ?? source.moduleTitle;
  const isOnCourse = path === null && slide === null && entry.quote === null;
  const anchor = {
    module: path ?? '',
    moduleTitle: module?.title ?? source.moduleTitle ?? path ?? '',
    slide,
    range: rangeOf(entry),
  };
  return { course: id, courseTitle, anchor: isOnCourse ? null : anchor, slideText: null };
}

/** The place of an entry's words: in the slide that it names, else where they stand once in its module or its course. */
function findWords(entry: ReadEntry, shelf: ShelfToSearch, named: Named | null): LocatedEntry | null {
  if (entry.quote === null) return null;
  const { exact } = entry.quote;
  const hits = (named ? [named] : shelf.courses).flatMap((course) => {
    const module = findModule(entry, shelf.modules(course.id));
    const slides = module ? ofModule(shelf, course.id, module.path) : shelf.slides(course.id);
    const slide = module && findSlide(entry, slides);
    const scope = slide ? [slide] : slides;
    return scope.flatMap((each) => hitsIn(each, exact).map((hit) => ({ ...hit, course, slide: each })));
  });
  const [first] = hits;
  if (!first || (hits.length > 1 && hits.some(({ slide }) => slide !== first.slide))) return null;
  const { course, slide, part, start } = first;
  const range = anchorRange(part, partText(slide, part), start, start + exact.length);
  const title = shelf.modules(course.id).find(({ path }) => path === slide.module)?.title ?? '';
  const { n, key } = slide;
  return {
    course: course.id,
    courseTitle: course.title,
    anchor: {
      module: slide.module,
      moduleTitle: title,
      slide: n === 0 ? null : { key, title: slide.title, n },
      range,
    },
    slideText: { title: slide.title, body: slide.body, notes: slide.notes },
  };
}

function hitsIn(slide: EditionSlide, exact: string): { part: PassagePart; start: number }[] {
  return partsOf(slide, slide.n === 0).flatMap(({ part, text }) => {
    const start = text.indexOf(exact);
    return start === -1 ? [] : [{ part, start }];
  });
}

function ofModule(shelf: ShelfToSearch, course: string, path: string): EditionSlide[] {
  return shelf.slides(course).filter(({ module }) => module === path);
}

function findCourse({ source }: ReadEntry, shelf: ShelfToSearch): Named | null {
  const named = shelf.courses.find(({ id }) => id === source.course);
  if (named) return named;
  const { courseTitle, moduleTitle } = source;
  const called =
    courseTitle === null ? [] : shelf.courses.filter(({ title }) => areAlike(title, courseTitle));
  if (called.length > 0) return only(called);
  // Where a program knows books and no chapters, a module can be what it calls a book.
  const title = moduleTitle ?? courseTitle;
  if (title === null) return null;
  return only(
    shelf.courses.filter(({ id }) => shelf.modules(id).some((module) => areAlike(module.title, title))),
  );
}

function findModule(
  { source }: ReadEntry,
  modules: readonly { path: string; title: string }[],
): { path: string; title: string } | null {
  const named = modules.find(({ path }) => path === source.module);
  if (named) return named;
  const title = source.moduleTitle ?? source.courseTitle;
  return title === null ? null : only(modules.filter((module) => areAlike(module.title, title)));
}

function findSlide({ source }: ReadEntry, slides: readonly EditionSlide[]): EditionSlide | null {
  const { key, title, n } = source.slide;
  const real = slides.filter((slide) => slide.n > 0);
  return (
    real.find((slide) => slide.key === key) ??
    (title === undefined || title === ''
      ? null
      : only(real.filter((slide) => areAlike(slide.title, title)))) ??
    real.find((slide) => slide.n === n) ??
    null
  );
}

/** As the file has it, where it says enough to show. */
function toSlide({ source }: Pick<ReadEntry, 'source'>): AnchoredSlide | null {
  const { key, title, n } = source.slide;
  if (key === undefined && title === undefined) return null;
  return { key: key ?? slugify(title ?? ''), title: title ?? key ?? '', n: n ?? 0 };
}

function rangeOf({ quote, source }: ReadEntry): Anchor['range'] {
  if (quote === null) return null;
  const start = source.position?.start ?? 0;
  return { part: source.part ?? 'body', start, end: start + quote.exact.length, quote };
}

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}

function areAlike(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function fold(title: string): string {
  return title.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
