import { arrow, box, lines, picture, store, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawEvents(): PictureFile[] {
  return [fourCarriers(), visibility(), outbox()];
}

type Corner = { x: number; y: number };

/** A row of small sheets with a number on each, the oldest first. */
function sheets(at: Corner, numbers: readonly string[], w = 24): string {
  return numbers
    .map((number, i) =>
      box({ x: at.x + i * (w + 4), y: at.y, w, h: 30 }, number, { small: true, tone: 'on' }),
    )
    .join('');
}

function panel({ x, y }: Corner, name: string, says: string, inside: readonly string[]): string {
  return (
    zone({ x, y, w: 312, h: 176 }, '') +
    text([x + 14, y + 25], name, { strong: true }) +
    text([x + 14, y + 162], says, { small: true }) +
    inside.join('')
  );
}

function sender({ x, y }: Corner): string {
  return (
    box({ x: x + 14, y: y + 68, w: 62, h: 36 }, 'sender', { small: true }) +
    arrow([
      [x + 78, y + 86],
      [x + 100, y + 86],
    ])
  );
}

function receivers({ x, y }: Corner, from: number, dashed: readonly boolean[]): string {
  const height = 30;
  const gap = dashed.length === 2 ? 14 : 8;
  const top = y + 86 - (dashed.length * height + (dashed.length - 1) * gap) / 2;
  return dashed
    .map((isDashed, i) => {
      const middle = top + i * (height + gap) + height / 2;
      const name = ['A', 'B', 'C'][i] ?? '';
      return (
        box({ x: x + 256, y: middle - height / 2, w: 42, h: height }, name, {
          small: true,
          tone: isDashed ? 'quiet' : 'plain',
        }) +
        way(
          `M${x + from} ${y + 86}C${x + from + 24} ${y + 86} ${x + 230} ${middle} ${x + 254} ${middle}`,
          isDashed ? { dashed: true, tips: 'none' } : {},
        )
      );
    })
    .join('');
}

function fourCarriers(): PictureFile {
  const queue = { x: 4, y: 4 };
  const topic = { x: 324, y: 4 };
  const bus = { x: 4, y: 188 };
  const stream = { x: 324, y: 188 };
  return {
    name: '12-four-carriers.svg',
    svg: picture({ w: 640, h: 368 }, 'A queue, a topic, a bus and a stream', [
      panel(queue, 'Queue', 'each message to one worker, then gone', [
        sender(queue),
        sheets({ x: queue.x + 102, y: queue.y + 71 }, ['4', '3', '2', '1']),
        receivers(queue, 216, [false, false]),
      ]),
      panel(topic, 'Topic', 'a copy to everyone who subscribed', [
        sender(topic),
        box({ x: topic.x + 102, y: topic.y + 62, w: 88, h: 48 }, 'topic', { tone: 'on', small: true }),
        receivers(topic, 192, [false, false, false]),
      ]),
      panel(bus, 'Bus', 'rules look inside and choose', [
        sender(bus),
        box({ x: bus.x + 102, y: bus.y + 50, w: 88, h: 72 }, 'bus', {
          tone: 'on',
          small: true,
          under: ['rules for', 'A, B and C'],
        }),
        receivers(bus, 192, [false, true, false]),
      ]),
      panel(stream, 'Stream', 'kept in order; each reader has a place', [
        sender(stream),
        sheets({ x: stream.x + 102, y: stream.y + 71 }, ['7', '6', '5', '4', '3', '2', '1']),
        arrow([
          [stream.x + 142, stream.y + 134],
          [stream.x + 142, stream.y + 105],
        ]),
        arrow([
          [stream.x + 254, stream.y + 134],
          [stream.x + 254, stream.y + 105],
        ]),
        text([stream.x + 150, stream.y + 130], 'A', { small: true }),
        text([stream.x + 246, stream.y + 130], 'B', { small: true, anchor: 'end' }),
      ]),
    ]),
  };
}

function visibility(): PictureFile {
  const spans = [
    { to: 122, name: 'waits', hidden: false },
    { to: 306, name: 'hidden', hidden: true },
    { to: 390, name: 'waits', hidden: false },
    { to: 520, name: 'hidden', hidden: true },
  ];
  const parts: string[] = [text([12, 24], 'One message in the queue', { strong: true })];
  let x = 12;
  for (const span of spans) {
    parts.push(
      box({ x, y: 88, w: span.to - x, h: 44 }, span.name, {
        small: true,
        tone: span.hidden ? 'on' : 'plain',
        radius: 0,
      }),
    );
    x = span.to;
  }
  parts.push(box({ x: 520, y: 88, w: 108, h: 44 }, 'deleted', { small: true, tone: 'quiet', radius: 0 }));
  parts.push(way('M122 62V86', { tone: 'on' }) + way('M390 62V86', { tone: 'on' }));
  parts.push(text([122, 54], 'worker A takes it', { small: true, anchor: 'middle' }));
  parts.push(text([390, 54], 'worker B takes it', { small: true, anchor: 'middle' }));
  parts.push(text([520, 76], 'B is done, deletes', { small: true, anchor: 'middle', tone: 'on' }));
  parts.push(way('M206 134V162', { tone: 'bad', tips: 'none' }));
  parts.push(way('M199 155l14 14M213 155l-14 14', { tone: 'bad', tips: 'none', thick: true }));
  parts.push(text([206, 188], 'A crashes', { small: true, anchor: 'middle', tone: 'bad' }));
  parts.push(
    arrow(
      [
        [122, 212],
        [306, 212],
      ],
      { tips: 'both' },
    ),
  );
  parts.push(way('M122 136V220M306 136V220', { dashed: true, tips: 'none' }));
  parts.push(text([214, 236], 'visibility timeout', { small: true, anchor: 'middle' }));
  parts.push(lines([324, 164], ['nobody had to notice:', 'it is simply there again'], { small: true }));
  return {
    name: '12-visibility.svg',
    svg: picture({ w: 640, h: 250 }, 'A message whose first worker fails', parts),
  };
}

function outbox(): PictureFile {
  return {
    name: '12-outbox.svg',
    svg: picture({ w: 640, h: 286 }, 'An order and its event, stored in one transaction', [
      box({ x: 6, y: 104, w: 104, h: 60 }, 'Orders', { under: ['service'] }),
      zone({ x: 160, y: 6, w: 186, h: 232 }, 'one transaction', { anchor: 'middle' }),
      store({ x: 186, y: 40, w: 134, h: 80 }, 'orders'),
      store({ x: 186, y: 142, w: 134, h: 80 }, 'outbox', { tone: 'on' }),
      way('M112 128C150 128 140 84 183 84'),
      way('M112 140C150 140 140 184 183 184'),
      box({ x: 388, y: 152, w: 92, h: 60 }, 'Relay', { under: ['reads in turn'], tone: 'on' }),
      arrow(
        [
          [386, 182],
          [323, 182],
        ],
        { tone: 'on' },
      ),
      box({ x: 536, y: 72, w: 98, h: 120 }, 'Event bus', { under: ['and all', 'who listen'] }),
      way('M482 172C512 172 506 112 533 112', { tone: 'on' }),
      way('M482 192C518 192 506 152 533 152', { tone: 'on', dashed: true }),
      text([434, 240], 'publishes, then marks', { small: true, anchor: 'middle' }),
      text([634, 214], 'dashed: perhaps', { small: true, anchor: 'end', tone: 'on' }),
      text([634, 232], 'a second time', { small: true, anchor: 'end', tone: 'on' }),
      text([253, 264], 'both or neither', { small: true, anchor: 'middle' }),
    ]),
  };
}
