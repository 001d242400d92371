import { arrow, box, lines, picture, text, way, zone, type Point } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawCloudConceptsGerman(): PictureFile[] {
  return [tageslauf(), regionUndZonen()];
}

function tageslauf(): PictureFile {
  const floor = 250;
  const x = (hour: number) => 20 + hour * 24;
  /** Height of the demand at an hour of the day: nearly nothing but for the orders of the morning. */
  const demand = (hour: number) =>
    8 + 190 * Math.exp(-(((hour - 8.8) / 0.85) ** 2)) + 16 * Math.exp(-(((hour - 12.5) / 1.4) ** 2));
  const owned = floor - 156;
  const curve: Point[] = [];
  for (let hour = 0; hour <= 24; hour += 0.2) curve.push([x(hour), floor - demand(hour)]);
  const stairs: Point[] = [];
  for (let hour = 0; hour < 24; hour++) {
    let most = 0;
    for (let at = hour; at <= hour + 1; at += 0.1) most = Math.max(most, demand(at));
    stairs.push([x(hour), floor - most - 6], [x(hour + 1), floor - most - 6]);
  }
  const path = (points: readonly Point[]) =>
    `M${points.map(([px, py]) => `${Math.round(px * 10) / 10} ${Math.round(py * 10) / 10}`).join('L')}`;
  const between = `${path(curve)}L${x(24)} ${owned}L${x(0)} ${owned}z`;
  const half = (id: string, y: number, h: number) =>
    `<clipPath id="${id}"><rect x="${x(0)}" y="${y}" width="${x(24) - x(0)}" height="${h}"/></clipPath>`;
  return {
    name: '01-tageslauf.svg',
    svg: picture({ w: 640, h: 286 }, 'Bedarf, gekaufte und gemietete Leistung im Tageslauf', [
      `<defs>${half('unter', owned, floor - owned)}${half('ueber', 0, owned)}</defs>`,
      `<path class="fill-rule" opacity=".2" clip-path="url(#unter)" d="${between}"/>`,
      `<path class="fill-bad" clip-path="url(#ueber)" d="${between}"/>`,
      way(`M${x(0)} ${owned}H${x(24)}`, { tips: 'none' }),
      way(path(stairs), { tips: 'none', tone: 'on', dashed: true, thick: true }),
      way(path(curve), { tips: 'none', thick: true }),
      arrow([
        [x(0) - 8, floor],
        [x(24) + 18, floor],
      ]),
      text([x(14), owned - 10], 'gekaufte Leistung', { strong: true }),
      text([x(14), owned + 28], 'bezahlt und ungenutzt', { small: true }),
      text([x(14), floor - 60], 'gemietete Leistung', { tone: 'on', strong: true }),
      arrow(
        [
          [x(13.8), floor - 64],
          [x(11.2), floor - 30],
        ],
        { tone: 'on' },
      ),
      text([x(1), 42], 'wer hier bestellt,', { tone: 'bad', small: true }),
      text([x(1), 60], 'wartet vergeblich', { tone: 'bad', small: true }),
      arrow(
        [
          [x(6.6), 51],
          [x(8.1), 72],
        ],
        { tone: 'bad' },
      ),
      text([x(0), floor + 22], '0 Uhr', { small: true }),
      text([x(8.8), floor + 22], 'Bestellzeit', { small: true, strong: true, anchor: 'middle' }),
      text([x(24), floor + 22], '24 Uhr', { small: true, anchor: 'end' }),
    ]),
  };
}

function regionUndZonen(): PictureFile {
  const parts = [zone({ x: 4, y: 4, w: 488, h: 264 }, 'Region Frankfurt')];
  ['a', 'b', 'c'].forEach((letter, i) => {
    const left = 16 + i * 162;
    parts.push(
      zone({ x: left, y: 38, w: 140, h: 152 }, ''),
      lines([left + 70, 60], ['Verfügbarkeits-', `zone ${letter}`], {
        small: true,
        strong: true,
        anchor: 'middle',
      }),
      box({ x: left + 6, y: 92, w: 128, h: 40 }, 'Rechenzentrum', { small: true, tone: 'on' }),
      lines([left + 70, 156], ['eigener Strom,', 'eigenes Netz'], { small: true, anchor: 'middle' }),
    );
    if (i < 2)
      parts.push(
        arrow(
          [
            [left + 142, 112],
            [left + 160, 112],
          ],
          { tips: 'both', tone: 'on', thick: true },
        ),
      );
  });
  parts.push(
    way('M86 192C130 240 366 240 410 192', { tips: 'both', tone: 'on', thick: true }),
    text([248, 254], 'jede Änderung sofort', { tone: 'on', anchor: 'middle' }),
    zone({ x: 544, y: 38, w: 92, h: 152 }, ''),
    lines([590, 106], ['Zweite', 'Region'], { strong: true, anchor: 'middle' }),
    arrow(
      [
        [494, 112],
        [542, 112],
      ],
      { dashed: true },
    ),
    lines([590, 216], ['nur, wenn', 'wir kopieren'], { small: true, anchor: 'middle' }),
  );
  return {
    name: '01-region-und-zonen.svg',
    svg: picture(
      { w: 640, h: 274 },
      'Eine Region mit drei Verfügbarkeitszonen und eine zweite Region',
      parts,
    ),
  };
}
