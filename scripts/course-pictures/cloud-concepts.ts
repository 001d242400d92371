import { arrow, box, picture, text, way, zone, type Point } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawCloudConcepts(): PictureFile[] {
  return [demandAndCapacity(), serviceModels(), regionAndZones()];
}

const CHART = { left: 56, right: 620, top: 40, floor: 282 };

/** Share of the chart's height that is asked for at `x`: a restless base and one high peak. */
function demand(x: number): number {
  const t = (x - CHART.left) / (CHART.right - CHART.left);
  const base = 0.2 + 0.06 * Math.sin(t * 19) + 0.03 * Math.sin(t * 43);
  return base + 0.68 * Math.exp(-(((t - 0.64) / 0.055) ** 2));
}

function demandAndCapacity(): PictureFile {
  const height = (share: number) => CHART.floor - share * (CHART.floor - CHART.top);
  const owned = height(0.72);
  const curve: Point[] = [];
  for (let x = CHART.left; x <= CHART.right; x += 4) curve.push([x, height(demand(x))]);
  const path = (points: readonly Point[]) =>
    `M${points.map(([x, y]) => `${x} ${Math.round(y * 10) / 10}`).join('L')}`;

  const step = 23.5;
  const stairs: Point[] = [];
  for (let x = CHART.left; x < CHART.right - 1; x += step) {
    let most = 0;
    for (let at = x; at <= x + step; at += 1) most = Math.max(most, demand(at));
    const y = height(most + 0.045);
    stairs.push([x, y], [x + step, y]);
  }
  const between = `${path(curve)}L${CHART.right} ${owned}L${CHART.left} ${owned}z`;
  const half = (id: string, y: number, h: number) =>
    `<clipPath id="${id}"><rect x="${CHART.left}" y="${y}" width="${CHART.right - CHART.left}" height="${h}"/></clipPath>`;

  return {
    name: '01-demand-and-capacity.svg',
    svg: picture({ w: 640, h: 340 }, 'Demand, owned capacity and rented capacity over time', [
      `<defs>${half('under', owned, CHART.floor - owned)}${half('over', 0, owned)}</defs>`,
      `<path class="fill-rule" opacity=".2" clip-path="url(#under)" d="${between}"/>`,
      `<path class="fill-bad" clip-path="url(#over)" d="${between}"/>`,
      arrow([
        [CHART.left, CHART.floor],
        [CHART.left, 18],
      ]),
      arrow([
        [CHART.left, CHART.floor],
        [630, CHART.floor],
      ]),
      way(`M${CHART.left} ${owned}H${CHART.right}`, { tips: 'none' }),
      way(path(stairs), { tips: 'none', tone: 'on', dashed: true, thick: true }),
      way(path(curve), { tips: 'none', thick: true }),
      text([CHART.left + 10, owned - 9], 'owned capacity', { strong: true }),
      text([CHART.left + 10, owned + 24], 'idle, and paid for', { small: true }),
      text([340, 64], 'turned away', { tone: 'bad', strong: true, anchor: 'end' }),
      arrow(
        [
          [346, 62],
          [406, 92],
        ],
        { tone: 'bad' },
      ),
      text([CHART.left + 60, 194], 'rented capacity', { tone: 'on', strong: true }),
      text([500, 274], 'demand', { strong: true }),
      text([CHART.left + 10, 28], 'capacity', { small: true }),
      text([CHART.right, 304], 'time', { small: true, anchor: 'end' }),
    ]),
  };
}

function serviceModels(): PictureFile {
  const layers = [
    'Data, who may use it',
    'Application',
    'Runtime',
    'Operating system',
    'Virtualisation',
    'Hardware',
    'Buildings',
  ];
  // How many layers, from the top, stay with the customer.
  const models = [
    { name: 'On premises', example: 'your own racks', yours: 7 },
    { name: 'IaaS', example: 'Amazon EC2', yours: 4 },
    { name: 'PaaS', example: 'AWS Lambda', yours: 2 },
    { name: 'SaaS', example: 'company e-mail', yours: 1 },
  ];
  const left = 158;
  const column = 116;
  const parts: string[] = [];
  models.forEach((model, i) => {
    const x = left + i * (column + 5);
    parts.push(text([x + column / 2, 20], model.name, { anchor: 'middle', strong: true }));
    parts.push(text([x + column / 2, 39], model.example, { anchor: 'middle', small: true }));
    layers.forEach((_, row) => {
      const mine = row < model.yours;
      const kind = mine ? 'on-box' : 'quiet-box';
      const y = 52 + row * 42;
      parts.push(`<rect class="${kind}" x="${x}" y="${y}" width="${column}" height="37" rx="3"/>`);
      parts.push(
        mine
          ? text([x + column / 2, y + 24], 'you', { anchor: 'middle', strong: true, tone: 'on' })
          : text([x + column / 2, y + 24], 'provider', { anchor: 'middle', small: true }),
      );
    });
  });
  layers.forEach((layer, row) =>
    parts.push(text([left - 12, 52 + row * 42 + 24], layer, { anchor: 'end', small: true })),
  );
  return {
    name: '01-service-models.svg',
    svg: picture({ w: 640, h: 350 }, 'Who looks after which layer in four service models', parts),
  };
}

function regionAndZones(): PictureFile {
  const parts = [zone({ x: 8, y: 8, w: 452, h: 290 }, 'Region')];
  const centres = [2, 1, 3];
  centres.forEach((count, i) => {
    const x = 24 + i * 146;
    parts.push(`<rect class="plain-box" x="${x}" y="40" width="126" height="188" rx="4"/>`);
    parts.push(text([x + 63, 64], `Zone ${'abc'[i] ?? ''}`, { anchor: 'middle', strong: true }));
    for (let n = 0; n < count; n++) {
      const y = 78 + n * 46 + (3 - count) * 23;
      parts.push(box({ x: x + 8, y, w: 110, h: 38 }, 'data centre', { tone: 'on', small: true }));
    }
    if (i > 0) {
      parts.push(
        arrow(
          [
            [x - 18, 131],
            [x - 2, 131],
          ],
          { tips: 'none', thick: true },
        ),
      );
      parts.push(
        arrow(
          [
            [x - 18, 139],
            [x - 2, 139],
          ],
          { tips: 'none', thick: true },
        ),
      );
    }
  });
  parts.push(text([234, 256], 'each zone: power and network of its own', { anchor: 'middle', small: true }));
  parts.push(
    text([234, 279], 'double lines: short, fast, redundant fibre', { anchor: 'middle', small: true }),
  );
  parts.push(zone({ x: 536, y: 40, w: 96, h: 188 }, 'Region 2'));
  for (let n = 0; n < 3; n++) parts.push(box({ x: 548, y: 78 + n * 46, w: 72, h: 38 }, 'Zone', {}));
  parts.push(
    arrow(
      [
        [462, 135],
        [532, 135],
      ],
      { dashed: true },
    ),
  );
  parts.push(text([498, 108], 'only if', { anchor: 'middle', small: true }));
  parts.push(text([498, 125], 'you copy', { anchor: 'middle', small: true }));
  return {
    name: '01-region-and-zones.svg',
    svg: picture({ w: 640, h: 306 }, 'A Region, its Availability Zones, and a second Region', parts),
  };
}
