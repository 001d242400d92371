/** The hand that draws every diagram of the bundled course: one set of shapes, one set of colours, light and dark. */

/** x and y in the picture's own units; a picture is 640 wide, about the width it is shown at. */
export type Point = readonly [number, number];
export type Tone = 'plain' | 'on' | 'bad' | 'quiet';
export type Anchor = 'start' | 'middle' | 'end';

export type Rect = { x: number; y: number; w: number; h: number };

// Values of the page's tokens of the same names; a picture shown as an image can't read the page's own.
const STYLE = `
:root{--ink:#211f1b;--ink-2:#544f48;--paper:#fff;--edge:#544f48;--rule:#857e72;--accent:#17594a;--wash:#dee6d9;--bad:#96301f;--bad-wash:#f5e1da;--veil:#857e7214}
@media (prefers-color-scheme:dark){:root{--ink:#e7e2d8;--ink-2:#b8b2a7;--paper:#24282b;--edge:#9a948a;--rule:#767676;--accent:#86c8ae;--wash:#1d3029;--bad:#f0998a;--bad-wash:#3a211d;--veil:#9a948a1a}}
text{font-family:"Inter Variable",Inter,system-ui,sans-serif;font-size:15px;fill:var(--ink)}
.t{font-weight:600}.s{font-size:13px}.s:not(.t){fill:var(--ink-2)}.on,.s.on:not(.t){fill:var(--accent)}.bad,.s.bad:not(.t){fill:var(--bad)}
.m{text-anchor:middle}.e{text-anchor:end}
.plain-box{fill:var(--paper);stroke:var(--edge)}.on-box{fill:var(--wash);stroke:var(--accent)}.bad-box{fill:var(--bad-wash);stroke:var(--bad)}.quiet-box{fill:none;stroke:var(--rule)}
.zone{fill:var(--veil);stroke:var(--rule);stroke-dasharray:5 4}
.way{fill:none;stroke:var(--ink-2);stroke-width:1.5}.on-way{stroke:var(--accent)}.bad-way{stroke:var(--bad)}.thick{stroke-width:2.5}
.dash{stroke-dasharray:5 4}.tip{fill:var(--ink-2)}.on-tip{fill:var(--accent)}.bad-tip{fill:var(--bad)}
.fill-on{fill:var(--accent)}.fill-wash{fill:var(--wash)}.fill-bad{fill:var(--bad-wash)}.fill-rule{fill:var(--rule)}`
  .trim()
  .replaceAll('\n', '');

const TIPS = (['', 'on-', 'bad-'] as const)
  .map(
    (kind) =>
      `<marker id="${kind}tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="${kind}tip" d="M0 .4 7.6 4 0 7.6z"/></marker>`,
  )
  .join('');

const round = (value: number) => Math.round(value * 10) / 10;

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Width in picture units of a line at `size`, by the wide DejaVu Sans: an image can't use the page's fonts, so where Inter
 * is not installed the system's own draws the words. Close enough to catch a word that leaves its box.
 */
function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) {
    if ("iljtfr.,:;'|!() ".includes(letter)) ems += 0.34;
    else if ('mwMWQO@%'.includes(letter)) ems += 0.88;
    else if (/\p{Lu}/u.test(letter)) ems += 0.68;
    else ems += 0.6;
  }
  return ems * size;
}

function mustFit(text: string, size: number, room: number): void {
  const width = textWidth(text, size);
  if (width > room) throw new Error(`“${text}” needs ${round(width)} units, its shape has ${round(room)}`);
}

export type TextOptions = { anchor?: Anchor; tone?: Tone; strong?: boolean; small?: boolean };

/** One line of text; `y` is its baseline. */
export function text([x, y]: Point, line: string, options: TextOptions = {}): string {
  const classes = [
    options.strong === true ? 't' : '',
    options.small === true ? 's' : '',
    options.tone === 'on' ? 'on' : options.tone === 'bad' ? 'bad' : '',
    options.anchor === 'middle' ? 'm' : options.anchor === 'end' ? 'e' : '',
  ].filter((name) => name !== '');
  const attribute = classes.length > 0 ? ` class="${classes.join(' ')}"` : '';
  return `<text x="${round(x)}" y="${round(y)}"${attribute}>${escapeText(line)}</text>`;
}

/** Lines under one another from the baseline `at`. */
export function lines([x, y]: Point, all: readonly string[], options: TextOptions = {}): string {
  return all.map((line, i) => text([x, y + i * 19], line, options)).join('');
}

export type BoxOptions = {
  tone?: Tone;
  under?: readonly string[];
  copies?: number;
  radius?: number;
  small?: boolean;
};

/** A box with its name in the middle and smaller lines under the name. `copies` draws more sheets behind it. */
export function box(rect: Rect, name: string, options: BoxOptions = {}): string {
  const { x, y, w, h } = rect;
  const under = options.under ?? [];
  const small = options.small === true;
  // A bold face is about a tenth wider.
  mustFit(name, (small ? 13 : 15) * 1.1, w - 4);
  for (const line of under) mustFit(line, 13, w - 4);
  const kind = `${options.tone ?? 'plain'}-box`;
  const sheet = (shift: number) =>
    `<rect class="${kind}" x="${round(x + shift)}" y="${round(y - shift)}" width="${round(w)}" height="${round(h)}" rx="${options.radius ?? 3}"/>`;
  let shapes = '';
  for (let i = (options.copies ?? 1) - 1; i >= 0; i--) shapes += sheet(i * 6);
  const first = y + h / 2 + 5 - (under.length * 18) / 2;
  const tone = options.tone === 'on' || options.tone === 'bad' ? { tone: options.tone } : {};
  return (
    shapes +
    text([x + w / 2, first], name, { anchor: 'middle', strong: true, small, ...tone }) +
    under
      .map((line, i) => text([x + w / 2, first + 18 * (i + 1)], line, { anchor: 'middle', small: true }))
      .join('')
  );
}

/** A store of data: a cylinder, its name under the lid. */
export function store({ x, y, w, h }: Rect, name = '', options: { tone?: Tone } = {}): string {
  const lid = 7;
  const kind = `${options.tone ?? 'plain'}-box`;
  mustFit(name, 13, w - 8);
  return (
    `<path class="${kind}" d="M${round(x)} ${round(y + lid)}v${round(h - 2 * lid)}c0 ${lid * 1.3} ${round(w)} ${lid * 1.3} ${round(w)} 0v${round(-(h - 2 * lid))}"/>` +
    `<ellipse class="${kind}" cx="${round(x + w / 2)}" cy="${round(y + lid)}" rx="${round(w / 2)}" ry="${lid}"/>` +
    (name === '' ? '' : text([x + w / 2, y + h / 2 + 9], name, { anchor: 'middle', small: true }))
  );
}

/** A dashed frame round things that belong together, its name inside at the top. */
export function zone({ x, y, w, h }: Rect, name: string, options: { anchor?: Anchor } = {}): string {
  mustFit(name, 13, w - 16);
  const at = options.anchor === 'middle' ? x + w / 2 : x + 10;
  return (
    `<rect class="zone" x="${round(x)}" y="${round(y)}" width="${round(w)}" height="${round(h)}" rx="6"/>` +
    (name === '' ? '' : text([at, y + 19], name, { small: true, ...options }))
  );
}

export type ArrowOptions = { tone?: Tone; dashed?: boolean; thick?: boolean; tips?: 'end' | 'both' | 'none' };

/** A way through all the points, its corners rounded, with a tip at the end. */
export function arrow(points: readonly Point[], options: ArrowOptions = {}): string {
  const [first, ...rest] = points;
  if (first === undefined || rest.length === 0) throw new Error('an arrow needs two points');
  let d = `M${round(first[0])} ${round(first[1])}`;
  let from = first;
  rest.forEach((corner, i) => {
    const next = rest[i + 1];
    if (next === undefined) {
      d += `L${round(corner[0])} ${round(corner[1])}`;
    } else {
      const before = towards(corner, from, 8);
      const after = towards(corner, next, 8);
      d += `L${round(before[0])} ${round(before[1])}Q${round(corner[0])} ${round(corner[1])} ${round(after[0])} ${round(after[1])}`;
    }
    from = corner;
  });
  return way(d, options);
}

/** The same as `arrow` for a path given in SVG's own words, for curves. */
export function way(d: string, options: ArrowOptions = {}): string {
  const kind = options.tone === 'on' ? 'on-' : options.tone === 'bad' ? 'bad-' : '';
  const tips = options.tips ?? 'end';
  const classes = `way${kind === '' ? '' : ` ${kind}way`}${options.dashed === true ? ' dash' : ''}${options.thick === true ? ' thick' : ''}`;
  const end = tips === 'none' ? '' : ` marker-end="url(#${kind}tip)"`;
  const start = tips === 'both' ? ` marker-start="url(#${kind}tip)"` : '';
  return `<path class="${classes}" d="${d}"${start}${end}/>`;
}

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const share = Math.min(distance, length / 2) / length;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/** The whole picture. `title` is for whoever opens the file by itself; in a module the alternative text speaks. */
export function picture(size: { w: number; h: number }, title: string, body: readonly string[]): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.w} ${size.h}" width="${size.w}" height="${size.h}" role="img">` +
    `<title>${escapeText(title)}</title><style>${STYLE}</style><defs>${TIPS}</defs>\n${body.join('\n')}\n</svg>\n`
  );
}
