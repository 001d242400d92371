import { GREEN, MOSS, OCHRE, PAPER, cover, disc, line, rect } from './cover-shapes.ts';
import type { PictureFile } from './picture-file.ts';

/** Covers of the modules on running a system: databases, monitoring, automation. */
export function drawOperationsCovers(): PictureFile[] {
  return [cardCatalogue(), seismograph(), bellows()];
}

/** Drawers in rows; the one at x 2, y 1 is pulled out towards the reader. */
function cardCatalogue(): PictureFile {
  const drawer = (x: number, y: number, w: number, h: number, ink: string) =>
    rect(x, y, w, h, ink) +
    rect(x + w / 2 - 26, y + h * 0.26, 52, 16, GREEN) +
    disc(x + w / 2, y + h * 0.68, 9, GREEN);
  const mossy = [3, 9, 16];
  const marks: string[] = [];
  for (let i = 0; i < 20; i++) {
    if (i === 7) continue;
    marks.push(
      drawer(30 + (i % 5) * 150, 28 + Math.floor(i / 5) * 113, 140, 104, mossy.includes(i) ? MOSS : PAPER),
    );
  }
  marks.push(rect(314, 118, 196, 164, GREEN), drawer(324, 128, 176, 144, OCHRE));
  return cover('07-cover.svg', marks);
}

function seismograph(): PictureFile {
  const quiet = (y: number, swing: number) =>
    `M-20 ${y}H120l14 ${-swing} 16 ${2 * swing} 12 ${-swing}H330l12 ${swing} 14 ${-2 * swing} 12 ${swing}H610l16 ${-swing} 14 ${swing}H820`;
  const rows: readonly (readonly [number, number, number, string])[] = [
    [70, 8, 9, PAPER],
    [130, 14, 14, MOSS],
    [190, 6, 9, PAPER],
    [370, 10, 20, PAPER],
    [430, 6, 9, MOSS],
    [476, 9, 14, PAPER],
  ];
  return cover('08-cover.svg', [
    ...rows.map(([y, swing, width, ink]) => line(quiet(y, swing), width, ink)),
    line('M-20 284H250l26 -34 30 70 38 -190 46 300 40 -218 34 108 26 -36H820', 16, OCHRE),
    disc(730, 284, 30, OCHRE),
  ]);
}

/** A concertina seen from the front, its folds narrow at the left and wide at the right. */
function bellows(): PictureFile {
  const marks: string[] = [];
  let x = 82;
  for (let i = 0; i < 10; i++) {
    const w = 22 + i * 9.2;
    const from = i % 2 === 0 ? 96 : 140;
    const to = i % 2 === 0 ? 140 : 96;
    const ink = i % 2 === 1 ? MOSS : i === 4 ? OCHRE : PAPER;
    marks.push(
      `<path d="M${Math.round(x)} ${from}L${Math.round(x + w)} ${to}V${500 - to}L${Math.round(x)} ${500 - from}z" fill="${ink}"/>`,
    );
    x += w;
  }
  return cover('09-cover.svg', [
    rect(40, 74, 36, 352, OCHRE),
    ...marks,
    rect(Math.round(x) + 6, 74, 36, 352, OCHRE),
  ]);
}
