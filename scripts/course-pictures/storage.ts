import { arrow, box, lines, picture, store, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawStorage(): PictureFile[] {
  return [threeShapes(), lifecycle(), versions()];
}

function threeShapes(): PictureFile {
  const parts: string[] = [];
  ['Block', 'File', 'Object'].forEach((name, i) => {
    parts.push(zone({ x: 4 + i * 213, y: 4, w: 206, h: 292 }, ''));
    parts.push(text([107 + i * 213, 30], name, { anchor: 'middle', strong: true }));
  });
  parts.push(box({ x: 57, y: 48, w: 100, h: 42 }, 'machine', { small: true }));
  parts.push(
    arrow(
      [
        [107, 92],
        [107, 124],
      ],
      { tips: 'both' },
    ),
  );
  for (let n = 0; n < 12; n++) {
    const x = 51 + (n % 4) * 28;
    const y = 128 + Math.floor(n / 4) * 28;
    parts.push(
      `<rect class="${n === 6 ? 'on' : 'plain'}-box" x="${x}" y="${y}" width="26" height="26" rx="2"/>`,
    );
    parts.push(text([x + 13, y + 18], String(n), { anchor: 'middle', small: true }));
  }
  parts.push(lines([107, 244], ['one machine, any byte,', 'very fast'], { anchor: 'middle', small: true }));

  for (let n = 0; n < 3; n++) {
    const x = 228 + n * 64;
    parts.push(box({ x, y: 48, w: 58, h: 36 }, ['m 1', 'm 2', 'm 3'][n] ?? '', { small: true }));
    parts.push(
      arrow(
        [
          [x + 29, 86],
          [294 + n * 26, 124],
        ],
        { tips: 'both' },
      ),
    );
  }
  parts.push(box({ x: 268, y: 128, w: 104, h: 28 }, 'plans', { tone: 'on', small: true }));
  parts.push(box({ x: 292, y: 162, w: 104, h: 26 }, 'north.pdf', { small: true }));
  parts.push(box({ x: 292, y: 192, w: 104, h: 26 }, 'south.pdf', { small: true }));
  parts.push(
    arrow(
      [
        [280, 158],
        [280, 175],
        [290, 175],
      ],
      { tips: 'none' },
    ),
    arrow(
      [
        [280, 170],
        [280, 205],
        [290, 205],
      ],
      { tips: 'none' },
    ),
  );
  parts.push(lines([320, 244], ['many machines,', 'folders and locks'], { anchor: 'middle', small: true }));

  for (let n = 0; n < 3; n++) {
    parts.push(`<circle class="plain-box" cx="${472 + n * 61}" cy="66" r="15"/>`);
    parts.push(
      arrow(
        [
          [472 + n * 61, 84],
          [500 + n * 33, 120],
        ],
        { tips: 'both' },
      ),
    );
  }
  parts.push(store({ x: 452, y: 124, w: 162, h: 98 }));
  parts.push(text([533, 166], 'plans/north.pdf', { anchor: 'middle', small: true }));
  parts.push(text([533, 188], 'plans/south.pdf', { anchor: 'middle', small: true }));
  parts.push(lines([533, 244], ['whole objects by key,', 'over HTTP'], { anchor: 'middle', small: true }));
  return {
    name: '06-three-shapes.svg',
    svg: picture({ w: 640, h: 300 }, 'Block, file and object storage', parts),
  };
}

function lifecycle(): PictureFile {
  const stages = [
    { name: 'Standard', under: 'first month', tone: 'on' as const },
    { name: 'Infrequent', under: 'first year', tone: 'plain' as const },
    { name: 'Archive', under: 'to year ten', tone: 'plain' as const },
    { name: 'Expired', under: 'deleted', tone: 'bad' as const },
  ];
  const parts: string[] = [];
  stages.forEach((stage, i) => {
    const x = 6 + i * 164;
    parts.push(box({ x, y: 14, w: 136, h: 66 }, stage.name, { under: [stage.under], tone: stage.tone }));
    if (i > 0)
      parts.push(
        arrow([
          [x - 26, 47],
          [x - 2, 47],
        ]),
      );
  });
  const scale = (y: number, name: string, from: number, to: number) => [
    text([6, y], name, { small: true }),
    `<path class="fill-rule" opacity=".45" d="M6 ${y + 44 - from}L470 ${y + 44 - to}V${y + 44}H6z"/>`,
    way(`M6 ${y + 44}H470`, { tips: 'none' }),
  ];
  parts.push(
    ...scale(122, 'price of keeping it', 34, 5),
    ...scale(202, 'price and time of getting it back', 5, 34),
  );
  return {
    name: '06-lifecycle.svg',
    svg: picture({ w: 640, h: 256 }, 'The life of an object under lifecycle rules', parts),
  };
}

function versions(): PictureFile {
  const parts: string[] = [];
  const states = [
    { name: 'Written', sheets: ['version 1'], reads: 'version 1' },
    { name: 'Written again', sheets: ['version 1', 'version 2'], reads: 'version 2' },
    { name: 'Deleted', sheets: ['version 1', 'version 2', 'delete marker'], reads: 'not found' },
  ];
  states.forEach((state, i) => {
    const x = 4 + i * 216;
    parts.push(text([x + 100, 22], state.name, { anchor: 'middle', strong: true }));
    state.sheets.forEach((sheet, n) => {
      const top = n === state.sheets.length - 1;
      const tone = sheet === 'delete marker' ? 'bad' : top ? 'on' : 'plain';
      parts.push(box({ x: x + 22, y: 176 - n * 56, w: 156, h: 46 }, sheet, { tone, small: true }));
    });
    parts.push(text([x + 100, 250], `a read says: ${state.reads}`, { anchor: 'middle', small: true }));
    if (i > 0)
      parts.push(
        arrow([
          [x - 26, 198],
          [x + 16, 198],
        ]),
      );
  });
  parts.push(way('M616 87C640 120 640 140 618 148', { tone: 'on', dashed: true }));
  parts.push(
    text([4, 280], 'Dashed: remove the marker, and version 2 is back.', { small: true, tone: 'on' }),
  );
  return {
    name: '06-versions.svg',
    svg: picture({ w: 640, h: 290 }, 'Versions of one key, and a delete marker', parts),
  };
}
