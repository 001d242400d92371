import type { Root } from 'hast';
import type { SlideText } from '../../anchor/anchor.ts';
import type { PassagePart } from '../../passage/passage.ts';
import type { ExportOptions } from '../export-format.ts';
import type { ExportedAnnotation } from '../exported-annotation.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { pageEnd, pageHead } from '../html/html-page.ts';
import { markTree } from '../html/mark-tree.ts';
import { markStyle, pageStyle } from '../html/page-style.ts';
import { treeToHtml } from '../html/tree-to-html.ts';
import { dayWriter, isoTime, saySlide } from '../say-place.ts';
import { bookStyle } from '../study-book/book-style.ts';
import { type Margin, marksIn, numbered, writeMargin } from '../study-book/margin.ts';
import { walkGroups } from '../walk-groups.ts';

const style = `${pageStyle}${markStyle}${bookStyle}
.module { margin-top: 3rem; }
.slide .kept { white-space: pre-line; }
.kept + .kept { margin-top: 0.8rem; }
.kept + .spoken { margin-top: 1.2rem; }
.slide h3 + .under { margin: -0.5rem 0 0.8rem; }
`;

/**
 * Every slide that anything was added to, whole: its title, text and notes as they were at that time, with what was
 * marked in them and, beside it, what was noted. A slide that changed in between stands there once for each of its texts.
 */
export function* writePassages(
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
): Iterable<string> {
  const { title, words, exportedAt } = options;
  const sayDay = dayWriter(options);
  yield pageHead(style, options);
  yield `<h1 dir="auto">${escapeHtml(title)}</h1>\n`;
  yield `<p class="under"><span>${escapeHtml(words.asMarked)}</span><span>${escapeHtml(words.exportedBy)}</span><time datetime="${isoTime(exportedAt)}">${escapeHtml(sayDay(exportedAt))}</time></p>\n`;
  let slide: ExportedAnnotation[] = [];
  let isOpen = false;
  for (const { item, starts } of walkGroups(items)) {
    if (starts.slide) {
      yield* writeSlide(slide, options);
      slide = [];
    }
    if (starts.module) {
      yield `${isOpen ? '</section>\n' : ''}${moduleHead(item)}`;
      isOpen = true;
    }
    slide.push(item);
  }
  yield* writeSlide(slide, options);
  yield isOpen ? '</section>\n' : `<p>${escapeHtml(words.nothing)}</p>\n`;
  yield pageEnd;
}

function moduleHead({ place: { courseTitle, module } }: ExportedAnnotation): string {
  const above = module === null ? '' : `<p class="under" dir="auto">${escapeHtml(courseTitle)}</p>\n`;
  return `<section class="module">\n${above}<h2 dir="auto">${escapeHtml(module?.title ?? courseTitle)}</h2>\n`;
}

function* writeSlide(items: readonly ExportedAnnotation[], options: ExportOptions): Iterable<string> {
  for (const same of Map.groupBy(items, ({ record }) => JSON.stringify(record.slideText)).values()) {
    const [first] = same;
    if (first) yield writeText(first, numbered(same, 1), options);
  }
}

function writeText(first: ExportedAnnotation, margin: Margin, options: ExportOptions): string {
  const { words } = options;
  const { record, place } = first;
  const text = record.slideText;
  const asMade = margin.map(({ item, number }) => ({ item: whereMade(item), number }));
  const show = (part: PassagePart, words: string): string =>
    treeToHtml(markTree(plainTree(words), marksIn(asMade, part)));
  const main = [
    `<h3 dir="auto">${titleOf(first, text, show) ?? escapeHtml(saySlide(place, words))}</h3>`,
    `<p class="under"><time datetime="${isoTime(record.createdAt)}">${escapeHtml(dayWriter(options)(record.createdAt))}</time></p>`,
    ...(text === null ? [] : textsOf(first, text, options, show)),
  ];
  return `<article class="slide">\n<div class="spread">\n<div class="main">\n${main.join('\n')}\n</div>\n${writeMargin(margin, words)}</div>\n</article>\n`;
}

type Show = (part: PassagePart, words: string) => string;

/** Null for what is about the whole. */
function titleOf({ record: { anchor } }: ExportedAnnotation, text: SlideText | null, show: Show) {
  if (!anchor?.slide || text === null) return null;
  return `<span class="folio">${anchor.slide.n}</span> ${show('title', text.title)}`;
}

/** A module keeps its introduction as its body and its description as its notes. */
function textsOf(
  { record: { anchor } }: ExportedAnnotation,
  { body, notes }: SlideText,
  { words }: ExportOptions,
  show: Show,
): string[] {
  const isModule = anchor?.slide === null;
  const spoken = `<div class="spoken"><h4>${escapeHtml(words.speakerNotes)}</h4><div class="kept" dir="auto">${show('notes', notes)}</div></div>`;
  const lead = `<div class="lead kept" dir="auto">${show('description', notes)}</div>`;
  const main = `<div class="body kept" dir="auto">${show(isModule ? 'introduction' : 'body', body)}</div>`;
  const own = body === '' ? [] : [main];
  if (notes === '') return own;
  return isModule ? [lead, ...own] : [...own, spoken];
}

/** With the place that it was made at as its place. */
function whereMade(item: ExportedAnnotation): ExportedAnnotation {
  const { anchor } = item.record;
  if (!anchor) return item;
  const { module, slide, range } = anchor;
  return { ...item, placement: { state: 'exact', module, slide, range, score: 1 } };
}

function plainTree(text: string): Root {
  return { type: 'root', children: [{ type: 'text', value: text }] };
}
