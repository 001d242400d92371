import type { PictureFile } from './picture-file.ts';

// The cover inks of the page's tokens. A cover is an object on the desk: the same in light and dark.
const GREEN = '#1d4a3d';
const PAPER = '#f3ecdc';
const OCHRE = '#d2a24c';
const MOSS = '#8fa37a';

const SIZE = { w: 800, h: 500 };

const disc = (x: number, y: number, r: number, ink: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${ink}"/>`;
const rect = (x: number, y: number, w: number, h: number, ink: string) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${ink}"/>`;
const halfDisc = (x: number, floor: number, r: number, ink: string) =>
  `<path d="M${x - r} ${floor}a${r} ${r} 0 0 1 ${2 * r} 0z" fill="${ink}"/>`;
const ring = (x: number, y: number, r: number, width: number, ink: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;
const line = (d: string, width: number, ink: string) =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A quarter disc in the square at x, y; `turn` is the corner its point lies in: 0 top left, then clockwise. */
function quarter(x: number, y: number, s: number, turn: number, ink: string): string {
  const corner: readonly [number, number] = [
    turn === 1 || turn === 2 ? x + s : x,
    turn === 2 || turn === 3 ? y + s : y,
  ];
  const right = corner[0] === x ? 1 : -1;
  const down = corner[1] === y ? 1 : -1;
  return `<path d="M${corner[0]} ${corner[1]}h${right * s}a${s} ${s} 0 0 ${right * down > 0 ? 1 : 0} ${-right * s} ${down * s}z" fill="${ink}" stroke="${ink}" stroke-width="1.5"/>`;
}

function cover(name: string, marks: readonly string[]): PictureFile {
  return {
    name,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.w} ${SIZE.h}" width="${SIZE.w}" height="${SIZE.h}" preserveAspectRatio="xMidYMid slice">` +
      `\n${rect(0, 0, SIZE.w, SIZE.h, GREEN)}\n${marks.join('\n')}\n</svg>\n`,
  };
}

export function drawCovers(): PictureFile[] {
  return [course(), clouds(), columns(), keyhole(), metro(), steps(), stacks(), discComingApart(), arches()];
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
