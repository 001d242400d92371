import { arrow, box, lines, picture, store, text, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawSecurityInDepth(): PictureFile[] {
  return [layers(), envelope(), detection()];
}

function layers(): PictureFile {
  const walls = ['edge', 'network', 'identity', 'application', 'encryption'];
  const attempts = ['flood', 'port scan', 'stolen password', 'crafted input', 'copied disk'];
  const left = (wall: number) => 138 + wall * 93;
  const row = (attempt: number) => 66 + attempt * 44;
  const parts: string[] = [];
  walls.forEach((name, w) => {
    parts.push(`<rect class="plain-box" x="${left(w)}" y="36" width="26" height="224" rx="3"/>`);
    parts.push(text([left(w) + 13, 24], name, { small: true, strong: true, anchor: 'middle' }));
    parts.push(`<rect class="on-box" x="${left(w)}" y="${row(w) - 20}" width="26" height="40" rx="3"/>`);
    parts.push(
      arrow(
        [
          [left(w) + 13, 262],
          [left(w) + 13, 284],
        ],
        { tone: 'on', dashed: true },
      ),
    );
  });
  attempts.forEach((name, a) => {
    parts.push(text([4, row(a) - 8], name, { small: true, tone: 'bad' }));
    parts.push(
      arrow(
        [
          [4, row(a)],
          [left(a) - 2, row(a)],
        ],
        { tone: 'bad' },
      ),
    );
  });
  parts.push(store({ x: 562, y: 112, w: 74, h: 72 }, 'data'));
  parts.push(
    box({ x: 126, y: 286, w: 422, h: 32 }, 'every wall reports, also what it let through', {
      tone: 'on',
      small: true,
    }),
  );
  return {
    name: '14-layers.svg',
    svg: picture({ w: 640, h: 324 }, 'Five layers, and where five attempts end', parts),
  };
}

function envelope(): PictureFile {
  return {
    name: '14-envelope.svg',
    svg: picture({ w: 640, h: 326 }, 'Envelope encryption, writing and reading', [
      box({ x: 226, y: 8, w: 188, h: 68 }, 'AWS KMS', { tone: 'on', under: ['its key stays inside'] }),
      box({ x: 8, y: 124, w: 150, h: 56 }, 'Program', { under: ['writes'] }),
      box({ x: 482, y: 124, w: 150, h: 56 }, 'Program', { under: ['reads'] }),
      zone({ x: 206, y: 204, w: 228, h: 112 }, 'storage', { anchor: 'middle' }),
      box({ x: 218, y: 236, w: 98, h: 64 }, 'object', { small: true, under: ['locked'] }),
      box({ x: 324, y: 236, w: 98, h: 64 }, 'data key', { small: true, tone: 'on', under: ['locked'] }),
      arrow([
        [40, 122],
        [40, 30],
        [224, 30],
      ]),
      text([52, 22], '1 a data key, please', { small: true }),
      arrow(
        [
          [224, 56],
          [118, 56],
          [118, 122],
        ],
        { tone: 'on' },
      ),
      lines([128, 76], ['2 plain', 'and locked'], { small: true }),
      arrow([
        [83, 182],
        [83, 268],
        [204, 268],
      ]),
      lines([8, 288], ['3 stores both,', 'forgets the plain key'], { small: true }),
      arrow([
        [436, 268],
        [557, 268],
        [557, 182],
      ]),
      text([632, 288], '4 fetches both', { small: true, anchor: 'end' }),
      arrow([
        [600, 122],
        [600, 30],
        [416, 30],
      ]),
      text([588, 22], '5 the locked data key', { small: true, anchor: 'end' }),
      arrow(
        [
          [416, 56],
          [522, 56],
          [522, 122],
        ],
        { tone: 'on' },
      ),
      lines([512, 76], ['6 the plain', 'one'], { small: true, anchor: 'end' }),
    ]),
  };
}

function detection(): PictureFile {
  const watchers = [
    { source: ['API calls,', 'flows, DNS'], name: 'GuardDuty', asks: 'behaves strangely?' },
    { source: ['every change', 'of a setting'], name: 'AWS Config', asks: 'set wrongly?' },
    { source: ['packages', 'in use'], name: 'Inspector', asks: 'out of date?' },
  ];
  const parts: string[] = [];
  watchers.forEach((watcher, i) => {
    const y = 10 + i * 88;
    parts.push(lines([4, y + 28], watcher.source, { small: true }));
    parts.push(
      arrow([
        [98, y + 32],
        [126, y + 32],
      ]),
    );
    parts.push(box({ x: 128, y, w: 152, h: 64 }, watcher.name, { under: [watcher.asks] }));
    parts.push(
      arrow([
        [282, y + 32],
        [318, y + 32],
      ]),
    );
  });
  parts.push(
    box({ x: 320, y: 10, w: 106, h: 240 }, 'Security Hub', {
      small: true,
      tone: 'on',
      under: ['collects', 'and ranks'],
    }),
    box({ x: 516, y: 10, w: 120, h: 64 }, 'A person', { under: ['the few'] }),
    box({ x: 516, y: 186, w: 120, h: 64 }, 'A repair', { under: ['the simple'] }),
    arrow([
      [428, 42],
      [514, 42],
    ]),
    arrow([
      [428, 218],
      [514, 218],
    ]),
    lines([473, 122], ['through', 'EventBridge'], { small: true, anchor: 'middle' }),
  );
  return {
    name: '14-detection.svg',
    svg: picture({ w: 640, h: 262 }, 'Three watchers, one place for findings', parts),
  };
}
