import { arrow, box, picture, store, text, way, zone } from './pen.ts';
import type { PictureFile } from './picture-file.ts';

export function drawMicroservices(): PictureFile[] {
  return [oneOrMany(), imageToContainer(), circuitBreaker(), saga(), stranglerFig()];
}

function oneOrMany(): PictureFile {
  const small = { w: 94, h: 46 };
  return {
    name: '11-one-or-many.svg',
    svg: picture({ w: 640, h: 330 }, 'A monolith with one database, and services with their own', [
      text([112, 22], 'One program', { anchor: 'middle', strong: true }),
      zone({ x: 4, y: 38, w: 216, h: 168 }, 'Ticket shop'),
      box({ x: 14, y: 70, ...small }, 'Catalogue'),
      box({ x: 116, y: 70, ...small }, 'Seats'),
      box({ x: 14, y: 138, ...small }, 'Orders'),
      box({ x: 116, y: 138, ...small }, 'Mail'),
      arrow([
        [112, 208],
        [112, 246],
      ]),
      store({ x: 48, y: 250, w: 128, h: 64 }, 'one database'),
      text([440, 22], 'Many services', { anchor: 'middle', strong: true }),
      box({ x: 262, y: 138, w: 106, h: 54 }, 'Orders'),
      box({ x: 432, y: 48, w: 106, h: 54 }, 'Catalogue'),
      box({ x: 432, y: 138, w: 106, h: 54 }, 'Seats'),
      box({ x: 432, y: 228, w: 106, h: 54 }, 'Mail'),
      way('M370 156C404 156 396 75 429 75'),
      arrow([
        [370, 165],
        [430, 165],
      ]),
      way('M370 174C404 174 396 255 429 255', { dashed: true, tone: 'on' }),
      arrow([
        [540, 75],
        [572, 75],
      ]),
      store({ x: 576, y: 48, w: 56, h: 54 }),
      arrow([
        [540, 165],
        [572, 165],
      ]),
      store({ x: 576, y: 138, w: 56, h: 54 }),
      arrow([
        [315, 194],
        [315, 246],
      ]),
      store({ x: 287, y: 250, w: 56, h: 54 }),
      text([632, 304], 'solid: a call', { small: true, anchor: 'end' }),
      text([632, 323], 'dashed: a message', { small: true, tone: 'on', anchor: 'end' }),
    ]),
  };
}

function imageToContainer(): PictureFile {
  return {
    name: '11-image-to-container.svg',
    svg: picture({ w: 640, h: 250 }, 'From source code to running containers', [
      box({ x: 4, y: 90, w: 112, h: 68 }, 'Source', { under: ['with Dockerfile'] }),
      box({ x: 174, y: 90, w: 112, h: 68 }, 'Image', { under: ['read-only'] }),
      box({ x: 344, y: 90, w: 116, h: 68 }, 'Amazon ECR', { under: ['tag and digest'], tone: 'on' }),
      zone({ x: 512, y: 4, w: 124, h: 242 }, 'orchestrator', { anchor: 'middle' }),
      box({ x: 524, y: 34, w: 100, h: 50 }, 'Container'),
      box({ x: 524, y: 99, w: 100, h: 50 }, 'Container'),
      box({ x: 524, y: 164, w: 100, h: 50 }, 'Container'),
      text([574, 236], 'all the same', { small: true, anchor: 'middle' }),
      arrow([
        [118, 124],
        [172, 124],
      ]),
      text([145, 114], 'build', { small: true, anchor: 'middle' }),
      arrow([
        [288, 124],
        [342, 124],
      ]),
      text([315, 114], 'push', { small: true, anchor: 'middle' }),
      way('M462 112C500 112 490 59 521 59'),
      arrow([
        [462, 124],
        [522, 124],
      ]),
      way('M462 136C500 136 490 189 521 189'),
      text([470, 80], 'pull', { small: true, anchor: 'middle' }),
    ]),
  };
}

function circuitBreaker(): PictureFile {
  return {
    name: '11-circuit-breaker.svg',
    svg: picture({ w: 640, h: 300 }, 'The three states of a circuit breaker', [
      box({ x: 24, y: 24, w: 176, h: 68 }, 'Closed', { under: ['calls go through'] }),
      box({ x: 440, y: 24, w: 176, h: 68 }, 'Open', { under: ['calls refused at once'], tone: 'bad' }),
      box({ x: 220, y: 212, w: 176, h: 68 }, 'Half-open', { under: ['one trial call'], tone: 'on' }),
      arrow(
        [
          [202, 58],
          [438, 58],
        ],
        { tone: 'bad' },
      ),
      text([320, 48], 'too many failures', { anchor: 'middle' }),
      arrow([
        [486, 94],
        [486, 232],
        [398, 232],
      ]),
      text([476, 168], 'after a pause', { anchor: 'end' }),
      arrow(
        [
          [398, 260],
          [580, 260],
          [580, 95],
        ],
        { tone: 'bad' },
      ),
      text([570, 168], 'trial fails', { anchor: 'end', tone: 'bad' }),
      arrow(
        [
          [218, 246],
          [112, 246],
          [112, 95],
        ],
        { tone: 'on' },
      ),
      text([124, 168], 'trial succeeds', { tone: 'on' }),
    ]),
  };
}

function saga(): PictureFile {
  const w = 160;
  const h = 62;
  return {
    name: '11-saga.svg',
    svg: picture({ w: 640, h: 290 }, 'A saga: steps, a failure, and compensations', [
      text([8, 24], 'Steps, each in one database', { small: true }),
      box({ x: 8, y: 40, w, h }, 'Create order', { under: ['Orders'] }),
      box({ x: 240, y: 40, w, h }, 'Reserve seat', { under: ['Seats'] }),
      box({ x: 472, y: 40, w, h }, 'Charge card', { under: ['Payments: refused'], tone: 'bad' }),
      arrow([
        [170, 71],
        [238, 71],
      ]),
      arrow([
        [402, 71],
        [470, 71],
      ]),
      box({ x: 8, y: 198, w, h }, 'Cancel order', { under: ['Orders'], tone: 'on' }),
      box({ x: 240, y: 198, w, h }, 'Release seat', { under: ['Seats'], tone: 'on' }),
      arrow(
        [
          [552, 104],
          [552, 229],
          [403, 229],
        ],
        { tone: 'bad' },
      ),
      text([540, 160], 'it failed', { anchor: 'end', tone: 'bad' }),
      arrow(
        [
          [238, 229],
          [171, 229],
        ],
        { tone: 'on' },
      ),
      arrow(
        [
          [320, 196],
          [320, 105],
        ],
        { tone: 'on', dashed: true },
      ),
      text([332, 156], 'makes good', { small: true }),
      arrow(
        [
          [88, 196],
          [88, 105],
        ],
        { tone: 'on', dashed: true },
      ),
      text([100, 156], 'makes good', { small: true }),
      text([8, 282], 'Compensations, in the opposite order', { small: true }),
    ]),
  };
}

function stranglerFig(): PictureFile {
  const parts: string[] = [];
  ['Before', 'On the way', 'After'].forEach((name, i) => {
    const x = i * 218;
    parts.push(zone({ x: x + 2, y: 4, w: 200, h: 276 }, name));
    parts.push(box({ x: x + 42, y: 40, w: 120, h: 44 }, 'Router', { tone: 'quiet' }));
  });
  parts.push(
    box({ x: 22, y: 148, w: 160, h: 112 }, 'Monolith', { under: ['Orders, Seats,', 'Mail'] }),
    arrow([
      [102, 86],
      [102, 146],
    ]),
    text([112, 120], 'everything', { small: true }),

    box({ x: 228, y: 164, w: 112, h: 80 }, 'Monolith', { under: ['Orders, Seats'] }),
    box({ x: 350, y: 164, w: 62, h: 80 }, 'Mail', { tone: 'on' }),
    arrow([
      [292, 86],
      [292, 162],
    ]),
    text([284, 120], 'the rest', { small: true, anchor: 'end' }),
    arrow(
      [
        [348, 86],
        [381, 162],
      ],
      { tone: 'on' },
    ),
    text([372, 120], '/mail', { small: true, tone: 'on' }),

    box({ x: 442, y: 188, w: 62, h: 56 }, 'Orders', { tone: 'on', small: true }),
    box({ x: 508, y: 188, w: 60, h: 56 }, 'Seats', { tone: 'on', small: true }),
    box({ x: 572, y: 188, w: 60, h: 56 }, 'Mail', { tone: 'on', small: true }),
    arrow(
      [
        [510, 86],
        [476, 186],
      ],
      { tone: 'on' },
    ),
    arrow(
      [
        [538, 86],
        [538, 186],
      ],
      { tone: 'on' },
    ),
    arrow(
      [
        [566, 86],
        [602, 186],
      ],
      { tone: 'on' },
    ),
  );
  return {
    name: '11-strangler-fig.svg',
    svg: picture({ w: 640, h: 286 }, 'A monolith replaced one path at a time', parts),
  };
}
