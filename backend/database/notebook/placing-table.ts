import type { Anchor, SlideText } from '../../../core/anchor/anchor.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { placeColumns, placeOfRow, putPlace, type PlaceRow, type StoredPlace } from './annotation-place.ts';
import { readTextOf } from './annotation-table.ts';
import { putAnnotationText } from './annotation-text-table.ts';

/** What tells whether an annotation still stands where it was placed. */
export type PlacedRow = Pick<PlaceRow, 'state' | 'module' | 'key' | 'n' | 'placedOn' | 'placedIn'> & {
  row: number;
};

/** Some of a course's annotations that have a place, by row, after one; those kept without a place are left out. */
export function listPlaced(db: SqliteDatabase, course: string, after: number, limit: number): PlacedRow[] {
  const sql = `SELECT row, state, module, slide_key AS key, n, placed_on AS placedOn, placed_in AS placedIn
    FROM annotation WHERE course = ? AND row > ? AND deleted = 0 AND module IS NOT NULL AND state <> 'detached'
    ORDER BY row LIMIT ?`;
  return prepared<[string, number, number], PlacedRow>(db, sql).all(course, after, limit);
}

/** An annotation to be looked for. `anchored` is its anchor as it is stored, by which it is told from a newer one. */
export type Misplaced = {
  id: string;
  anchored: string;
  anchor: Anchor;
  text: SlideText | null;
  place: StoredPlace;
};

export function readMisplaced(db: SqliteDatabase, rows: readonly number[]): Misplaced[] {
  const read = prepared<[number], PlaceRow & { id: string; anchored: string; text: number | null }>(
    db,
    `SELECT id, anchor AS anchored, slide_text AS text, ${placeColumns} FROM annotation
      WHERE row = ? AND anchor IS NOT NULL`,
  );
  const readText = prepared<[number], SlideText>(
    db,
    'SELECT title, body, notes FROM slide_text WHERE row = ?',
  );
  return rows.flatMap((row) => {
    const found = read.get(row);
    if (!found) return [];
    const { id, anchored, text } = found;
    return {
      id,
      anchored,
      // Written by annotation-table.ts from a value of this type.
      anchor: JSON.parse(anchored) as Anchor,
      text: text === null ? null : (readText.get(text) ?? null),
      place: placeOfRow(found),
    };
  });
}

/** A place that was found for an annotation, as it was when it was looked for. */
export type FoundPlace = { id: string; anchored: string; was: StoredPlace; now: StoredPlace };

/**
 * Writes the places found, but not of annotations that were placed in another way meanwhile. Answers how many it wrote.
 */
export function putFound(db: SqliteDatabase, found: readonly FoundPlace[]): number {
  const read = prepared<[string], PlaceRow & { row: number; anchored: string | null }>(
    db,
    `SELECT row, anchor AS anchored, ${placeColumns} FROM annotation WHERE id = ?`,
  );
  let written = 0;
  for (const { id, anchored, was, now } of found) {
    const today = read.get(id);
    if (today?.anchored !== anchored || !isSame(placeOfRow(today), was)) continue;
    putPlace(db, today.row, now);
    written += 1;
    if (titlesOf(was) !== titlesOf(now)) putAnnotationText(db, today.row, readTextOf(db, today.row));
  }
  return written;
}

function isSame(a: StoredPlace, b: StoredPlace): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function titlesOf({ moduleTitle, placement }: StoredPlace): string {
  return JSON.stringify([moduleTitle, placement?.slide?.title]);
}
