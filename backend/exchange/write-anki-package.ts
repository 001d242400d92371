import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { ankiRows } from '../../core/exchange/anki/anki-collection.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import type { ExportedAnnotation } from '../../core/exchange/exported-annotation.ts';
import { writeAnkiCollection } from '../database/anki-package/write-anki-collection.ts';
import type { Sqlite } from '../database/open-database.ts';

const pieceSize = 256 * 1024;

/**
 * Writes an `.apkg` of the form that Anki calls Legacy 1: a zip of `collection.anki2` and `media`. The database stands
 * beside the file while it is written. Neither is ever whole in memory. Returns how many notes it holds.
 */
export function writeAnkiPackage(
  sqlite: Sqlite,
  file: string,
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
): number {
  const collection = `${file}.anki2`;
  try {
    rmSync(collection, { force: true });
    const count = writeAnkiCollection(sqlite, collection, ankiRows(items, options));
    zipCollection(collection, file, options.exportedAt);
    return count;
  } finally {
    rmSync(collection, { force: true });
  }
}

function zipCollection(collection: string, file: string, mtime: number): void {
  const input = openSync(collection, 'r');
  const output = openSync(file, 'w');
  try {
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      writeWhole(output, piece);
    });
    const database = new ZipDeflate('collection.anki2', { level: 6 });
    database.mtime = mtime;
    zip.add(database);
    for (;;) {
      // A new piece each time: the zip may hold on to the last one.
      const piece = new Uint8Array(pieceSize);
      const length = readSync(input, piece, 0, pieceSize, null);
      database.push(piece.subarray(0, length), length === 0);
      if (length === 0) break;
    }
    const media = new ZipPassThrough('media');
    media.mtime = mtime;
    zip.add(media);
    media.push(strToU8('{}'), true);
    zip.end();
  } finally {
    closeSync(input);
    closeSync(output);
  }
}

function writeWhole(output: number, piece: Uint8Array): void {
  let at = 0;
  while (at < piece.length) at += writeSync(output, piece, at);
}
