import { addressKind } from '../../course/file-kinds.ts';
import { formatCarrelAddress } from '../../links/carrel-address.ts';
import { type AddressBook, resolveAddresses } from '../../markdown/resolve-addresses.ts';
import type { Passage, PassagePart } from '../../passage/passage.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { isWithoutPlace } from '../exported-annotation.ts';
import { pageEnd, pageHead } from '../html/html-page.ts';
import { markTree } from '../html/mark-tree.ts';
import { markStyle, pageStyle } from '../html/page-style.ts';
import { treeToHtml } from '../html/tree-to-html.ts';
import { dayWriter, isoTime } from '../say-place.ts';
import { bookStyle } from './book-style.ts';
import { countNumbers, type Margin, marksIn, numbered, writeMargin } from './margin.ts';
import type { BookEntry, BookModule, BookSlide, StudyBook, StudyBookOptions } from './study-book.ts';

const style = pageStyle + markStyle + bookStyle;

/** One page that loads nothing: the modules' slides, the speaker notes, and beside them what the learner wrote. */
export function* writeStudyBook(book: StudyBook, options: StudyBookOptions): Iterable<string> {
  yield pageHead(style, options);
  yield writeCover(book.entries, options);
  for (const [index, entry] of book.entries.entries()) {
    if (book.entries[index - 1]?.course !== entry.course) yield writeCourse(book, entry, options);
    const module = book.open(entry);
    if (module !== null) yield* writeModule(pagesOf(book.entries, index, entry, options), module);
  }
  yield pageEnd;
}

/** What the learner wrote on the course as a whole, before its modules. */
function writeCourse(
  book: StudyBook,
  { course, courseTitle }: BookEntry,
  { words }: StudyBookOptions,
): string {
  const said = writeMargin(numbered(book.onCourse(course), 1), words);
  return said === ''
    ? ''
    : `<section class="course">\n<p class="under" dir="auto">${escapeHtml(courseTitle)}</p>\n<h2>${escapeHtml(words.wholeCourse)}</h2>\n${said}</section>\n`;
}

function writeCover(entries: readonly BookEntry[], options: StudyBookOptions): string {
  const { title, words, exportedAt } = options;
  return [
    `<header class="${entries.length === 1 ? 'cover cover-one' : 'cover'}">`,
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    `<p class="under"><span>${escapeHtml(words.exportedBy)}</span><time datetime="${isoTime(exportedAt)}">${escapeHtml(dayWriter(options)(exportedAt))}</time></p>`,
    // One module needs no list of it.
    ...(entries.length === 1
      ? []
      : [`<nav aria-label="${escapeHtml(words.contents)}">\n${writeContents(entries)}</nav>`]),
    '</header>\n',
  ].join('\n');
}

/** A list for each course, under its title where there are several. */
function writeContents(entries: readonly BookEntry[]): string {
  const courses = Map.groupBy(entries.entries(), ([, { course }]) => course);
  return [...courses.values()]
    .map((own) => {
      const [first] = own;
      const title =
        courses.size === 1
          ? ''
          : `<p class="under" dir="auto">${escapeHtml(first?.[1].courseTitle ?? '')}</p>\n`;
      const rows = own.map(
        ([index, entry]) => `<li><a href="#m${index + 1}" dir="auto">${escapeHtml(entry.title)}</a></li>\n`,
      );
      return `${title}<ol start="${(first?.[0] ?? 0) + 1}">\n${rows.join('')}</ol>\n`;
    })
    .join('');
}

/** One module's pages, as far as they know of the book. */
type Pages = {
  options: StudyBookOptions;
  entry: BookEntry;
  id: string;
  /** True for the only module of the book. */
  isAlone: boolean;
  /** A passage with what the learner marked in it. */
  show(passage: Passage, part: PassagePart, margin: Margin): string;
};

function pagesOf(
  entries: readonly BookEntry[],
  index: number,
  entry: BookEntry,
  options: StudyBookOptions,
): Pages {
  const { course, module } = entry;
  const addresses: AddressBook = {
    course,
    asset: (path) => (addressKind(path) === 'picture' ? options.picture(course, path) : null),
    module: (path, fragment) => {
      const at = entries.findIndex((other) => other.course === course && other.module === path);
      if (at !== -1) return `#m${at + 1}`;
      return /\.(?:md|markdown)$/i.test(path)
        ? formatCarrelAddress({ course, module: path, slide: fragment === '' ? null : fragment })
        : null;
    },
  };
  return {
    options,
    entry,
    id: `m${index + 1}`,
    isAlone: entries.length === 1,
    show: (passage, part, margin) =>
      treeToHtml(resolveAddresses(markTree(passage.tree, marksIn(margin, part)), module, addresses)),
  };
}

function* writeModule(pages: Pages, module: BookModule): Iterable<string> {
  const { entry, options, id } = pages;
  const bySlide = Map.groupBy(module.annotations, ({ place }) => place.slide?.key ?? null);
  const known = new Set<string | null>([null, ...module.slides.map(({ key }) => key)]);
  // On slides that are gone: they are told of where the module begins.
  const homeless = module.annotations.filter(({ place }) => !known.has(place.slide?.key ?? null));
  const own = numbered([...(bySlide.get(null) ?? []), ...homeless], 1);
  const language = module.language === null ? '' : ` lang="${escapeHtml(module.language)}"`;
  // Where the book is the module, its title stands above already.
  const heading =
    pages.isAlone && entry.title === options.title
      ? ''
      : `<p class="under" dir="auto">${escapeHtml(entry.courseTitle)}</p>\n<h2 dir="auto">${escapeHtml(entry.title)}</h2>\n`;
  yield `<section class="module" id="${id}"${language}>\n${heading}`;
  yield spread(
    [
      module.description.text === ''
        ? ''
        : `<div class="lead" dir="auto">${pages.show(module.description, 'description', own)}</div>`,
      module.introduction.text === ''
        ? ''
        : `<div dir="auto">${pages.show(module.introduction, 'introduction', own)}</div>`,
    ].join('\n'),
    writeMargin(own, options.words),
  );
  let next = countNumbers(own) + 1;
  for (const slide of module.slides) {
    const margin = numbered(bySlide.get(slide.key) ?? [], next);
    next += countNumbers(margin);
    yield writeSlide(pages, slide, margin);
  }
  yield '</section>\n';
}

function writeSlide(pages: Pages, slide: BookSlide, margin: Margin): string {
  const { words, withSpeakerNotes } = pages.options;
  const title = pages.show(slide.title, 'title', margin);
  const notes =
    withSpeakerNotes && slide.notes.text !== ''
      ? `<div class="spoken"><h4>${escapeHtml(words.speakerNotes)}</h4><div dir="auto">${pages.show(slide.notes, 'notes', margin)}</div></div>\n`
      : '';
  const main = [
    `<h3 dir="auto"><span class="folio">${slide.n}</span> ${title}</h3>`,
    `<div class="body" dir="auto">${pages.show(slide.body, 'body', margin)}</div>`,
  ].join('\n');
  // What was said of the speaker notes stands beside them.
  const [ofNotes, ofSlide] = partition(margin, (item) => notes !== '' && isInNotes(item));
  return `<article class="slide" id="${pages.id}-${slide.n}">\n${spread(main, writeMargin(ofSlide, words))}${spread(notes, writeMargin(ofNotes, words))}</article>\n`;
}

function isInNotes({ item }: Margin[number]): boolean {
  return !isWithoutPlace(item) && item.placement?.range?.part === 'notes';
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): [T[], T[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** What the author wrote, and beside it what the learner did. */
function spread(main: string, margin: string): string {
  return main.trim() === '' && margin === ''
    ? ''
    : `<div class="spread">\n<div class="main">\n${main}\n</div>\n${margin}</div>\n`;
}
