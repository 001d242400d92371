import {
  GREEN,
  MOSS,
  OCHRE,
  PAPER,
  SIZE,
  cover,
  disc,
  halfDisc,
  line,
  quarter,
  rect,
  ring,
} from './cover-shapes.ts';
import { drawOperationsCovers } from './operations-covers.ts';
import type { PictureFile } from './picture-file.ts';

export function drawCovers(): PictureFile[] {
  return [
    course(),
    clouds(),
    columns(),
    keyhole(),
    metro(),
    steps(),
    stacks(),
    ...drawOperationsCovers(),
    ripples(),
    discComingApart(),
    dominoes(),
    oneTrunk(),
    labyrinth(),
    arches(),
    lighterBars(),
  ];
}

/** Rows of quarter discs: digits turn a paper quarter, letters a to d an ochre one, a dot leaves the place empty. */
function course(): PictureFile {
  const rows = ['..23.c..', '.21a0.3.', '2.0b31.d', '1a2.0c30'];
  const s = 125;
  const marks = rows.flatMap((row, y) =>
    [...row].map((mark, x) => {
      if (mark === '.') return '';
      const ochre = 'abcd'.indexOf(mark);
      return quarter(x * s - 37.5, y * s, s, ochre >= 0 ? ochre : Number(mark), ochre >= 0 ? OCHRE : PAPER);
    }),
  );
  return cover(
    'course-cover.svg',
    marks.filter((mark) => mark !== ''),
  );
}

function clouds(): PictureFile {
  const waves = [9, 16, 6, 22, 11, 30].map((width, i) => {
    const y = 344 + i * 33;
    return line(
      `M-40 ${y}C160 ${y - 58} 290 ${y + 54} 440 ${y}S700 ${y - 50} 860 ${y + 18}`,
      width,
      i % 3 === 1 ? MOSS : PAPER,
    );
  });
  return cover('01-cover.svg', [
    halfDisc(535, 286, 128, OCHRE),
    halfDisc(210, 286, 74, PAPER),
    halfDisc(330, 286, 116, PAPER),
    halfDisc(452, 286, 62, PAPER),
    ...waves,
  ]);
}

function columns(): PictureFile {
  const floors = [470, 430, 452, 400, 436, 380];
  const marks = [
    halfDisc(400, 330, 210, OCHRE),
    rect(96, 170, 608, 44, PAPER),
    rect(126, 226, 548, 14, PAPER),
  ];
  floors.forEach((floor, i) => {
    const x = 132 + i * 98;
    const from = i === 0 ? 0 : x - 26;
    const to = i === 5 ? SIZE.w : x + 72;
    marks.push(rect(x, 252, 46, floor - 252, PAPER), rect(from, floor, to - from, SIZE.h - floor, MOSS));
  });
  return cover('02-cover.svg', marks);
}

function keyhole(): PictureFile {
  const widths = [14, 30, 9, 22, 12, 34];
  let r = 118;
  const rings = widths.map((width, i) => {
    const mark = ring(400, 250, r + width / 2, width, i % 3 === 1 ? OCHRE : PAPER);
    r += width + 15;
    return mark;
  });
  return cover('03-cover.svg', [
    ...rings,
    disc(400, 250, 100, PAPER),
    disc(400, 228, 29, GREEN),
    `<path d="M386 240h28l17 68h-62z" fill="${GREEN}"/>`,
  ]);
}

function metro(): PictureFile {
  const station = (x: number, y: number, r: number) => disc(x, y, r, PAPER) + disc(x, y, r - 9, GREEN);
  return cover('04-cover.svg', [
    line('M-20 410H190L330 270H520L640 150H820', 30, MOSS),
    line('M-20 120H160L310 270V520', 30, OCHRE),
    line('M560 -20V190L480 270L620 410H820', 30, PAPER),
    line('M-20 270H330', 30, PAPER),
    station(310, 270, 34),
    station(480, 270, 34),
    station(160, 120, 26),
    station(190, 410, 26),
    station(640, 150, 26),
    station(620, 410, 26),
    station(150, 270, 22),
  ]);
}

/** A source in one corner, and copies of it on the outermost of the arcs round it. */
function ripples(): PictureFile {
  const [x, y] = [70, 500];
  const bands = [
    [190, 34, PAPER],
    [262, 12, MOSS],
    [330, 46, PAPER],
    [418, 16, MOSS],
    [500, 12, PAPER],
  ] as const;
  const far = [-82, -66, -50, -34, -18, -4].map((degrees, i) => {
    const angle = (degrees * Math.PI) / 180;
    const at = (r: number, of: (angle: number) => number) => Math.round(r * of(angle));
    return disc(x + at(610, Math.cos), y + at(610, Math.sin), i % 2 === 0 ? 34 : 24, OCHRE);
  });
  return cover('10-cover.svg', [
    ...bands.map(([r, width, ink]) => ring(x, y, r, width, ink)),
    disc(x, y, 132, OCHRE),
    ...far,
  ]);
}

function discComingApart(): PictureFile {
  const s = 128;
  return cover('11-cover.svg', [
    quarter(148, 112, s, 2, PAPER),
    quarter(148, 262, s, 1, PAPER),
    quarter(306, 262, s, 0, PAPER),
    quarter(342, 78, s * 0.9, 3, OCHRE),
    quarter(500, 210, 74, 3, PAPER),
    quarter(474, 338, 62, 0, OCHRE),
    disc(560, 96, 30, PAPER),
    disc(650, 170, 40, PAPER),
    disc(636, 296, 26, OCHRE),
    disc(596, 410, 34, PAPER),
    disc(706, 372, 22, PAPER),
    disc(716, 70, 18, OCHRE),
    disc(740, 250, 14, PAPER),
  ]);
}

/** Dominoes that fall one after the other, the one in the middle just now. */
function dominoes(): PictureFile {
  const lean = [78, 74, 70, 62, 46, 24, 4, 0, 0, 0];
  const marks = lean.map((degrees, i) => {
    const x = 60 + i * 76;
    const ink = i === 5 ? OCHRE : i < 5 && i % 2 === 0 ? MOSS : PAPER;
    return `<rect x="${x - 14}" y="190" width="28" height="210" fill="${ink}" transform="rotate(${degrees} ${x + 14} 400)"/>`;
  });
  return cover('12-cover.svg', [rect(0, 400, SIZE.w, 12, PAPER), ...marks, disc(690, 92, 44, OCHRE)]);
}

/** Many thin lines, of different lengths, that join one broad one. */
function oneTrunk(): PictureFile {
  const starts = [30, 86, 150, 208, 292, 350, 414, 470];
  const branches = starts.map((y, i) => {
    const joins = 250 + Math.abs(i - 3.5) * 74;
    const from = i % 3 === 0 ? -20 : 40 + i * 14;
    return line(
      `M${from} ${y}H${joins - 130}C${joins - 60} ${y} ${joins - 70} 250 ${joins} 250H${joins + 40}`,
      i % 2 === 0 ? 16 : 10,
      i % 3 === 1 ? MOSS : PAPER,
    );
  });
  const stops = [560, 650, 740].map((x) => disc(x, 250, 17, GREEN));
  return cover('13-cover.svg', [...branches, line('M230 250H820', 58, OCHRE), ...stops]);
}

/** Squares in rising rows, some of them cut in four: large machines and small functions. */
function steps(): PictureFile {
  const s = 96;
  const gap = 14;
  const marks: string[] = [];
  [1, 2, 2, 3, 4, 4, 5].forEach((height, column) => {
    for (let row = 0; row < height; row++) {
      const x = 22 + column * (s + gap);
      const y = SIZE.h - 24 - (row + 1) * (s + gap) + gap + 20;
      if ((column + row * 2) % 3 !== 1) {
        marks.push(rect(x, y, s, s, PAPER));
        continue;
      }
      const half = s / 2 - 4;
      const ink = row % 2 === 0 ? OCHRE : MOSS;
      for (const [dx, dy] of [
        [0, 0],
        [half + 8, 0],
        [0, half + 8],
        [half + 8, half + 8],
      ] as const) {
        marks.push(rect(x + dx, y + dy, half, half, dx + dy === 0 ? PAPER : ink));
      }
    }
  });
  return cover('05-cover.svg', marks);
}

function stacks(): PictureFile {
  const stack = (x: number, count: number, w: number, inks: readonly string[]) =>
    Array.from({ length: count }, (_, i) => {
      const y = 440 - i * 54;
      const ink = inks[i % inks.length] ?? PAPER;
      return `<rect x="${x - w}" y="${y}" width="${2 * w}" height="42" rx="21" fill="${ink}"/>`;
    }).join('');
  return cover('06-cover.svg', [
    stack(170, 4, 108, [PAPER, OCHRE, PAPER, MOSS]),
    stack(412, 7, 108, [PAPER, PAPER, MOSS, PAPER, OCHRE]),
    stack(650, 3, 108, [MOSS, PAPER, OCHRE]),
  ]);
}

function arches(): PictureFile {
  const stones = 11;
  const marks: string[] = [];
  for (let i = 0; i < stones; i++) {
    if (i === 7) continue;
    const from = Math.PI + (i / stones) * Math.PI + 0.018;
    const to = Math.PI + ((i + 1) / stones) * Math.PI - 0.018;
    const at = (r: number, angle: number) =>
      `${Math.round(400 + r * Math.cos(angle))} ${Math.round(400 + r * Math.sin(angle))}`;
    marks.push(
      `<path d="M${at(230, from)}L${at(318, from)}A318 318 0 0 1 ${at(318, to)}L${at(230, to)}A230 230 0 0 0 ${at(230, from)}z" fill="${PAPER}"/>`,
    );
  }
  const waves = [22, 12, 26].map((width, i) =>
    line(
      `M-40 ${424 + i * 36}C180 ${398 + i * 36} 320 ${452 + i * 36} 480 ${426 + i * 36}S720 ${400 + i * 36} 860 ${430 + i * 36}`,
      width,
      MOSS,
    ),
  );
  return cover('15-cover.svg', [
    ...marks,
    `<path d="M190 400a210 210 0 0 1 420 0h-44a166 166 0 0 0 -332 0z" fill="${OCHRE}"/>`,
    `<path d="M556 64l58 34 -30 50 -56 -36z" fill="${PAPER}"/>`,
    ...waves,
  ]);
}

/** Square walls round a square, each with one gap, turned a quarter further from wall to wall. */
function labyrinth(): PictureFile {
  const walls = [90, 138, 186, 234, 290, 346].map((half, i) => {
    const gap = 34 + i * 4;
    const shift = [0, 46, -70, 96, 40, -120][i] ?? 0;
    const d = `M${shift + gap} ${-half}H${half}V${half}H${-half}V${-half}H${shift - gap}`;
    return `<g transform="translate(400 250) rotate(${(i * 90) % 360})">${line(d, [20, 12, 24, 14, 22, 16][i] ?? 16, i % 3 === 1 ? MOSS : PAPER)}</g>`;
  });
  return cover('14-cover.svg', [...walls, rect(356, 206, 88, 88, OCHRE)]);
}

/** Bars that get shorter from left to right, and leaves that grow on them as they do. */
function lighterBars(): PictureFile {
  const heights = [392, 330, 272, 218, 170, 130];
  const marks = [disc(612, 132, 78, OCHRE)];
  heights.forEach((height, i) => {
    const x = 64 + i * 118;
    const top = SIZE.h - height;
    marks.push(rect(x, top, 82, height, PAPER));
    if (i === 0) return;
    const size = 20 + i * 8;
    const leaf = (turn: 1 | -1, at: number) =>
      `<path d="M${x + 41} ${at}a${size} ${size} 0 0 ${turn === 1 ? 1 : 0} ${turn * size} ${-size}a${size} ${size} 0 0 ${turn === 1 ? 1 : 0} ${-turn * size} ${size}z" fill="${MOSS}"/>`;
    marks.push(
      line(`M${x + 41} ${top}V${top - size * 0.9}`, 4 + i, MOSS),
      leaf(1, top - size * 0.4),
      leaf(-1, top - size * 0.75),
    );
  });
  return cover('16-cover.svg', marks);
}
