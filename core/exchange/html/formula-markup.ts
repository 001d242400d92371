import katex from 'katex';
import { formulaOptions } from '../../markdown/formula-options.ts';
import { escapeHtml } from './escape-html.ts';

const elements = new Set(
  (
    'math semantics annotation mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover ' +
    'munderover mtable mtr mtd mlabeledtr mstyle mpadded mphantom menclose merror mglyph'
  ).split(' '),
);

const attributes = new Set(
  (
    'xmlns display encoding mathvariant stretchy fence separator lspace rspace width height depth voffset ' +
    'linethickness accent accentunder columnalign rowspacing columnspacing columnlines rowlines scriptlevel ' +
    'displaystyle mathcolor mathbackground mathsize minsize maxsize symmetric movablelimits notation side'
  ).split(' '),
);

/** A formula as MathML, which browsers draw by themselves; as its TeX where it can't be read. */
export function formulaMarkup(tex: string, isDisplay: boolean): string {
  return drawn(tex, isDisplay) ?? `<code>${escapeHtml(tex)}</code>`;
}

function drawn(tex: string, isDisplay: boolean): string | null {
  const options = formulaOptions(tex, isDisplay);
  if (options === null) return null;
  try {
    const markup = katex.renderToString(tex, { ...options, output: 'mathml' });
    return onlyMathMl(markup);
  } catch {
    // Its own error for what it can't read, and a RangeError for what is nested too deep.
    return null;
  }
}

/** The `math` element with no more than the names above, written anew; null where anything else stands in it. */
function onlyMathMl(markup: string): string | null {
  const math = /<math[\s>][\s\S]*<\/math>/.exec(markup)?.[0];
  if (math === undefined) return null;
  const odd: string[] = [];
  const written = math.replace(
    /<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<>]*")*)\s*(\/?)>|[<>]/g,
    (tag: string, slash?: string, name?: string, list?: string, end?: string) => {
      if (name === undefined || !elements.has(name)) {
        odd.push(tag);
        return '';
      }
      const kept = [...(list ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].filter(([, key = '']) =>
        attributes.has(key),
      );
      return `<${slash ?? ''}${name}${kept.map(([, key = '', value = '']) => ` ${key}="${value}"`).join('')}${end ?? ''}>`;
    },
  );
  return odd.length === 0 ? written : null;
}
