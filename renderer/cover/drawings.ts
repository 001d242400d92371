import type { DrawingName, Letter } from './ink.ts';

/** A shape of a drawing; `second` says which of the cover's two inks. Lengths are in units of the drawing's box. */
export type Shape =
  | { kind: 'filled'; second: boolean; d: string }
  | { kind: 'line'; second: boolean; d: string; width: number }
  | { kind: 'disc'; second: boolean; x: number; y: number; radius: number }
  | { kind: 'ring'; second: boolean; x: number; y: number; radius: number; width: number };

/** `top` is where the drawing may begin: below the title, or 0 where there is none. */
export type Box = { width: number; height: number; top: number };

type Letters = [Letter, ...Letter[]];
type Drawing = (letters: Letters, box: Box) => Shape[];

/** Every letter of the title is one mark: its place in the alphabet gives size or turn, a vowel takes the second ink. */
export const drawings: Record<DrawingName, Drawing> = { quarters, stems, rings, discs, strata, facets };

/** Quarter discs on a grid; the letter turns them. */
function quarters(letters: Letters, box: Box): Shape[] {
  const side = box.width / Math.max(3, Math.round(box.width / 75));
  return cells(box, side).flatMap(([x, y], index) => {
    const { n, isVowel } = letterAt(letters, index);
    if (n % 7 === 6) return [];
    const [startX, startY, across, down] = turned(n % 4, x, y, side);
    const sweep = across * down > 0 ? 1 : 0;
    const d = `M${round(startX)} ${round(startY)}h${round(across)}a${round(side)} ${round(side)} 0 0 ${sweep} ${round(-across)} ${round(down)}z`;
    return [{ kind: 'filled', second: isVowel, d }];
  });
}

/** Upright strokes: a shelf seen from the front. */
function stems(letters: Letters, box: Box): Shape[] {
  const count = Math.min(Math.max(letters.length, 12), 22);
  const step = box.width / count;
  return Array.from({ length: count }, (_, index) => {
    const { n, isVowel } = letterAt(letters, index);
    const tall = (box.height - box.top) * (0.24 + (0.76 * n) / 25);
    const d = `M${round(index * step)} ${round(box.height - tall)}h${round(step * 0.62)}v${round(tall)}h${round(-step * 0.62)}z`;
    return { kind: 'filled', second: isVowel, d };
  });
}

/** Arcs round the lower corner; the letter is the width. */
function rings(letters: Letters, box: Box): Shape[] {
  const shapes: Shape[] = [];
  let outer = box.top ? box.height - box.top + 10 : Math.hypot(box.width, box.height) * 0.98;
  for (let index = 0; outer > 8 && index < 40; index++) {
    const { n, isVowel } = letterAt(letters, index);
    const width = 5 + n * 0.62;
    shapes.push({
      kind: 'ring',
      second: isVowel,
      x: box.width,
      y: box.height,
      radius: round(outer - width / 2),
      width: round(width),
    });
    outer -= width + 7;
  }
  return shapes;
}

function discs(letters: Letters, box: Box): Shape[] {
  const step = box.width / Math.max(4, Math.round(box.width / 50));
  const shapes: Shape[] = [];
  for (let y = box.top + step / 2; y < box.height + step / 2; y += step) {
    for (let x = step / 2; x < box.width; x += step) {
      const { n, isVowel } = letterAt(letters, shapes.length);
      shapes.push({
        kind: 'disc',
        second: isVowel,
        x: round(x),
        y: round(y),
        radius: round(step * (0.12 + (0.36 * n) / 25)),
      });
    }
  }
  return shapes;
}

/** Layers of ground; each is bent by the letter after it. */
function strata(letters: Letters, box: Box): Shape[] {
  const shapes: Shape[] = [];
  let y = box.top ? box.top + 46 : 0;
  for (let index = 0; y < box.height + 30 && index < 30; index++) {
    const { n, isVowel } = letterAt(letters, index);
    const width = 3 + n * 0.5;
    const bend = box.width * 0.16 + (letterAt(letters, index + 1).n - 12) * 0.9;
    const d = `M-20 ${round(y)}C${round(box.width * 0.3)} ${round(y - bend)} ${round(box.width * 0.6)} ${round(y + bend)} ${box.width + 20} ${round(y - bend / 2)}`;
    shapes.push({ kind: 'line', second: isVowel, d, width: round(width) });
    y += width + 8;
  }
  return shapes;
}

/** Half squares; the letter chooses the corner that is left out. */
function facets(letters: Letters, box: Box): Shape[] {
  const side = box.width / Math.max(4, Math.round(box.width / 60));
  return cells(box, side).flatMap(([x, y], index) => {
    const { n, isVowel } = letterAt(letters, index);
    if (n % 6 === 5) return [];
    const corners = [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
    ].filter((_, corner) => corner !== n % 4);
    const d = `M${corners.map((corner) => corner.map(round).join(' ')).join('L')}z`;
    return [{ kind: 'filled', second: isVowel, d }];
  });
}

/** Rows stand on the lower edge; the uppermost may reach a third of a cell over the box's top. */
function cells(box: Box, side: number): [x: number, y: number][] {
  const found: [number, number][] = [];
  const firstRow = box.height - side * Math.ceil((box.height - box.top) / side - 0.3);
  for (let y = firstRow; y < box.height - 1; y += side) {
    for (let x = 0; x < box.width - 1; x += side) found.push([x, y]);
  }
  return found;
}

/** Corner, width and height (negative: the other way) of a quarter disc. */
function turned(quarter: number, x: number, y: number, side: number): [number, number, number, number] {
  switch (quarter) {
    case 0:
      return [x, y, side, side];
    case 1:
      return [x + side, y, -side, side];
    case 2:
      return [x + side, y + side, -side, -side];
    default:
      return [x, y + side, side, -side];
  }
}

function letterAt(letters: Letters, index: number): Letter {
  return letters[index % letters.length] ?? letters[0];
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
