export type TitleLine = { text: string; x: number; y: number };

/** Width of a letter of the display serif, as a part of its size: exact enough for a cover, and needs no page. */
const LETTER = 0.47;
const MOST_LINES = 5;

/** A title set on a cover of 300 × 400 units. */
export function layOutTitle(title: string): { size: number; lines: TitleLine[] } {
  const size = title.length > 44 ? 27 : title.length > 26 ? 31 : 36;
  const room = (300 - 60) / (size * LETTER);
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= room) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const kept = lines.slice(0, MOST_LINES);
  if (lines.length > MOST_LINES) kept[MOST_LINES - 1] = `${kept.at(-1)}…`;
  return {
    size,
    lines: kept.map((text, index) => ({
      text,
      x: 26,
      y: Math.round((30 + size + index * size * 1.1) * 10) / 10,
    })),
  };
}
