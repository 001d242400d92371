import type { Mark } from '../../core/search/mark.ts';

/** Plain text with its marked words. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return (
    <>
      {piecesOf(text, marks).map((piece, index) =>
        piece.isMarked ? (
          <mark key={index} className="hit">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  );
}

export function piecesOf(text: string, marks: readonly Mark[]): { text: string; isMarked: boolean }[] {
  const pieces = [];
  let at = 0;
  for (const [start, end] of marks) {
    if (start < at || end <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}
