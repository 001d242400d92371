import { arrow, box, lines, picture, store, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawResilience(): PictureFile[] {
  return [failureDomains(), promises(), staticStability(), disasterRecovery()];
}

function failureDomains(): PictureFile {
  const frames = [
    { name: 'one change, one account, one certificate', contains: ['staged release,', 'separate accounts'] },
    { name: 'Region', contains: ['a second Region'] },
    { name: 'Availability Zone', contains: ['several zones'] },
    { name: 'machine', contains: ['replacement'] },
    { name: 'process', contains: ['restart'] },
  ];
  const parts: string[] = [text([470, 20], 'contained by', { strong: true })];
  frames.forEach((frame, i) => {
    const y = 32 + i * 44;
    const rect = { x: 6 + i * 22, y, w: 420 - i * 44, h: 292 - i * 60 };
    parts.push(
      i === 0
        ? `<rect class="bad-box dash" x="${rect.x}" y="${rect.y}" width="${rect.w}" height="${rect.h}" rx="6"/>`
        : `<rect class="plain-box" x="${rect.x}" y="${rect.y}" width="${rect.w}" height="${rect.h}" rx="5"/>`,
    );
    parts.push(
      text([rect.x + 12, y + 26], frame.name, {
        strong: true,
        small: true,
        ...(i === 0 ? { tone: 'bad' } : {}),
      }),
    );
    parts.push(way(`M${rect.x + rect.w} ${y + 22}H462`, { dashed: true, tips: 'none' }));
    parts.push(lines([470, y + 26], frame.contains, { small: true, ...(i === 0 ? { tone: 'bad' } : {}) }));
  });
  return {
    name: '15-failure-domains.svg',
    svg: picture({ w: 640, h: 332 }, 'How far failures reach, and what contains them', parts),
  };
}

function promises(): PictureFile {
  const axis = 150;
  return {
    name: '15-rto-rpo.svg',
    svg: picture({ w: 640, h: 250 }, 'Recovery point and recovery time', [
      arrow([
        [10, axis],
        [632, axis],
      ]),
      text([628, axis + 24], 'time', { small: true, anchor: 'end' }),
      way(`M104 ${axis - 9}v18M250 ${axis - 26}v52M560 ${axis - 9}v18`, { tips: 'none', thick: true }),
      text([104, axis + 32], 'last good copy', { small: true, anchor: 'middle' }),
      text([250, axis + 46], 'disaster', { strong: true, tone: 'bad', anchor: 'middle' }),
      text([552, axis + 46], 'service is back', { small: true, anchor: 'middle' }),
      arrow(
        [
          [106, 92],
          [248, 92],
        ],
        { tips: 'both', tone: 'bad' },
      ),
      text([177, 60], 'recovery point', { anchor: 'middle', strong: true }),
      text([177, 80], 'data lost', { anchor: 'middle', small: true }),
      arrow(
        [
          [252, 92],
          [558, 92],
        ],
        { tips: 'both', tone: 'bad' },
      ),
      text([405, 60], 'recovery time', { anchor: 'middle', strong: true }),
      text([405, 80], 'time down', { anchor: 'middle', small: true }),
      box({ x: 254, y: axis - 44, w: 98, h: 32 }, 'noticing', { small: true, tone: 'on' }),
      box({ x: 356, y: axis - 44, w: 112, h: 32 }, 'deciding', { small: true, tone: 'on' }),
      box({ x: 472, y: axis - 44, w: 84, h: 32 }, 'restoring', { small: true, tone: 'on' }),
    ]),
  };
}

function staticStability(): PictureFile {
  const parts: string[] = [];
  const pictures = [
    { name: 'Three zones, 150%', zones: ['50%', '50%', '50%'], lost: -1, says: 'each zone can carry half' },
    { name: 'One is lost', zones: ['50%', '50%', '50%'], lost: 1, says: 'all of the load has a place' },
    { name: 'Two zones, 100%', zones: ['50%', '50%'], lost: 1, says: 'half of the load has none' },
  ];
  pictures.forEach((one, i) => {
    const x = 4 + i * 216;
    parts.push(zone({ x, y: 34, w: 200, h: 172 }, ''));
    parts.push(text([x + 100, 22], one.name, { anchor: 'middle', strong: true }));
    const w = one.zones.length === 3 ? 56 : 84;
    const gap = (200 - one.zones.length * w) / (one.zones.length + 1);
    one.zones.forEach((share, z) => {
      const zx = x + gap + z * (w + gap);
      const gone = z === one.lost;
      parts.push(box({ x: zx, y: 62, w, h: 116 }, share, { tone: gone ? 'bad' : 'on', small: true }));
      if (gone)
        parts.push(
          way(`M${zx + 6} 68L${zx + w - 6} 172M${zx + w - 6} 68L${zx + 6} 172`, {
            tone: 'bad',
            tips: 'none',
          }),
        );
    });
    parts.push(
      text([x + 100, 232], one.says, { anchor: 'middle', small: true, ...(i === 2 ? { tone: 'bad' } : {}) }),
    );
  });
  return {
    name: '15-static-stability.svg',
    svg: picture({ w: 640, h: 246 }, 'Spare capacity in three zones and in two', parts),
  };
}

function disasterRecovery(): PictureFile {
  const plans = [
    { name: ['Backup', 'and restore'], servers: 0, database: false, copies: true },
    { name: ['Pilot', 'light'], servers: 0, database: true, copies: true },
    { name: ['Warm', 'standby'], servers: 1, database: true, copies: true },
    { name: ['Active in', 'several'], servers: 3, database: true, copies: true },
  ];
  const parts: string[] = [];
  plans.forEach((plan, i) => {
    const x = 4 + i * 160;
    parts.push(lines([x + 76, 20], plan.name, { anchor: 'middle', strong: true }));
    parts.push(zone({ x, y: 54, w: 152, h: 176 }, 'second Region', { anchor: 'middle' }));
    for (let n = 0; n < 3; n++) {
      const on = n < plan.servers;
      parts.push(
        `<rect class="${on ? 'on-box' : 'quiet-box dash'}" x="${x + 14 + n * 44}" y="84" width="36" height="30" rx="3"/>`,
      );
    }
    parts.push(
      plan.database
        ? box({ x: x + 22, y: 126, w: 108, h: 34 }, 'database', { tone: 'on', small: true })
        : box({ x: x + 22, y: 126, w: 108, h: 34 }, 'database', { tone: 'quiet', small: true }),
    );
    parts.push(store({ x: x + 36, y: 172, w: 80, h: 48 }, 'copies', { tone: 'on' }));
  });
  parts.push(text([4, 258], 'Filled: running or stored there already.', { small: true }));
  parts.push(
    arrow([
      [4, 284],
      [636, 284],
    ]),
    text([4, 306], 'recovery: hours', { small: true }),
  );
  parts.push(text([320, 306], 'cost and effort rise', { small: true, anchor: 'middle' }));
  parts.push(text([636, 306], 'recovery: nearly none', { small: true, anchor: 'end' }));
  return {
    name: '15-disaster-recovery.svg',
    svg: picture({ w: 640, h: 316 }, 'Four sizes of disaster recovery', parts),
  };
}
