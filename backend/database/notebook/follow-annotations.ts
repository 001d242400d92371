import type { EditionMoves, NewPlace } from '../../../core/edition/follow-slides.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/**
 * Moves where annotations stand with their slides, all at once: two slides may have changed places. Where a slide is
 * gone its address is not trusted any more. All of these have to be looked for again. Answers how many there were.
 */
export function followAnnotations(
  db: SqliteDatabase,
  { course, moves, renamed }: Pick<EditionMoves, 'course' | 'moves' | 'renamed'>,
): number {
  const find = prepared<[string, string, string], { row: number }>(
    db,
    'SELECT row FROM annotation WHERE course = ? AND module = ? AND slide_key = ?',
  );
  const findOwn = prepared<[string, string], { row: number }>(
    db,
    'SELECT row FROM annotation WHERE course = ? AND module = ? AND slide_key IS NULL',
  );
  const onSlides = moves.flatMap(({ from, to }) =>
    typeof from === 'string' ? [] : find.all(course, from.module, from.key).map(({ row }) => ({ row, to })),
  );
  const onModules = renamed.flatMap(({ from, to }) =>
    findOwn.all(course, from).map(({ row }) => ({ row, to })),
  );
  for (const { row, to } of onSlides)
    if (to === null || typeof to === 'string') distrust(db, row);
    else moveTo(db, row, to);
  const rename = prepared<[string, number]>(
    db,
    'UPDATE annotation SET module = ?, placed_on = NULL WHERE row = ?',
  );
  for (const { row, to } of onModules) rename.run(to, row);
  return onSlides.length + onModules.length;
}

function moveTo(db: SqliteDatabase, row: number, { module, key, title, n }: NewPlace): void {
  const sql = `UPDATE annotation SET module = ?, slide_key = ?, slide_title = ?, n = ?, placed_on = NULL
    WHERE row = ?`;
  prepared<[string, string, string, number, number]>(db, sql).run(module, key, title, n, row);
}

function distrust(db: SqliteDatabase, row: number): void {
  const sql = 'UPDATE annotation SET placed_on = NULL, followed_in = NULL WHERE row = ?';
  prepared<[number]>(db, sql).run(row);
}
