import { arrow, box, lines, picture, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawMonitoring(): PictureFile[] {
  return [threeSignals(), sampling(), errorBudget()];
}

function threeSignals(): PictureFile {
  const parts: string[] = [];
  ['Metric', 'Trace', 'Log'].forEach((name, i) => {
    const x = 4 + i * 220;
    parts.push(zone({ x, y: 4, w: 192, h: 220 }, ''));
    parts.push(text([x + 96, 30], name, { anchor: 'middle', strong: true }));
    parts.push(
      text([x + 96, 208], ['something is slow', 'where it was', 'why'][i] ?? '', {
        anchor: 'middle',
        small: true,
      }),
    );
  });
  parts.push(
    way('M22 52V176H180', { tips: 'none' }),
    way('M22 156C40 150 52 160 68 155S96 158 112 154', { tips: 'none', thick: true, tone: 'on' }),
    way('M112 154L128 78 142 66 158 72 176 62', { tips: 'none', thick: true, tone: 'bad' }),
  );
  const spans = [
    { name: 'buy', x: 0, w: 160, tone: 'on' },
    { name: 'seat', x: 6, w: 40, tone: 'on' },
    { name: 'payment', x: 48, w: 106, tone: 'bad' },
    { name: '', x: 154, w: 6, tone: 'on' },
  ] as const;
  spans.forEach((span, i) => {
    const rect = { x: 240 + span.x, y: 56 + i * 32, w: span.w, h: 25 };
    parts.push(
      span.name === ''
        ? `<rect class="on-box" x="${rect.x}" y="${rect.y}" width="${rect.w}" height="${rect.h}" rx="2"/>`
        : box(rect, span.name, { small: true, tone: span.tone }),
    );
  });
  parts.push(text([388, 173], 'mail', { small: true, anchor: 'end' }));
  parts.push(
    lines([458, 76], ['order 5150', 'trace 6d1f0c', 'call partner'], { small: true }),
    lines([458, 142], ['partner timeout', 'after 3000 ms'], { small: true, tone: 'bad' }),
  );
  parts.push(
    arrow(
      [
        [198, 116],
        [222, 116],
      ],
      { thick: true },
    ),
    arrow(
      [
        [418, 116],
        [442, 116],
      ],
      { thick: true },
    ),
    text([210, 248], 'same minute', { anchor: 'middle', strong: true, small: true }),
    text([430, 248], 'same trace id', { anchor: 'middle', strong: true, small: true }),
    way('M210 232V126M430 232V126', { dashed: true, tips: 'none' }),
  );
  return {
    name: '08-three-signals.svg',
    svg: picture({ w: 640, h: 258 }, 'A metric notices, a trace locates, a log explains', parts),
  };
}

function sampling(): PictureFile {
  const requests = Array.from({ length: 10 }, (_, i) => (i === 3 ? 'error' : i === 7 ? 'slow' : 'ok'));
  const rows = [
    { name: 'All requests', note: '', keep: requests.map((_, i) => i) },
    { name: 'Head', note: 'decides at the start', keep: [0, 5] },
    { name: 'Tail', note: 'decides at the end', keep: [3, 7, 9] },
  ];
  const parts: string[] = [];
  rows.forEach((row, r) => {
    const y = 10 + r * 78;
    parts.push(text([4, y + (row.note === '' ? 25 : 18)], row.name, { strong: true }));
    if (row.note !== '') parts.push(text([4, y + 37], row.note, { small: true }));
    requests.forEach((kind, i) => {
      const rect = { x: 154 + i * 49, y, w: 43, h: 40 };
      const kept = row.keep.includes(i);
      const tone = kind === 'ok' ? 'on' : 'bad';
      parts.push(
        kept
          ? box(rect, kind === 'error' ? 'err' : kind, { small: true, tone })
          : `<rect class="quiet-box dash" x="${rect.x}" y="${rect.y}" width="${rect.w}" height="${rect.h}" rx="3"/>`,
      );
    });
  });
  parts.push(
    text([398, 146], 'error and slow request are lost', { small: true, tone: 'bad', anchor: 'middle' }),
  );
  parts.push(
    text([398, 224], 'both are there, and one ordinary to compare', {
      small: true,
      tone: 'on',
      anchor: 'middle',
    }),
  );
  return {
    name: '08-sampling.svg',
    svg: picture({ w: 640, h: 234 }, 'Head sampling and tail sampling', parts),
  };
}

function errorBudget(): PictureFile {
  const left = 66;
  const right = 626;
  const top = 22;
  const floor = 250;
  const at = (day: number, share: number): string =>
    `${Math.round(left + (day / 30) * (right - left))} ${Math.round(floor - share * (floor - top))}`;
  return {
    name: '08-error-budget.svg',
    svg: picture({ w: 640, h: 298 }, 'An error budget over thirty days', [
      `<rect class="fill-bad" x="${left}" y="${floor - 46}" width="${right - left}" height="46"/>`,
      text([left + 12, floor - 18], 'features wait', { small: true, tone: 'bad' }),
      way(`M${left} ${top - 12}V${floor}H${right + 8}`, { tips: 'none' }),
      text([left - 10, top + 5], 'all', { small: true, anchor: 'end' }),
      text([left - 10, floor + 4], 'none', { small: true, anchor: 'end' }),
      text([left, floor + 24], 'day 1', { small: true, anchor: 'middle' }),
      text([left + (9 / 30) * (right - left), floor + 24], '9', { small: true, anchor: 'middle' }),
      text([left + (18 / 30) * (right - left), floor + 24], '18', { small: true, anchor: 'middle' }),
      text([right - 6, floor + 24], '30', { small: true, anchor: 'middle' }),
      text([(left + right) / 2, floor + 43], 'error budget that is left', { strong: true, anchor: 'middle' }),
      way(`M${at(0, 1)}L${at(30, 0)}`, { dashed: true, tips: 'none' }),
      lines([96, 132], ['even spending:', 'burn rate 1'], { small: true }),
      way(`M${at(0, 1)}L${at(9, 0.95)}`, { thick: true, tone: 'on', tips: 'none' }),
      way(`M${at(9, 0.95)}L${at(9.4, 0.71)}`, { thick: true, tone: 'bad', tips: 'none' }),
      way(`M${at(9.4, 0.71)}L${at(18, 0.66)}`, { thick: true, tone: 'on', tips: 'none' }),
      way(`M${at(18, 0.66)}L${at(27, 0)}`, { thick: true, tone: 'bad', tips: 'none' }),
      lines([252, 42], ['bad release:', 'a telephone rings'], { small: true, tone: 'bad' }),
      lines([458, 112], ['slow leak:', 'a ticket is opened'], { small: true, tone: 'bad' }),
    ]),
  };
}
