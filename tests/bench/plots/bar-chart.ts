/** Bars in groups, one below the other, each with its name before it and its figure behind it. */
export type BarChart = {
  title: string;
  /** What the figures are, and of what. */
  caption: string;
  groups: { name: string; bars: ChartBar[] }[];
  /** `log`: each step of the same length is ten times as much. */
  scale: 'linear' | 'log';
};

export type ChartBar = {
  name: string;
  value: number;
  /** The value as it is written. */
  text: string;
  /** Drawn in the accent's colour. */
  isOurs: boolean;
};

const width = 720;
const margin = 24;
const namesWidth = 128;
const figuresWidth = 84;
const rowHeight = 20;
const groupHeight = 30;
const headHeight = 76;
const barsWidth = width - 2 * margin - namesWidth - figuresWidth;

/** Follows the reader's light or dark scheme, also where it stands in a page as an image. */
const style = `
  svg { color-scheme: light dark; }
  text { font: 13px system-ui, sans-serif; fill: #2b2a27; }
  .title { font-size: 17px; font-weight: 600; }
  .group { font-weight: 600; }
  .quiet { fill: #66625a; }
  .ground { fill: #fbfaf7; }
  .bar { fill: #a9a497; }
  .ours { fill: #2f6f62; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e8e5de; }
    .quiet { fill: #a8a399; }
    .ground { fill: #1d1c1a; }
    .bar { fill: #6f6b62; }
    .ours { fill: #6fb7a6; }
  }`;

/** The chart as a whole SVG file. */
export function drawBarChart({ title, caption, groups, scale }: BarChart): string {
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const lengthOf = makeScale(values, scale);
  const parts: string[] = [];
  let y = headHeight;
  for (const { name, bars } of groups) {
    if (name !== '') {
      parts.push(text(margin, y + 14, name, 'group'));
      y += groupHeight - 6;
    }
    for (const bar of bars) {
      parts.push(drawBar(bar, y, lengthOf(bar.value)));
      y += rowHeight;
    }
    y += name === '' ? 4 : 12;
  }
  const height = y + margin - 8;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}">
<style>${style}
</style>
<rect class="ground" width="${width}" height="${height}" rx="8"/>
${text(margin, 34, title, 'title')}
${text(margin, 56, caption, 'quiet')}
${parts.join('\n')}
</svg>
`;
}

function drawBar(bar: ChartBar, y: number, length: number): string {
  const x = margin + namesWidth;
  return [
    text(margin, y + 14, bar.name, 'quiet'),
    `<rect class="${bar.isOurs ? 'ours' : 'bar'}" x="${x}" y="${y + 3}" width="${length.toFixed(1)}" height="${rowHeight - 6}" rx="2"/>`,
    text(x + length + 8, y + 14, bar.text, ''),
  ].join('\n');
}

/** Pixels of a value; the largest takes all the room there is. On a logarithmic scale the bars begin at a power of ten. */
function makeScale(values: readonly number[], scale: BarChart['scale']): (value: number) => number {
  const most = Math.max(...values);
  if (scale === 'linear') return (value) => (value / most) * barsWidth;
  const start = Math.floor(Math.log10(Math.min(...values)));
  const decades = Math.log10(most) - start;
  return (value) => Math.max(1, ((Math.log10(value) - start) / decades) * barsWidth);
}

function text(x: number, y: number, content: string, className: string): string {
  return `<text x="${x.toFixed(1)}" y="${y}" class="${className}">${escape(content)}</text>`;
}

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
