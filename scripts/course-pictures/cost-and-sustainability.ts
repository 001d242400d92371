import { arrow, box, lines, picture, text, way, zone, type Point } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawCostAndSustainability(): PictureFile[] {
  return [unitCost(), demandLayers(), dataPaths()];
}

const path = (points: readonly Point[]) =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${Math.round(x)} ${Math.round(y)}`).join('');

function unitCost(): PictureFile {
  const floor = 188;
  const month = (i: number) => 60 + i * 42;
  const tickets = [1, 1.25, 1.6, 2, 2.4, 3, 3.6, 1.8, 4.2, 4.8, 5.4, 6];
  const bills = [76, 82, 89, 95, 101, 109, 116, 118, 128, 140, 152, 164];
  const each = (n: number) => 26 + 132 / n;
  const bill = path(bills.map((value, i): Point => [month(i), floor - value]));
  const perTicket = path(tickets.map((n, i): Point => [month(i), floor - each(n)]));
  const jump = 7;
  return {
    name: '16-unit-cost.svg',
    svg: picture({ w: 640, h: 246 }, 'The bill rises, the cost of a ticket falls', [
      arrow([
        [36, floor],
        [634, floor],
      ]),
      text([630, floor + 22], 'twelve months', { small: true, anchor: 'end' }),
      way(`M36 ${floor - 26}H634`, { dashed: true, tips: 'none' }),
      text([44, floor - 8], 'each further ticket', { small: true }),
      way(bill, { tips: 'none', thick: true }),
      text([532, floor - 159], 'the bill', { strong: true }),
      text([532, floor - each(6) - 4], 'per ticket', { strong: true, tone: 'on' }),
      `<circle class="bad-box" cx="${month(jump)}" cy="${floor - each(tickets[jump] ?? 1)}" r="11"/>`,
      way(perTicket, { tips: 'none', thick: true, tone: 'on' }),
      arrow(
        [
          [month(jump), 218],
          [month(jump), floor - each(tickets[jump] ?? 1) + 14],
        ],
        { tone: 'bad' },
      ),
      text([month(jump), 236], 'this is the month to look at', {
        small: true,
        tone: 'bad',
        anchor: 'middle',
      }),
    ]),
  };
}

function demandLayers(): PictureFile {
  const floor = 236;
  const base = 66;
  const hour = (h: number) => 20 + h * 19;
  const demand = [
    0, 0, 0, 0, 2, 8, 24, 46, 62, 70, 74, 78, 82, 80, 78, 80, 88, 104, 118, 110, 78, 38, 12, 0, 0,
  ];
  const top = demand.map((d, h): Point => [hour(h), floor - base - d]);
  const day = `${path(top)}L${hour(24)} ${floor - base}L${hour(0)} ${floor - base}z`;
  const blocks = [0, 1, 2, 3].map(
    (i) =>
      `<rect class="quiet-box dash" x="${hour(0) + 6 + i * 19}" y="${floor - base - 40 + (i % 2) * 10}" width="15" height="${36 - (i % 2) * 10}" rx="2"/>`,
  );
  return {
    name: '16-demand-layers.svg',
    svg: picture({ w: 640, h: 286 }, 'Three layers of demand', [
      `<rect class="on-box" x="${hour(0)}" y="${floor - base}" width="${hour(24) - hour(0)}" height="${base}"/>`,
      `<path class="plain-box" d="${day}"/>`,
      ...blocks,
      arrow([
        [12, floor],
        [hour(24) + 16, floor],
      ]),
      text([hour(0), floor + 20], '0:00', { small: true }),
      text([hour(12), floor + 20], '12:00', { small: true, anchor: 'middle' }),
      text([hour(24), floor + 20], '24:00', { small: true, anchor: 'end' }),
      text([hour(12), floor - base / 2 + 5], 'always there', { anchor: 'middle', tone: 'on' }),
      text([hour(14), floor - base - 26], 'follows the day', { anchor: 'middle' }),
      text([hour(0) + 6, floor - base - 72], 'can wait,', { small: true }),
      text([hour(0) + 6, floor - base - 54], 'can be repeated', { small: true }),
      lines([506, floor - base / 2 - 4], ['Commit'], { strong: true, tone: 'on' }),
      text([506, floor - base / 2 + 15], 'Savings Plan', { small: true }),
      lines([506, floor - base - 68], ['On-Demand'], { strong: true }),
      text([506, floor - base - 49], 'list price', { small: true }),
      text([hour(0) + 6, floor - base - 96], 'Spot', { strong: true }),
    ]),
  };
}

function dataPaths(): PictureFile {
  const free = { tone: 'on', thick: true } as const;
  const paid = { tone: 'bad', thick: true } as const;
  return {
    name: '16-data-paths.svg',
    svg: picture({ w: 640, h: 372 }, 'Which ways of data are metered', [
      zone({ x: 128, y: 8, w: 348, h: 290 }, 'a Region'),
      zone({ x: 140, y: 38, w: 156, h: 166 }, 'zone a'),
      zone({ x: 308, y: 38, w: 156, h: 166 }, 'zone b'),
      box({ x: 152, y: 68, w: 132, h: 40 }, 'service', { small: true }),
      box({ x: 152, y: 148, w: 132, h: 40 }, 'cache', { small: true }),
      box({ x: 320, y: 68, w: 132, h: 40 }, 'cache', { small: true }),
      box({ x: 320, y: 148, w: 132, h: 40 }, 'NAT gateway', { small: true }),
      box({ x: 236, y: 246, w: 132, h: 40 }, 'Amazon S3', { small: true }),
      box({ x: 4, y: 68, w: 96, h: 120 }, 'Internet', { tone: 'quiet' }),
      box({ x: 536, y: 68, w: 100, h: 120 }, 'Second', { tone: 'quiet', under: ['Region'] }),
      arrow(
        [
          [102, 80],
          [150, 80],
        ],
        free,
      ),
      arrow(
        [
          [150, 98],
          [102, 98],
        ],
        paid,
      ),
      arrow(
        [
          [190, 110],
          [190, 146],
        ],
        { ...free, tips: 'both' },
      ),
      arrow(
        [
          [286, 80],
          [318, 80],
        ],
        { ...paid, tips: 'both' },
      ),
      arrow(
        [
          [250, 110],
          [250, 128],
          [344, 128],
          [344, 146],
        ],
        paid,
      ),
      arrow(
        [
          [386, 190],
          [386, 266],
          [370, 266],
        ],
        paid,
      ),
      arrow(
        [
          [286, 98],
          [302, 98],
          [302, 244],
        ],
        { ...free, tips: 'end' },
      ),
      arrow(
        [
          [478, 128],
          [534, 128],
        ],
        paid,
      ),
      arrow(
        [
          [4, 328],
          [44, 328],
        ],
        free,
      ),
      text([54, 333], 'usually free: inwards, within a zone, through a gateway endpoint', { small: true }),
      arrow(
        [
          [4, 356],
          [44, 356],
        ],
        paid,
      ),
      text([54, 361], 'metered: outwards, between zones and Regions, through a NAT gateway', { small: true }),
    ]),
  };
}
