import { createHash } from 'node:crypto';
import type { SlideText } from '../../../core/anchor/anchor.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** SHA-256 of a slide's three texts, hexadecimal: two slides with the same say the same. */
export function hashSlideText({ title, body, notes }: SlideText): string {
  return createHash('sha256')
    .update(JSON.stringify([title, body, notes]))
    .digest('hex');
}

/** Keeps a text once. */
export function keepSlideText(db: SqliteDatabase, text: SlideText): { row: number; hash: string } {
  const hash = hashSlideText(text);
  const find = prepared<[string], { row: number }>(db, 'SELECT row FROM slide_text WHERE hash = ?');
  const known = find.get(hash);
  if (known) return { row: known.row, hash };
  const sql = 'INSERT INTO slide_text (hash, title, body, notes) VALUES (?, ?, ?, ?)';
  const { lastInsertRowid } = prepared<[string, string, string, string]>(db, sql).run(
    hash,
    text.title,
    text.body,
    text.notes,
  );
  return { row: Number(lastInsertRowid), hash };
}

/** Texts are kept for as long as the notebook is, for steps that go back to them. */
export function findSlideText(db: SqliteDatabase, hash: string): SlideText | null {
  const sql = 'SELECT title, body, notes FROM slide_text WHERE hash = ?';
  return prepared<[string], SlideText>(db, sql).get(hash) ?? null;
}
