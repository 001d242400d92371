import { arrow, box, lines, picture, store, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawDatabases(): PictureFile[] {
  return [standbyAndReplica(), partitionKey(), pointInTime()];
}

function standbyAndReplica(): PictureFile {
  const parts = [box({ x: 6, y: 6, w: 628, h: 44 }, 'Application')];
  ['primary', 'standby', 'read replica'].forEach((name, i) => {
    const x = 6 + i * 216;
    parts.push(zone({ x, y: 112, w: 196, h: 136 }, `Availability Zone ${'abc'[i] ?? ''}`));
    parts.push(store({ x: x + 28, y: 152, w: 140, h: 76 }, name, { tone: i === 0 ? 'on' : 'plain' }));
  });
  parts.push(
    arrow(
      [
        [160, 52],
        [160, 149],
      ],
      { tips: 'both', tone: 'on', thick: true },
    ),
    text([150, 86], 'writes and reads', { small: true, anchor: 'end' }),
    arrow(
      [
        [376, 52],
        [376, 149],
      ],
      { dashed: true },
    ),
    text([366, 86], 'only after a failover', { small: true, anchor: 'end' }),
    arrow(
      [
        [592, 149],
        [592, 52],
      ],
      { tone: 'on' },
    ),
    text([582, 86], 'reads, may be old', { small: true, anchor: 'end' }),
    arrow(
      [
        [116, 232],
        [116, 274],
        [320, 274],
        [320, 232],
      ],
      { thick: true },
    ),
    text([218, 293], 'each write waits for it', { small: true, anchor: 'middle' }),
    arrow(
      [
        [76, 232],
        [76, 308],
        [536, 308],
        [536, 232],
      ],
      { dashed: true },
    ),
    text([306, 328], 'copied afterwards', { small: true, anchor: 'middle' }),
  );
  return {
    name: '07-standby-and-replica.svg',
    svg: picture({ w: 640, h: 338 }, 'A primary, its standby and a read replica in three zones', parts),
  };
}

function partitionKey(): PictureFile {
  const parts: string[] = [];
  const panels = [
    { name: 'Key: the date of the sale', key: '2026-11-23', hot: true },
    { name: 'Key: event and block', key: '4711#A … 4711#F', hot: false },
  ];
  panels.forEach((panel, p) => {
    const x = 4 + p * 324;
    parts.push(text([x + 154, 22], panel.name, { anchor: 'middle', strong: true }));
    parts.push(zone({ x, y: 34, w: 308, h: 244 }, ''));
    parts.push(box({ x: x + 64, y: 48, w: 180, h: 48 }, 'requests', { under: [panel.key] }));
    for (let n = 0; n < 4; n++) {
      const at = x + 12 + n * 73;
      const busy = !panel.hot || n === 1;
      const tone = panel.hot && busy ? 'bad' : busy ? 'on' : 'quiet';
      parts.push(store({ x: at, y: 180, w: 64, h: 54 }, '', { tone }));
      const from = x + 94 + n * 40;
      if (busy && !panel.hot)
        parts.push(
          arrow(
            [
              [from, 98],
              [at + 32, 176],
            ],
            { tone: 'on' },
          ),
        );
    }
    if (panel.hot)
      for (let n = 0; n < 4; n++)
        parts.push(
          arrow(
            [
              [x + 94 + n * 40, 98],
              [x + 96 + n * 14, 176],
            ],
            { tone: 'bad' },
          ),
        );
    parts.push(
      panel.hot
        ? text([x + 117, 258], 'hot: at its ceiling', { anchor: 'middle', small: true, tone: 'bad' })
        : text([x + 154, 258], 'all four carry a share', { anchor: 'middle', small: true, tone: 'on' }),
    );
    if (panel.hot) parts.push(text([x + 263, 258], 'idle', { anchor: 'middle', small: true }));
  });
  return {
    name: '07-partition-key.svg',
    svg: picture({ w: 640, h: 284 }, 'The same requests with two partition keys', parts),
  };
}

function pointInTime(): PictureFile {
  const axis = 96;
  const hour = (h: number) => 40 + h * 22;
  const wrong = hour(14.1);
  const parts: string[] = [
    arrow([
      [10, axis],
      [632, axis],
    ]),
    text([628, axis + 22], 'time', { small: true, anchor: 'end' }),
    `<rect class="fill-wash" x="${hour(2)}" y="${axis - 26}" width="${632 - hour(2) - 20}" height="20" rx="2"/>`,
    text([hour(8), axis - 11], 'log of every change', { small: true, anchor: 'middle', tone: 'on' }),
  ];
  for (const at of [hour(2), hour(26) - 30]) {
    parts.push(way(`M${at} ${axis - 32}V${axis + 9}`, { tips: 'none', thick: true, tone: 'on' }));
    parts.push(text([at, axis - 46], 'snapshot', { small: true, anchor: 'middle' }));
  }
  parts.push(way(`M${wrong} ${axis - 40}V${axis + 10}`, { tips: 'none', thick: true, tone: 'bad' }));
  parts.push(
    text([wrong + 4, axis - 46], '14:07 wrong update', { small: true, tone: 'bad', anchor: 'middle' }),
  );
  const good = wrong - 14;
  parts.push(
    arrow(
      [
        [good, axis + 4],
        [good, 186],
      ],
      { tone: 'on', thick: true },
    ),
    text([good - 10, 146], 'replay up to 14:06', { small: true, anchor: 'end', tone: 'on' }),
    store({ x: good - 68, y: 190, w: 136, h: 72 }, 'new database', { tone: 'on' }),
    store({ x: 502, y: 190, w: 132, h: 72 }, 'production'),
    arrow([
      [good + 70, 230],
      [499, 230],
    ]),
  );
  parts.push(
    lines([good - 82, 216], ['its settings', 'must be', 'set again'], { small: true, anchor: 'end' }),
  );
  parts.push(text([(good + 70 + 499) / 2, 220], 'repaired', { small: true, anchor: 'middle' }));
  parts.push(text([(good + 70 + 499) / 2, 248], 'rows', { small: true, anchor: 'middle' }));
  parts.push(text([568, 178], 'goes on serving', { small: true, anchor: 'middle' }));
  return {
    name: '07-point-in-time.svg',
    svg: picture({ w: 640, h: 270 }, 'Recovery to a moment creates a new database', parts),
  };
}
