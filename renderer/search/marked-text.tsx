import type { Mark } from '../../core/search/mark.ts';

/** Plain text with its marked words. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <>
      {piecesOf(text, marks).map((piece, index) =>
        index % 2 === 1 ? (
          <mark key={index} className="hit">
            {piece}
          </mark>
        ) : (
          piece
        ),
      )}
    </>
  );
}

/**
 * What stands before the first mark, the first mark, what stands between it and the next, and so on: every second piece
 * is marked, also where nothing stands between two. So another text is written into the same nodes.
 */
export function piecesOf(text: string, marks: readonly Mark[]): string[] {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    pieces.push(text.slice(at, start), text.slice(start, end));
    at = end;
  }
  return [...pieces, text.slice(at)];
}
