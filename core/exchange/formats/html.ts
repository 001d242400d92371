import { parsePassage } from '../../markdown/parse-passage.ts';
import type { ExportOptions, TextFormat } from '../export-format.ts';
import { type ExportedAnnotation, isWithoutPlace, quotedText } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { escapeHtml } from '../html/escape-html.ts';
import { pageEnd, pageHead } from '../html/html-page.ts';
import { markStyle, pageStyle } from '../html/page-style.ts';
import { treeToHtml } from '../html/tree-to-html.ts';
import { dayWriter, isoTime, sayColour, sayPart, saySlide } from '../say-place.ts';
import { walkGroups } from '../walk-groups.ts';

const style = `${pageStyle}${markStyle}
article { margin: 0 0 1.9rem; break-inside: avoid; }
blockquote.quote { margin: 0; padding: 0.1rem 0 0.1rem 1rem; border-inline-start: 4px solid var(--edge, var(--rule)); white-space: pre-line; }
.quote .hl { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
.bookmark { font: 500 0.95rem/1.5 var(--say); }
.note { font: 0.95rem/1.55 var(--say); margin: 0.6rem 0 0; }
.note > :first-child { margin-top: 0; }
.note > :last-child { margin-bottom: 0; }
`;

/** One page that loads nothing, in the look of the reader's own, for the screen and for paper. */
export const html: TextFormat = {
  name: 'html',
  ...formatFacts.html,
  *write(items, options) {
    const { words, title, exportedAt } = options;
    const sayDay = dayWriter(options);
    yield pageHead(style, options);
    yield `<h1 dir="auto">${escapeHtml(title)}</h1>\n`;
    yield `<p class="under"><span>${escapeHtml(words.exportedBy)}</span><time datetime="${isoTime(exportedAt)}">${escapeHtml(sayDay(exportedAt))}</time></p>\n`;
    let isEmpty = true;
    for (const { item, starts } of walkGroups(items)) {
      const { place } = item;
      isEmpty = false;
      if (starts.course) yield heading(2, place.courseTitle);
      if (starts.module && place.module !== null) yield heading(3, place.module.title);
      if (starts.slide) yield heading(4, saySlide(place, words));
      yield writeAnnotation(item, options, sayDay);
    }
    if (isEmpty) yield `<p>${escapeHtml(words.nothing)}</p>\n`;
    yield pageEnd;
  },
};

function heading(level: 2 | 3 | 4, text: string): string {
  return `<h${level} dir="auto">${escapeHtml(text)}</h${level}>\n`;
}

function writeAnnotation(
  item: ExportedAnnotation,
  options: ExportOptions,
  sayDay: (time: number) => string,
): string {
  const { record } = item;
  const { words } = options;
  const quote = quotedText(item);
  const lines = [`<article id="ann-${escapeHtml(record.id)}">`];
  if (quote !== null) {
    const colour = record.colour ?? 'yellow';
    const classes = `hl hl-${colour} hl-${record.style ?? 'solid'}`;
    lines.push(
      `<blockquote class="quote hl-${colour}" dir="auto"><span class="${classes}">${escapeHtml(quote)}</span></blockquote>`,
    );
  }
  if (record.kind === 'bookmark') {
    lines.push(
      `<p class="bookmark" dir="auto">${escapeHtml([words.bookmark, record.label].filter((part) => part !== '').join(': '))}</p>`,
    );
  }
  if (record.note !== '') {
    lines.push(`<div class="note" dir="auto">${treeToHtml(parsePassage(record.note).tree)}</div>`);
  }
  lines.push(`<p class="under">${writeFacts(item, options, sayDay)}</p>`, '</article>', '');
  return lines.join('\n');
}

function writeFacts(
  item: ExportedAnnotation,
  { words }: ExportOptions,
  sayDay: (time: number) => string,
): string {
  const { record, place } = item;
  const facts = [
    sayPart(item, words),
    record.colour === null ? '' : sayColour(record.colour, words),
    ...record.tags.map((tag) => `#${tag}`),
    isWithoutPlace(item) ? words.noPlace : '',
  ];
  return [
    ...facts.filter((fact) => fact !== '').map((fact) => `<span dir="auto">${escapeHtml(fact)}</span>`),
    `<time datetime="${isoTime(record.createdAt)}">${escapeHtml(sayDay(record.createdAt))}</time>`,
    `<a href="${escapeHtml(place.link)}">${escapeHtml(words.openInCarrel)}</a>`,
  ].join('');
}
