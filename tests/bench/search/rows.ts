import { readFileSync, writeFileSync } from 'node:fs';
import type { SqliteDatabase } from '../../../backend/database/open-database.ts';
import type { Row } from './engine.ts';

/** Writes every slide of the library as the peers get it. */
export function writeRows(library: SqliteDatabase, file: string): Row[] {
  const rows = library
    .prepare<[], Row>(
      'SELECT id, module_title AS moduleTitle, title, body, notes FROM slide WHERE n > 0 ORDER BY id',
    )
    .all();
  writeFileSync(file, JSON.stringify(rows));
  return rows;
}

export function readRows(file: string): Row[] {
  // Written by `writeRows`, in this very run.
  return JSON.parse(readFileSync(file, 'utf8')) as Row[];
}
