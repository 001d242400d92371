import { arrow, box, lines, picture, text, way } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawAutomation(): PictureFile[] {
  return [drift(), delay(), queue()];
}

function drift(): PictureFile {
  const boxes = [
    { name: 'Template', under: 'what we want' },
    { name: 'Stack', under: 'what was deployed' },
    { name: 'Reality', under: 'what is running' },
  ];
  const parts: string[] = boxes.map((one, i) =>
    box({ x: 6 + i * 230, y: 62, w: 168, h: 66 }, one.name, {
      under: [one.under],
      ...(i === 0 ? { tone: 'on' } : {}),
    }),
  );
  parts.push(
    box({ x: 466, y: 4, w: 168, h: 30 }, 'edited at night', { tone: 'bad', small: true, radius: 15 }),
    arrow(
      [
        [550, 36],
        [550, 59],
      ],
      { tone: 'bad' },
    ),
  );
  const bracket = (from: number, to: number, y: number, name: string, says: string, tone?: 'on') => {
    const how = tone === undefined ? {} : { tone };
    parts.push(way(`M${from} ${y - 12}V${y}H${to}V${y - 12}`, { tips: 'none', thick: true, ...how }));
    parts.push(text([(from + to) / 2, y + 21], name, { anchor: 'middle', strong: true, ...how }));
    parts.push(text([(from + to) / 2, y + 40], says, { anchor: 'middle', small: true }));
  };
  bracket(40, 306, 150, 'Change set', 'what a deployment would do');
  bracket(334, 600, 150, 'Drift detection', 'what was changed by hand');
  bracket(20, 620, 224, 'Drift-aware change set', 'compares the wish with what is really there', 'on');
  return {
    name: '09-drift.svg',
    svg: picture({ w: 640, h: 274 }, 'Template, stack and reality, and what compares them', parts),
  };
}

function delay(): PictureFile {
  const left = 40;
  const minute = 58;
  const floor = 214;
  const at = (m: number, height: number) => `${left + m * minute} ${floor - height}`;
  const pieces = [
    { name: 'measure', from: 1, to: 2.3 },
    { name: 'alarm', from: 2.3, to: 3.6 },
    { name: 'start', from: 3.6, to: 5 },
    { name: 'warm up', from: 5, to: 6.5 },
  ];
  const parts = [
    `<path class="fill-bad" d="M${at(1, 62)}L${at(1.3, 150)}L${at(8, 150)}V${floor - 120}H${left + 7.25 * minute}V${floor - 90}H${left + 6.5 * minute}V${floor - 62}z"/>`,
    way(`M${left} 20V${floor}H628`, { tips: 'none' }),
    way(`M${at(0, 44)}H${left + minute}L${at(1.3, 150)}H${left + 10 * minute}`, {
      tips: 'none',
      thick: true,
      tone: 'bad',
    }),
    way(
      `M${at(0, 62)}H${left + 6.5 * minute}V${floor - 90}H${left + 7.25 * minute}V${floor - 120}H${left + 8 * minute}V${floor - 172}H${left + 10 * minute}`,
      { tips: 'none', thick: true, tone: 'on' },
    ),
    text([left + 1.4 * minute, floor - 160], 'load', { strong: true, tone: 'bad' }),
    text([left + 8.1 * minute, floor - 182], 'capacity', { strong: true, tone: 'on' }),
    lines([left + 2.2 * minute, floor - 124], ['reserve,', 'a queue,', 'or refusal'], { small: true }),
    text([628, floor + 20], 'minutes', { small: true, anchor: 'end' }),
  ];
  for (const piece of pieces) {
    const x = left + piece.from * minute;
    parts.push(
      box({ x: x + 1, y: floor + 30, w: (piece.to - piece.from) * minute - 2, h: 32 }, piece.name, {
        small: true,
      }),
    );
  }
  parts.push(text([left + 6.7 * minute, floor + 51], 'the delay', { small: true }));
  return {
    name: '09-delay.svg',
    svg: picture({ w: 640, h: 284 }, 'Capacity follows the load with a delay', parts),
  };
}

function queue(): PictureFile {
  const left = 44;
  const floor = 226;
  // 35 minutes over the width; 4 units of height an order a second.
  const x = (minutes: number) => Math.round(left + minutes * 16);
  const y = (rate: number) => Math.round(floor - rate * 4);
  return {
    name: '09-queue.svg',
    svg: picture({ w: 640, h: 270 }, 'A peak becomes a backlog and is worked off', [
      `<rect class="fill-bad" x="${x(2)}" y="${y(50)}" width="${x(12) - x(2)}" height="${y(20) - y(50)}"/>`,
      `<rect class="fill-wash" x="${x(12)}" y="${y(20)}" width="${x(32) - x(12)}" height="${y(5) - y(20)}"/>`,
      way(`M${left} 14V${floor}H630`, { tips: 'none' }),
      way(`M${x(0)} ${y(5)}H${x(2)}V${y(50)}H${x(12)}V${y(5)}H${x(35)}`, {
        tips: 'none',
        thick: true,
        tone: 'bad',
      }),
      way(`M${x(2)} ${y(20)}H${x(32)}`, { tips: 'none', thick: true, tone: 'on' }),
      text([x(7), y(34)], 'backlog', { strong: true, tone: 'bad', anchor: 'middle' }),
      text([x(7), y(29)], '18,000 orders', { small: true, anchor: 'middle' }),
      text([x(22), y(14) + 3], 'worked off', { strong: true, tone: 'on', anchor: 'middle' }),
      text([x(22), y(9.5) + 3], 'in twenty minutes', { small: true, anchor: 'middle' }),
      text([x(13), y(46)], 'orders arriving a second', { small: true, tone: 'bad' }),
      text([x(32), y(22)], 'workers: 20 a second', { small: true, tone: 'on', anchor: 'end' }),
      text([left - 8, y(50) + 5], '50', { small: true, anchor: 'end' }),
      text([left - 8, y(20) + 5], '20', { small: true, anchor: 'end' }),
      text([left - 8, y(5) + 5], '5', { small: true, anchor: 'end' }),
      arrow(
        [
          [x(2), floor + 30],
          [x(12), floor + 30],
        ],
        { tips: 'both' },
      ),
      arrow(
        [
          [x(12), floor + 30],
          [x(32), floor + 30],
        ],
        { tips: 'both' },
      ),
      text([x(7), floor + 22], '10 minutes', { small: true, anchor: 'middle' }),
      text([x(22), floor + 22], '20 minutes', { small: true, anchor: 'middle' }),
    ]),
  };
}
