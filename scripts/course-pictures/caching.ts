import { arrow, box, lines, picture, store, text, way, zone, type Point } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawCaching(): PictureFile[] {
  return [roundTrips(), cacheLayers(), stampede()];
}

/** Picture units for one millisecond of the three time lines. */
const UNITS_PER_MS = 0.5;
const TOP = 70;

/** There and back between two life lines; answers the moment the reply arrives. */
function roundTrip(
  from: number,
  to: number,
  y: number,
  ms: number,
  parts: string[],
  tone: 'on' | 'bad',
): number {
  const length = ms * UNITS_PER_MS;
  parts.push(
    arrow(
      [
        [from, y],
        [to - 1, y + length / 2],
      ],
      { tone },
    ),
    arrow(
      [
        [to, y + length / 2],
        [from + 1, y + length],
      ],
      { tone },
    ),
  );
  return y + length;
}

function lifeLine(x: number, name: string, to: number): string {
  const w = name === 'Browser' ? 68 : 56;
  return (
    way(`M${x} 62V${to}`, { dashed: true, tips: 'none' }) +
    box({ x: x - w / 2, y: 32, w, h: 28 }, name, { small: true })
  );
}

function roundTrips(): PictureFile {
  const end = 322;
  const parts: string[] = [];

  parts.push(text([120, 18], 'No cache', { strong: true, anchor: 'middle' }));
  parts.push(lifeLine(76, 'Browser', end), lifeLine(186, 'Origin', end));
  let y = TOP;
  for (const step of ['connect', 'encrypt', 'ask']) {
    const next = roundTrip(76, 186, y, 160, parts, 'bad');
    parts.push(text([64, (y + next) / 2 + 5], step, { small: true, anchor: 'end' }));
    y = next;
  }
  parts.push(text([120, 344], '3 × 160 = 480 ms', { anchor: 'middle', strong: true, tone: 'bad' }));

  parts.push(text([302, 18], 'Edge, a hit', { strong: true, anchor: 'middle' }));
  parts.push(lifeLine(268, 'Browser', end), lifeLine(340, 'Edge', end));
  y = TOP;
  for (let i = 0; i < 3; i++) y = roundTrip(268, 340, y, 20, parts, 'on');
  parts.push(text([302, 344], '3 × 20 = 60 ms', { anchor: 'middle', strong: true, tone: 'on' }));

  parts.push(text([520, 18], 'Edge, a miss', { strong: true, anchor: 'middle' }));
  parts.push(lifeLine(432, 'Browser', end), lifeLine(502, 'Edge', end), lifeLine(610, 'Origin', end));
  y = TOP;
  for (let i = 0; i < 2; i++) y = roundTrip(432, 502, y, 20, parts, 'on');
  const asked: Point = [501, y + 5];
  parts.push(arrow([[432, y], asked], { tone: 'on' }));
  y = roundTrip(502, 610, y + 5, 150, parts, 'bad');
  parts.push(
    arrow(
      [
        [502, y],
        [433, y + 5],
      ],
      { tone: 'on' },
    ),
  );
  parts.push(lines([556, 216], ['connection', 'kept open'], { small: true, anchor: 'middle' }));
  parts.push(text([520, 344], '60 + 150 = 210 ms', { anchor: 'middle', strong: true }));
  return {
    name: '10-round-trips.svg',
    svg: picture({ w: 640, h: 356 }, 'Round trips to a far origin, and to an edge nearby', parts),
  };
}

function cacheLayers(): PictureFile {
  const outside = [
    { name: 'Browser', under: ['one visitor'] },
    { name: 'Edge location', under: ['visitors nearby'] },
    { name: 'Regional edge', under: ['many edges'] },
  ];
  const inside = [
    { name: 'Process memory', under: ['one copy', 'of the program'] },
    { name: 'ElastiCache', under: ['all copies'] },
  ];
  const parts: string[] = [
    zone({ x: 6, y: 8, w: 628, h: 126 }, 'outside: speaks HTTP, finds by address', { anchor: 'middle' }),
    zone({ x: 6, y: 176, w: 628, h: 134 }, 'inside: your code decides, finds by your own key', {
      anchor: 'middle',
    }),
  ];
  outside.forEach((one, i) => {
    const x = 24 + i * 216;
    parts.push(box({ x, y: 44, w: 160, h: 72 }, one.name, { under: one.under, tone: 'on' }));
    if (i < 2)
      parts.push(
        arrow([
          [x + 162, 80],
          [x + 214, 80],
        ]),
      );
  });
  parts.push(
    arrow([
      [536, 118],
      [536, 155],
      [104, 155],
      [104, 212],
    ]),
  );
  parts.push(text([320, 150], 'a miss goes on', { small: true, anchor: 'middle' }));
  inside.forEach((one, i) => {
    const x = 24 + i * 216;
    parts.push(box({ x, y: 214, w: 160, h: 78 }, one.name, { under: one.under, tone: 'on' }));
    parts.push(
      arrow([
        [x + 162, 253],
        [x + 214, 253],
      ]),
    );
  });
  parts.push(store({ x: 456, y: 212, w: 160, h: 82 }, 'database: the truth'));
  return {
    name: '10-cache-layers.svg',
    svg: picture({ w: 640, h: 318 }, 'The caches that a request may meet on its way to the database', parts),
  };
}

function stampede(): PictureFile {
  const panel = (x: number, tamed: boolean): string[] => {
    const parts = [
      text([x + 150, 20], tamed ? 'One fetches for all' : 'Everybody fetches', {
        strong: true,
        anchor: 'middle',
      }),
      box({ x: x + 96, y: 92, w: 88, h: 96 }, 'Cache', {
        under: tamed ? ['old copy,', 'still shown'] : ['expired'],
        tone: tamed ? 'on' : 'plain',
      }),
      store({ x: x + 226, y: 98, w: 78, h: 84 }, 'database', { tone: tamed ? 'plain' : 'bad' }),
    ];
    for (let i = 0; i < 6; i++) {
      const y = 50 + i * 36;
      const in_y = 104 + i * 14.4;
      parts.push(`<circle class="plain-box" cx="${x + 12}" cy="${y}" r="7"/>`);
      parts.push(way(`M${x + 22} ${y}C${x + 60} ${y} ${x + 60} ${in_y} ${x + 94} ${in_y}`));
      if (!tamed) parts.push(way(`M${x + 186} ${in_y}H${x + 224}`, { tone: 'bad' }));
    }
    if (tamed) parts.push(way(`M${x + 186} 140H${x + 224}`, { tone: 'on', tips: 'both' }));
    parts.push(
      text([x + 150, 268], tamed ? 'five answered at once, one renews it' : 'six times the same question', {
        small: true,
        anchor: 'middle',
        ...(tamed ? {} : { tone: 'bad' }),
      }),
    );
    return parts;
  };
  return {
    name: '10-stampede.svg',
    svg: picture({ w: 640, h: 280 }, 'A stampede, and the same moment when one request fetches for all', [
      ...panel(2, false),
      ...panel(330, true),
    ]),
  };
}
