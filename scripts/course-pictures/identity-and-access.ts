import { arrow, box, lines, picture, text, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawIdentityAndAccess(): PictureFile[] {
  return [decision(), wearingARole(), organisation()];
}

function decision(): PictureFile {
  const questions = [
    { asks: 'Does any policy deny it explicitly?', out: 'yes', on: 'no' },
    { asks: 'Does the organisation leave room for it?', out: 'no', on: 'yes' },
    { asks: 'Does an identity or resource policy allow it?', out: 'no', on: 'yes' },
    { asks: 'Do boundary and session policy leave room?', out: 'no', on: 'yes' },
  ];
  const parts = [box({ x: 110, y: 6, w: 200, h: 40 }, 'A signed request', { tone: 'quiet' })];
  questions.forEach((question, i) => {
    const y = 72 + i * 68;
    parts.push(box({ x: 12, y, w: 396, h: 44 }, question.asks));
    parts.push(
      arrow([
        [210, i === 0 ? 48 : y - 22],
        [210, y - 2],
      ]),
    );
    if (i > 0) parts.push(text([222, y - 7], questions[i - 1]?.on ?? '', { small: true }));
    parts.push(
      arrow(
        [
          [410, y + 22],
          [516, y + 22],
        ],
        { tone: 'bad' },
      ),
    );
    parts.push(text([462, y + 15], question.out, { small: true, anchor: 'middle' }));
  });
  parts.push(box({ x: 520, y: 72, w: 108, h: 248 }, 'Denied', { tone: 'bad' }));
  parts.push(
    arrow([
      [210, 322],
      [210, 342],
    ]),
    text([222, 337], 'yes', { small: true }),
  );
  parts.push(box({ x: 110, y: 344, w: 200, h: 40 }, 'Allowed', { tone: 'on' }));
  return {
    name: '03-decision.svg',
    svg: picture({ w: 640, h: 392 }, 'How one request is allowed or denied', parts),
  };
}

function wearingARole(): PictureFile {
  return {
    name: '03-wearing-a-role.svg',
    svg: picture({ w: 640, h: 330 }, 'Putting on a role and using it', [
      box({ x: 8, y: 132, w: 120, h: 66 }, 'Program', { under: ['holds no key'] }),
      box({ x: 238, y: 14, w: 156, h: 66 }, 'AWS STS', { under: ['gives out sessions'] }),
      box({ x: 238, y: 250, w: 156, h: 66 }, 'Amazon S3', { under: ['holds the objects'] }),
      box({ x: 450, y: 14, w: 182, h: 66 }, 'Trust policy', { under: ['who may wear the role'], tone: 'on' }),
      box({ x: 450, y: 250, w: 182, h: 66 }, 'Permissions policy', {
        under: ['what the wearer may do'],
        tone: 'on',
      }),
      arrow([
        [48, 130],
        [48, 36],
        [236, 36],
      ]),
      text([60, 28], '1  may I wear the role?', { small: true }),
      arrow(
        [
          [236, 62],
          [92, 62],
          [92, 130],
        ],
        { tone: 'on' },
      ),
      lines([104, 84], ['2  credentials', '    that expire'], { small: true }),
      arrow([
        [68, 200],
        [68, 284],
        [236, 284],
      ]),
      text([80, 276], '3  signed request', { small: true }),
      arrow(
        [
          [396, 47],
          [448, 47],
        ],
        { dashed: true },
      ),
      arrow(
        [
          [396, 283],
          [448, 283],
        ],
        { dashed: true },
      ),
      text([435, 104], 'asked once, when the role is put on', { small: true, anchor: 'middle' }),
      text([435, 238], 'asked again at every call', { small: true, anchor: 'middle' }),
    ]),
  };
}

function organisation(): PictureFile {
  const parts = [
    box({ x: 215, y: 8, w: 210, h: 58 }, 'Management account', { under: ['nothing runs here'] }),
  ];
  const units = [
    { name: 'Security', accounts: ['log', 'audit'] },
    { name: 'Workloads', accounts: ['test', 'production'] },
    { name: 'Sandbox', accounts: ['one per team'] },
  ];
  units.forEach((unit, i) => {
    const x = 8 + i * 214;
    parts.push(zone({ x, y: 116, w: 196, h: 128 }, unit.name));
    parts.push(
      arrow(
        [
          [320, 68],
          [320, 92],
          [x + 98, 92],
          [x + 98, 114],
        ],
        { tips: 'none' },
      ),
    );
    unit.accounts.forEach((account, n) => {
      const wide = unit.accounts.length === 1;
      const w = wide ? 132 : n === 0 ? 62 : 108;
      parts.push(
        box(
          { x: wide ? x + 26 : n === 0 ? x + 10 : x + 79, y: 160, w, h: 54 },
          account,
          wide ? { copies: 3 } : {},
        ),
      );
    });
  });
  parts.push(
    box({ x: 190, y: 286, w: 260, h: 62 }, 'Service control policy', {
      tone: 'on',
      under: ['keep the logs on, stay in Region'],
    }),
  );
  parts.push(
    arrow(
      [
        [320, 284],
        [320, 247],
      ],
      { tone: 'on' },
    ),
  );
  parts.push(
    text([464, 314], 'limits all accounts', { small: true }),
    text([464, 332], 'in its unit', { small: true }),
  );
  return {
    name: '03-organisation.svg',
    svg: picture({ w: 640, h: 358 }, 'An organisation of accounts with one guard rail', parts),
  };
}
