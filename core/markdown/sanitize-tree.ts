import type { Root } from 'hast';
import { type Schema, sanitize } from 'hast-util-sanitize';
import { lineProperty } from './raw-html-lines.ts';

/**
 * What a module may show. Nothing here runs, loads or submits anything; addresses are judged again where they are
 * resolved, for what is allowed there depends on the course's own files.
 */
const schema: Schema = {
  tagNames: [
    ...[
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
      'h6',
      'p',
      'blockquote',
      'pre',
      'hr',
      'br',
      'div',
      'section',
      'aside',
      'figure',
    ],
    ...['figcaption', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'details', 'summary'],
    ...['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'],
    ...[
      'a',
      'img',
      'strong',
      'b',
      'em',
      'i',
      'u',
      's',
      'del',
      'ins',
      'mark',
      'small',
      'sub',
      'sup',
      'q',
      'cite',
      'dfn',
    ],
    ...['code', 'kbd', 'samp', 'var', 'abbr', 'span', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'wbr', 'time'],
    ...['audio', 'video', 'source', 'track'],
  ],
  attributes: {
    '*': ['dir', 'lang', 'title', [lineProperty, /^\d{1,7}$/]],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    // What starts a recording by itself, or takes its controls away, is left out.
    audio: ['src'],
    video: ['src', 'poster', 'width', 'height'],
    source: ['src'],
    track: ['src', 'srcLang', 'label', ['kind', 'captions', 'subtitles', 'descriptions', 'chapters']],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    td: ['align', 'colSpan', 'rowSpan'],
    code: [['className', /^language-[\w+#.-]+$/]],
    time: ['dateTime'],
    span: [['className', 'formula', 'formula-display']],
    div: [['className', 'formula', 'formula-display']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: {
    li: ['ol', 'ul'],
    tr: ['table'],
    td: ['tr'],
    th: ['tr'],
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    caption: ['table'],
    dt: ['dl'],
    dd: ['dl'],
    summary: ['details'],
    rt: ['ruby'],
    rp: ['ruby'],
    source: ['audio', 'video'],
    track: ['audio', 'video'],
  },
  strip: ['script', 'style', 'template', 'noscript', 'iframe', 'object', 'title'],
  clobber: [],
  allowComments: false,
  allowDoctypes: false,
};

/** The tree with only what `schema` names; unknown elements give way to their content. */
export function sanitizeTree(tree: Root): Root {
  const clean = sanitize(tree, schema);
  if (clean.type === 'root') return clean;
  return { type: 'root', children: clean.type === 'doctype' ? [] : [clean] };
}
