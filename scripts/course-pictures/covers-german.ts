import { GREEN, MOSS, OCHRE, PAPER, SIZE, cover, disc, halfDisc, line, rect } from './cover-shapes.ts';
import type { PictureFile } from './picture-file.ts';

export function drawCoversGerman(): PictureFile[] {
  return [aqueduct(), hills(), honeycomb()];
}

/** Two storeys of arches across the whole valley, a sun behind them. */
function aqueduct(): PictureFile {
  const marks = [disc(566, 146, 104, OCHRE)];
  const storey = (top: number, floor: number, radius: number, pillar: number, first: number) => {
    marks.push(rect(0, top, SIZE.w, floor - top, PAPER));
    for (let x = first; x < SIZE.w + radius; x += 2 * radius + pillar) {
      const spring = top + 26 + radius;
      marks.push(
        `<path d="M${x - radius} ${floor}V${spring}a${radius} ${radius} 0 0 1 ${2 * radius} 0V${floor}z" fill="${GREEN}"/>`,
      );
    }
  };
  storey(172, 300, 40, 26, 32);
  marks.push(rect(0, 300, SIZE.w, 12, MOSS));
  storey(312, 500, 72, 40, 40);
  [22, 12].forEach((width, i) => {
    const y = 462 + i * 32;
    marks.push(
      line(`M-40 ${y}C160 ${y - 18} 300 ${y + 16} 470 ${y - 4}S720 ${y - 16} 860 ${y + 4}`, width, MOSS),
    );
  });
  return cover('kurs-titelbild.svg', marks);
}

function hills(): PictureFile {
  const crest = (i: number) => {
    const y = 384 + i * 34;
    return `M-40 ${y}C120 ${y - 40} 300 ${y + 44} 440 ${y}S700 ${y - 36} 860 ${y + 14}`;
  };
  return cover('01-titelbild.svg', [
    disc(400, 168, 92, OCHRE),
    halfDisc(168, 420, 160, PAPER),
    halfDisc(632, 420, 160, PAPER),
    halfDisc(400, 420, 196, GREEN),
    halfDisc(400, 420, 178, PAPER),
    `<path d="${crest(0)}V520H-40z" fill="${GREEN}"/>`,
    ...[26, 12, 30, 16].map((width, i) => line(crest(i), width, MOSS)),
  ]);
}

/** A honeycomb that loosens towards the right. */
function honeycomb(): PictureFile {
  const r = 58;
  const width = Math.sqrt(3) * r;
  const cell = (x: number, y: number, size: number, ink: string, turn = 0) => {
    const corners = Array.from({ length: 6 }, (_, i) => {
      const angle = (Math.PI / 3) * i + Math.PI / 6 + turn;
      return `${Math.round((x + size * Math.cos(angle)) * 10) / 10} ${Math.round((y + size * Math.sin(angle)) * 10) / 10}`;
    });
    return `<path d="M${corners.join('L')}z" fill="${ink}"/>`;
  };
  const marks: string[] = [];
  for (let row = -1; row < 6; row++) {
    const columns = [3, 4, 3, 4, 3, 4, 3][row + 1] ?? 3;
    for (let column = 0; column < columns; column++) {
      const x = column * width + (row % 2 === 0 ? width / 2 : 0) + 12;
      const y = row * r * 1.5 + 42;
      marks.push(cell(x, y, r - 7, (row * 2 + column * 3 + 8) % 5 === 0 ? MOSS : PAPER));
    }
  }
  marks.push(
    cell(474, 92, 48, PAPER, 0.14),
    cell(486, 268, 50, OCHRE, -0.1),
    cell(470, 420, 46, PAPER, 0.2),
    cell(596, 170, 42, MOSS, 0.32),
    cell(612, 350, 44, PAPER, -0.26),
    cell(704, 84, 34, OCHRE, 0.45),
    cell(722, 254, 34, PAPER, 0.2),
    cell(716, 446, 30, PAPER, -0.4),
  );
  return cover('02-titelbild.svg', marks);
}
