import type { PictureFile } from './picture-file.ts';

// The inks of the page's tokens. A cover is an object on the desk: the same in light and dark.
export const GREEN = '#1d4a3d';
export const PAPER = '#f3ecdc';
export const OCHRE = '#d2a24c';
export const MOSS = '#8fa37a';

export const SIZE = { w: 800, h: 500 };

export const disc = (x: number, y: number, r: number, ink: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${ink}"/>`;
export const rect = (x: number, y: number, w: number, h: number, ink: string) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${ink}"/>`;
export const halfDisc = (x: number, floor: number, r: number, ink: string) =>
  `<path d="M${x - r} ${floor}a${r} ${r} 0 0 1 ${2 * r} 0z" fill="${ink}"/>`;
export const ring = (x: number, y: number, r: number, width: number, ink: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="${ink}" stroke-width="${width}"/>`;
export const line = (d: string, width: number, ink: string) =>
  `<path d="${d}" fill="none" stroke="${ink}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A quarter disc in the square at x, y; `turn` is the corner its point lies in: 0 top left, then clockwise. */
export function quarter(x: number, y: number, s: number, turn: number, ink: string): string {
  const corner: readonly [number, number] = [
    turn === 1 || turn === 2 ? x + s : x,
    turn === 2 || turn === 3 ? y + s : y,
  ];
  const right = corner[0] === x ? 1 : -1;
  const down = corner[1] === y ? 1 : -1;
  return `<path d="M${corner[0]} ${corner[1]}h${right * s}a${s} ${s} 0 0 ${right * down > 0 ? 1 : 0} ${-right * s} ${down * s}z" fill="${ink}" stroke="${ink}" stroke-width="1.5"/>`;
}

export function cover(name: string, marks: readonly string[]): PictureFile {
  return {
    name,
    svg:
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE.w} ${SIZE.h}" width="${SIZE.w}" height="${SIZE.h}" preserveAspectRatio="xMidYMid slice">` +
      `\n${rect(0, 0, SIZE.w, SIZE.h, GREEN)}\n${marks.join('\n')}\n</svg>\n`,
  };
}
