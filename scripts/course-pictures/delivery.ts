import { arrow, box, picture, store, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawDelivery(): PictureFile[] {
  return [pipeline(), strategies(), expandContract()];
}

function pipeline(): PictureFile {
  const places = [
    { name: 'Test', under: ['whole paths'] },
    { name: 'A first few', under: ['real visitors'] },
    { name: 'Everyone', under: ['watched for a day'] },
  ];
  const gates = ['tests pass', 'alarms silent'];
  const parts = [
    box({ x: 6, y: 22, w: 120, h: 64 }, 'Change', { under: ['small, reviewed'] }),
    arrow([
      [128, 54],
      [204, 54],
    ]),
    text([166, 44], 'merge', { small: true, anchor: 'middle' }),
    box({ x: 206, y: 22, w: 150, h: 64 }, 'Build, once', { under: ['quick tests first'], tone: 'on' }),
    arrow([
      [358, 54],
      [454, 54],
    ]),
    text([405, 44], 'digest 8c1d', { small: true, anchor: 'middle' }),
    store({ x: 458, y: 12, w: 164, h: 84 }, 'artefacts', { tone: 'on' }),
    zone({ x: 6, y: 156, w: 628, h: 120 }, 'the same artefact, three times deployed', { anchor: 'middle' }),
  ];
  parts.push(
    arrow(
      [
        [540, 99],
        [540, 136],
        [106, 136],
        [106, 188],
      ],
      { tone: 'on' },
    ),
  );
  parts.push(text([330, 128], 'by digest', { small: true, anchor: 'middle', tone: 'on' }));
  places.forEach((place, i) => {
    const x = 24 + i * 220;
    parts.push(box({ x, y: 190, w: 152, h: 68 }, place.name, { under: place.under }));
    const gate = gates[i];
    if (gate === undefined) return;
    parts.push(
      arrow([
        [x + 154, 224],
        [x + 218, 224],
      ]),
    );
    const middle = x + 186;
    parts.push(text([middle, 213], gate.split(' ')[0] ?? '', { small: true, anchor: 'middle' }));
    parts.push(text([middle, 242], gate.split(' ')[1] ?? '', { small: true, anchor: 'middle' }));
  });
  parts.push(
    arrow(
      [
        [40, 260],
        [40, 304],
        [586, 304],
        [586, 261],
      ],
      { tone: 'bad', tips: 'none', dashed: true },
    ),
  );
  parts.push(way('M320 260V303', { tone: 'bad', tips: 'none', dashed: true }));
  parts.push(
    text([313, 326], 'red anywhere: stop the line, go back, then look for the cause', {
      small: true,
      anchor: 'middle',
      tone: 'bad',
    }),
  );
  return {
    name: '13-pipeline.svg',
    svg: picture({ w: 640, h: 336 }, 'A pipeline from a change to everyone', parts),
  };
}

/** Copies of a program in rows of `columns`, the first `fresh` of them new. */
function copies(x: number, y: number, count: number, fresh: number, columns = 3): string {
  let shapes = '';
  for (let i = 0; i < count; i++) {
    const kind = i < fresh ? 'on-box' : 'plain-box';
    shapes += `<rect class="${kind}" x="${x + (i % columns) * 38}" y="${y + Math.floor(i / columns) * 36}" width="32" height="28" rx="3"/>`;
  }
  return shapes;
}

function strategies(): PictureFile {
  const parts: string[] = [];
  const panels = [
    { name: 'Rolling', back: 'back: roll the other way' },
    { name: 'Blue/green', back: 'back: turn the switch' },
    { name: 'Canary', back: 'back: take the few away' },
  ];
  panels.forEach((one, i) => {
    const x = 4 + i * 216;
    parts.push(text([x + 100, 20], one.name, { strong: true, anchor: 'middle' }));
    parts.push(zone({ x, y: 34, w: 200, h: 222 }, ''));
    parts.push(
      box({ x: x + 50, y: 48, w: 100, h: 32 }, 'visitors', { small: true, tone: 'quiet', radius: 16 }),
    );
    parts.push(text([x + 100, 280], one.back, { small: true, anchor: 'middle' }));
  });

  parts.push(
    arrow([
      [104, 82],
      [104, 138],
    ]),
  );
  parts.push(copies(49, 142, 6, 2));
  parts.push(text([104, 242], 'two by two', { small: true, anchor: 'middle' }));

  parts.push(way('M310 82C306 110 276 112 269 148', { dashed: true, tips: 'none' }));
  parts.push(way('M330 82C334 110 366 112 371 146', { tone: 'on', thick: true }));
  parts.push(copies(234, 150, 4, 0, 2));
  parts.push(copies(336, 150, 4, 4, 2));
  parts.push(text([269, 242], 'old, waiting', { small: true, anchor: 'middle' }));
  parts.push(text([371, 242], 'new', { small: true, anchor: 'middle', tone: 'on' }));

  parts.push(way('M524 82C516 110 500 112 500 138', { thick: true }));
  parts.push(way('M548 82C558 110 590 112 598 138', { tone: 'on' }));
  parts.push(text([496, 122], '95%', { small: true, anchor: 'end' }));
  parts.push(text([604, 122], '5%', { small: true, tone: 'on' }));
  parts.push(copies(450, 142, 6, 0));
  parts.push(copies(586, 142, 1, 1));
  parts.push(text([504, 242], 'old', { small: true, anchor: 'middle' }));
  parts.push(text([602, 242], 'new', { small: true, anchor: 'middle', tone: 'on' }));
  return {
    name: '13-strategies.svg',
    svg: picture({ w: 640, h: 290 }, 'Rolling, blue/green and canary deployments', parts),
  };
}

function expandContract(): PictureFile {
  const left = 128;
  const step = 102;
  const at = (release: number) => left + release * step;
  const releases = ['1 add', '2 write both', '3 fill', '4 read new', '5 remove'];
  const rows: { name: string; bars: { from: number; to: number; says: string; tone: 'on' | 'plain' }[] }[] = [
    {
      name: 'old column',
      bars: [{ from: 0, to: 4.4, says: 'name', tone: 'plain' }],
    },
    {
      name: 'new columns',
      bars: [{ from: 0, to: 5, says: 'first_name, last_name', tone: 'on' }],
    },
    {
      name: 'program writes',
      bars: [
        { from: 0, to: 1, says: 'old', tone: 'plain' },
        { from: 1, to: 4, says: 'both', tone: 'on' },
        { from: 4, to: 5, says: 'new', tone: 'on' },
      ],
    },
    {
      name: 'program reads',
      bars: [
        { from: 0, to: 3, says: 'old', tone: 'plain' },
        { from: 3, to: 5, says: 'new', tone: 'on' },
      ],
    },
  ];
  const parts: string[] = [];
  releases.forEach((release, i) => {
    parts.push(text([at(i) + step / 2, 20], release, { small: true, strong: true, anchor: 'middle' }));
    parts.push(way(`M${at(i)} 30V214`, { dashed: true, tips: 'none' }));
  });
  rows.forEach((row, r) => {
    const y = 40 + r * 44;
    parts.push(text([4, y + 21], row.name, { small: true }));
    for (const bar of row.bars)
      parts.push(
        box({ x: at(bar.from) + 2, y, w: (bar.to - bar.from) * step - 4, h: 32 }, bar.says, {
          small: true,
          tone: bar.tone,
        }),
      );
  });
  parts.push(
    arrow(
      [
        [at(4) - 2, 236],
        [at(0), 236],
      ],
      { tone: 'on' },
    ),
  );
  parts.push(
    text([(at(0) + at(4)) / 2, 258], 'each release can be taken back', {
      small: true,
      anchor: 'middle',
      tone: 'on',
    }),
  );
  parts.push(text([at(4) + step / 2, 241], 'this one not', { small: true, anchor: 'middle', tone: 'bad' }));
  return {
    name: '13-expand-contract.svg',
    svg: picture({ w: 640, h: 268 }, 'A column is split in five releases', parts),
  };
}
