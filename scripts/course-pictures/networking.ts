import { arrow, box, picture, store, text, zone, type Point } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawNetworking(): PictureFile[] {
  return [vpc(), twoFilters(), joiningNetworks()];
}

function vpc(): PictureFile {
  const parts = [
    zone({ x: 8, y: 66, w: 624, h: 366 }, 'VPC'),
    box({ x: 240, y: 4, w: 160, h: 30 }, 'Internet', { tone: 'quiet', radius: 15 }),
    box({ x: 240, y: 50, w: 160, h: 34 }, 'Internet gateway', { tone: 'on' }),
    arrow(
      [
        [320, 36],
        [320, 48],
      ],
      { tips: 'both' },
    ),
  ];
  ['a', 'b'].forEach((letter, i) => {
    const x = i === 0 ? 22 : 326;
    const data = i === 0 ? x + 156 : x + 12;
    parts.push(
      text([i === 0 ? x + 4 : x + 288, 104], `Availability Zone ${letter}`, {
        small: true,
        anchor: i === 0 ? 'start' : 'end',
      }),
    );
    ['public subnet', 'private subnet', 'private subnet, no way out'].forEach((name, row) => {
      const y = 114 + row * 98;
      parts.push(`<rect class="zone" x="${x}" y="${y}" width="292" height="90" rx="4"/>`);
      const outer = i === 0 ? x + 10 : x + 282;
      const at = row === 1 ? x + (i === 0 ? 127 : 165) : outer;
      parts.push(
        text([at, y + 17], name, { small: true, anchor: row === 1 ? 'middle' : i === 0 ? 'start' : 'end' }),
      );
    });
    const lb = i === 0 ? x + 116 : x + 12;
    const nat = i === 0 ? x + 12 : x + 192;
    parts.push(box({ x: lb, y: 142, w: 164, h: 48 }, 'Load balancer', { under: ['node'] }));
    parts.push(box({ x: nat, y: 142, w: 88, h: 48 }, 'NAT', { under: ['gateway'] }));
    parts.push(box({ x: x + 12, y: 240, w: 268, h: 48 }, 'Application', { under: ['several copies'] }));
    parts.push(store({ x: data, y: 336, w: 124, h: 58 }, i === 0 ? 'database' : 'standby'));
    const door = i === 0 ? 290 : 350;
    parts.push(
      arrow([
        [door, 86],
        [door, 140],
      ]),
    );
    parts.push(
      arrow([
        [lb + 82, 192],
        [lb + 82, 238],
      ]),
    );
    parts.push(
      arrow(
        [
          [nat + 44, 238],
          [nat + 44, 192],
        ],
        { dashed: true, tone: 'on' },
      ),
    );
    parts.push(
      arrow([
        [data + 62, 290],
        [data + 62, 335],
      ]),
    );
  });
  parts.push(
    arrow(
      [
        [304, 366],
        [336, 366],
      ],
      { dashed: true },
    ),
  );
  parts.push(text([320, 421], 'copies each write', { small: true, anchor: 'middle' }));
  return {
    name: '04-vpc.svg',
    svg: picture({ w: 640, h: 440 }, 'A VPC with three layers in two zones', parts),
  };
}

function twoFilters(): PictureFile {
  return {
    name: '04-two-filters.svg',
    svg: picture({ w: 640, h: 264 }, 'A request and its reply pass a network ACL and a security group', [
      zone({ x: 140, y: 6, w: 492, h: 250 }, 'Subnet', { anchor: 'middle' }),
      box({ x: 6, y: 92, w: 92, h: 76 }, 'Client'),
      box({ x: 160, y: 46, w: 144, h: 128 }, 'Network ACL', {
        tone: 'on',
        under: ['numbered rules', 'allow or deny', 'no memory'],
      }),
      box({ x: 346, y: 46, w: 144, h: 128 }, 'Security group', {
        under: ['allow only', 'one list, any order', 'remembers'],
      }),
      box({ x: 524, y: 92, w: 100, h: 76 }, 'Interface'),
      arrow([
        [100, 112],
        [158, 112],
      ]),
      arrow([
        [306, 112],
        [344, 112],
      ]),
      arrow([
        [492, 112],
        [522, 112],
      ]),
      arrow(
        [
          [522, 150],
          [492, 150],
        ],
        { tone: 'on', dashed: true },
      ),
      arrow(
        [
          [344, 150],
          [306, 150],
        ],
        { tone: 'on', dashed: true },
      ),
      arrow(
        [
          [158, 150],
          [100, 150],
        ],
        { tone: 'on', dashed: true },
      ),
      text([232, 204], 'request: checked', { small: true, anchor: 'middle' }),
      text([232, 226], 'reply: checked again', { small: true, anchor: 'middle', tone: 'on' }),
      text([418, 204], 'request: checked', { small: true, anchor: 'middle' }),
      text([418, 226], 'reply: passes', { small: true, anchor: 'middle', tone: 'on' }),
      text([6, 204], 'solid: request', { small: true }),
      text([6, 226], 'dashed: reply', { small: true, tone: 'on' }),
    ]),
  };
}

/** Corners of a regular shape round `centre`, the first at the top. */
function corners(centre: Point, radius: number, count: number): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const angle = (i / count) * 2 * Math.PI - Math.PI / 2;
    return [centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)];
  });
}

function joiningNetworks(): PictureFile {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const node = ([x, y]: Point, name: string) => box({ x: x - 34, y: y - 20, w: 68, h: 40 }, name);
  const parts: string[] = [];
  const mesh = corners([150, 168], 112, 5);
  mesh.forEach((from, i) =>
    mesh.slice(i + 1).forEach((to) => parts.push(arrow([from, to], { tips: 'none' }))),
  );
  mesh.forEach((at, i) => parts.push(node(at, `VPC ${names[i] ?? ''}`)));
  parts.push(text([150, 308], 'Peering: ten lines', { anchor: 'middle', strong: true }));

  const hub: Point = [478, 168];
  const star = corners(hub, 118, 6);
  star.forEach((from) => parts.push(arrow([from, hub], { tips: 'none', tone: 'on', thick: true })));
  parts.push(
    box({ x: hub[0] - 50, y: hub[1] - 32, w: 100, h: 64 }, 'Transit', { tone: 'on', under: ['gateway'] }),
  );
  star.forEach((at, i) => parts.push(node(at, i === 3 ? 'Office' : `VPC ${names[i > 3 ? i - 1 : i] ?? ''}`)));
  parts.push(text([478, 332], 'Transit gateway: six lines', { anchor: 'middle', strong: true }));
  return {
    name: '04-joining-networks.svg',
    svg: picture({ w: 640, h: 344 }, 'Five networks joined by peering, and six by a transit gateway', parts),
  };
}
