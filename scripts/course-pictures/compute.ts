import { arrow, box, picture, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawCompute(): PictureFile[] {
  return [whoLooksAfter(), autoScalingGroup(), functionLife()];
}

function whoLooksAfter(): PictureFile {
  const duties = ['your code', 'runtime, libraries', 'operating system', 'machines, how many'];
  const homes = [
    { name: 'Amazon EC2', under: 'instances', cells: ['you', 'you', 'you', 'you'] },
    { name: 'Containers', under: 'on Amazon EC2', cells: ['you', 'in the image', 'you', 'you'] },
    { name: 'Containers', under: 'on AWS Fargate', cells: ['you', 'in the image', 'AWS', 'AWS'] },
    { name: 'AWS Lambda', under: 'functions', cells: ['you', 'shared', 'AWS', 'AWS'] },
  ];
  const parts: string[] = [];
  homes.forEach((home, i) => {
    const x = 152 + i * 122;
    parts.push(text([x + 58, 20], home.name, { anchor: 'middle', strong: true }));
    parts.push(text([x + 58, 39], home.under, { anchor: 'middle', small: true }));
    home.cells.forEach((who, row) => {
      const y = 54 + row * 54;
      const mine = who === 'you' || who === 'in the image';
      parts.push(
        `<rect class="${mine ? 'on' : who === 'shared' ? 'plain' : 'quiet'}-box" x="${x}" y="${y}" width="116" height="47" rx="3"/>`,
      );
      parts.push(
        text([x + 58, y + 29], who, {
          anchor: 'middle',
          small: true,
          strong: mine,
          ...(mine ? { tone: 'on' } : {}),
        }),
      );
    });
  });
  duties.forEach((duty, row) =>
    parts.push(text([140, 54 + row * 54 + 29], duty, { anchor: 'end', small: true })),
  );
  parts.push(
    arrow([
      [152, 290],
      [634, 290],
    ]),
    text([152, 312], 'more knobs', { small: true }),
  );
  parts.push(text([634, 312], 'fewer duties', { small: true, anchor: 'end' }));
  return {
    name: '05-who-looks-after.svg',
    svg: picture({ w: 640, h: 322 }, 'Who looks after what in four homes for a program', parts),
  };
}

function autoScalingGroup(): PictureFile {
  const parts = [
    box({ x: 60, y: 6, w: 520, h: 42 }, 'Load balancer'),
    zone({ x: 6, y: 84, w: 628, h: 178 }, ''),
    text([218, 103], 'Auto Scaling group', { anchor: 'middle', small: true }),
  ];
  ['a', 'b', 'c'].forEach((letter, i) => {
    const x = 22 + i * 204;
    parts.push(zone({ x, y: 112, w: 188, h: 136 }, `Zone ${letter}`));
    const ill = i === 1;
    parts.push(
      box({ x: x + 12, y: 146, w: 78, h: 42 }, ill ? 'fails' : 'well', {
        tone: ill ? 'bad' : 'plain',
        small: true,
      }),
    );
    parts.push(box({ x: x + 98, y: 146, w: 78, h: 42 }, 'well', { small: true }));
    if (ill) {
      parts.push(
        way(`M${x + 16} 150L${x + 86} 184M${x + 86} 150L${x + 16} 184`, { tone: 'bad', tips: 'none' }),
      );
      parts.push(box({ x: x + 12, y: 198, w: 78, h: 42 }, 'new', { tone: 'on', small: true }));
      parts.push(text([x + 98, 224], 'in its place', { small: true, tone: 'on' }));
    }
  });
  parts.push(
    arrow([
      [116, 50],
      [116, 109],
    ]),
  );
  parts.push(
    arrow([
      [320, 50],
      [320, 109],
    ]),
  );
  parts.push(
    arrow([
      [524, 50],
      [524, 109],
    ]),
  );
  parts.push(
    '<rect class="quiet-box" x="60" y="284" width="520" height="12" rx="6"/><rect class="fill-wash" x="190" y="284" width="390" height="12" rx="6"/><circle class="fill-on" cx="320" cy="290" r="9"/>',
  );
  parts.push(text([190, 318], 'minimum 3', { anchor: 'middle', small: true }));
  parts.push(text([320, 318], 'desired 6', { anchor: 'middle', small: true, strong: true }));
  parts.push(text([580, 318], 'maximum 12', { anchor: 'end', small: true }));
  return {
    name: '05-auto-scaling-group.svg',
    svg: picture({ w: 640, h: 326 }, 'An Auto Scaling group replaces an ill instance', parts),
  };
}

function functionLife(): PictureFile {
  const lane = (y: number, start: number, events: readonly number[], gone: number) => {
    const parts = [box({ x: start, y, w: 96, h: 44 }, 'start', { tone: 'on', small: true })];
    let from = start + 96;
    for (const at of events) {
      if (at > from) parts.push(way(`M${from} ${y + 22}H${at}`, { dashed: true, tips: 'none' }));
      parts.push(box({ x: at, y, w: 58, h: 44 }, 'event', { small: true }));
      from = at + 58;
    }
    parts.push(way(`M${from} ${y + 22}H${gone}`, { dashed: true, tips: 'none' }));
    parts.push(way(`M${gone - 6} ${y + 14}l12 16m0 -16l-12 16`, { tone: 'bad', tips: 'none' }));
    return parts;
  };
  return {
    name: '05-function-life.svg',
    svg: picture({ w: 640, h: 272 }, 'The life of two function environments', [
      text([8, 22], 'Environment 1', { strong: true }),
      ...lane(54, 8, [104, 224, 330], 600),
      text([8, 118], 'code fetched, setup runs', { small: true }),
      text([166, 44], 'frozen between events', { small: true }),
      text([612, 44], 'removed when idle', { small: true, anchor: 'end' }),
      text([8, 158], 'Environment 2', { strong: true }),
      ...lane(176, 224, [320], 530),
      text([224, 240], 'starts because two events came at once', { small: true }),
      arrow(
        [
          [253, 100],
          [253, 172],
        ],
        { dashed: true, tone: 'on', tips: 'none' },
      ),
      arrow([
        [8, 258],
        [634, 258],
      ]),
      text([634, 250], 'time', { small: true, anchor: 'end' }),
    ]),
  };
}
