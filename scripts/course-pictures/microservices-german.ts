import { arrow, box, picture, store, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawMicroservicesGerman(): PictureFile[] {
  return [einProgrammOderViele(), schutzschalter(), saga()];
}

function einProgrammOderViele(): PictureFile {
  const names = ['Speiseplan', 'Bestellung', 'Guthaben', 'Küche'];
  const parts = [
    text([100, 22], 'Ein Programm', { anchor: 'middle', strong: true }),
    zone({ x: 4, y: 38, w: 192, h: 238 }, 'Mensawerk'),
    text([428, 22], 'Viele Dienste', { anchor: 'middle', strong: true }),
  ];
  names.forEach((name, i) => {
    parts.push(box({ x: 22, y: 68 + i * 50, w: 156, h: 40 }, name, { small: true }));
  });
  parts.push(
    arrow([
      [100, 278],
      [100, 300],
    ]),
    store({ x: 30, y: 302, w: 140, h: 62 }, 'eine Datenbank'),
  );
  const places = [
    { x: 248, y: 44 },
    { x: 378, y: 172 },
    { x: 508, y: 44 },
    { x: 508, y: 214 },
  ];
  const w = 124;
  names.forEach((name, i) => {
    const { x, y } = places[i] ?? { x: 0, y: 0 };
    parts.push(
      box({ x, y, w, h: 50 }, name, { small: true, ...(i === 1 ? { tone: 'on' } : {}) }),
      arrow([
        [x + w / 2, y + 52],
        [x + w / 2, y + 72],
      ]),
      store({ x: x + w / 2 - 30, y: y + 74, w: 60, h: 50 }),
    );
  });
  parts.push(
    arrow([
      [406, 170],
      [406, 70],
      [374, 70],
    ]),
    arrow([
      [474, 170],
      [474, 70],
      [506, 70],
    ]),
    arrow(
      [
        [504, 197],
        [538, 197],
        [538, 212],
      ],
      { tone: 'on', dashed: true },
    ),
    text([248, 340], 'durchgezogen: eine Frage', { small: true }),
    text([248, 361], 'gestrichelt: eine Nachricht', { small: true, tone: 'on' }),
  );
  return {
    name: '02-ein-programm-oder-viele.svg',
    svg: picture({ w: 640, h: 372 }, 'Ein Programm mit einer Datenbank, vier Dienste mit eigenen', parts),
  };
}

function schutzschalter(): PictureFile {
  return {
    name: '02-schutzschalter.svg',
    svg: picture({ w: 640, h: 240 }, 'Die drei Zustände eines Schutzschalters', [
      box({ x: 4, y: 84, w: 140, h: 64 }, 'Geschlossen', { under: ['lässt durch'] }),
      box({ x: 250, y: 84, w: 140, h: 64 }, 'Offen', { under: ['weist sofort ab'], tone: 'bad' }),
      box({ x: 496, y: 84, w: 140, h: 64 }, 'Halb offen', { under: ['ein Versuch'], tone: 'on' }),
      arrow(
        [
          [146, 116],
          [248, 116],
        ],
        { tone: 'bad' },
      ),
      text([197, 88], 'zu viele', { small: true, tone: 'bad', anchor: 'middle' }),
      text([197, 106], 'Fehler', { small: true, tone: 'bad', anchor: 'middle' }),
      arrow([
        [392, 104],
        [494, 104],
      ]),
      text([443, 94], 'nach Pause', { small: true, anchor: 'middle' }),
      arrow(
        [
          [494, 130],
          [392, 130],
        ],
        { tone: 'bad' },
      ),
      text([443, 152], 'misslingt', { small: true, tone: 'bad', anchor: 'middle' }),
      way('M566 150C566 226 74 226 74 152', { tone: 'on' }),
      text([320, 228], 'der Versuch gelingt', { tone: 'on', anchor: 'middle' }),
      text([320, 28], 'wie im Sicherungskasten: ein Stromkreis weniger, das Haus bleibt hell', {
        small: true,
        anchor: 'middle',
      }),
    ]),
  };
}

function saga(): PictureFile {
  const w = 176;
  const h = 64;
  const column = (i: number) => 4 + i * 228;
  const steps = [
    { name: 'Bestellung', verb: 'anlegen', undo: 'stornieren' },
    { name: 'Guthaben', verb: 'abbuchen', undo: 'zurückbuchen' },
    { name: 'Küche', verb: 'einplanen: voll', undo: '' },
  ];
  const parts = [text([4, 20], 'hin: drei Schritte, jeder in seiner eigenen Datenbank', { small: true })];
  steps.forEach((step, i) => {
    const x = column(i);
    const last = i === steps.length - 1;
    parts.push(box({ x, y: 34, w, h }, step.name, { under: [step.verb], ...(last ? { tone: 'bad' } : {}) }));
    if (last) return;
    parts.push(
      arrow([
        [x + w + 2, 66],
        [column(i + 1) - 2, 66],
      ]),
      box({ x, y: 174, w, h }, step.name, { under: [step.undo], tone: 'on' }),
      arrow(
        [
          [x + w / 2, 172],
          [x + w / 2, 101],
        ],
        { tone: 'on', dashed: true },
      ),
      text([x + w / 2 + 10, 141], 'gleicht aus', { small: true }),
    );
  });
  parts.push(
    arrow(
      [
        [column(2) + w / 2, 100],
        [column(2) + w / 2, 206],
        [column(1) + w + 2, 206],
      ],
      { tone: 'bad' },
    ),
    arrow(
      [
        [column(1) - 2, 206],
        [column(0) + w + 2, 206],
      ],
      { tone: 'on' },
    ),
    text([column(2) + w / 2 + 10, 141], 'misslungen', { small: true, tone: 'bad' }),
    text([4, 262], 'zurück: der Ausgleich, in umgekehrter Reihenfolge', { small: true }),
  );
  return {
    name: '02-saga.svg',
    svg: picture({ w: 640, h: 270 }, 'Eine Saga mit Ausgleichsschritten', parts),
  };
}
