import { createReadStream, rmSync } from 'node:fs';
import { ankiRows } from '../../core/exchange/anki/anki-collection.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import type { ExportedAnnotation } from '../../core/exchange/exported-annotation.ts';
import { writeAnkiCollection } from '../database/anki-package/write-anki-collection.ts';
import type { Sqlite } from '../database/open-database.ts';
import { zipFiles } from './zip-files.ts';

/**
 * The pieces of an `.apkg` of the form that Anki calls Legacy 1: a zip of `collection.anki2` and `media`. The database is
 * written to a path of its own first, batch by batch, and deleted in the end. Neither is ever whole in memory.
 */
export async function* writeAnkiPackage(
  sqlite: Sqlite,
  collection: string,
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
): AsyncIterable<Uint8Array> {
  try {
    yield* writeAnkiCollection(sqlite, collection, ankiRows(items, options));
    yield* zipFiles(
      [
        // A stream of a file gives buffers where no encoding is set.
        { path: 'collection.anki2', pieces: createReadStream(collection) as AsyncIterable<Buffer> },
        { path: 'media', pieces: ['{}'] },
      ],
      options.exportedAt,
    );
  } finally {
    rmSync(collection, { force: true });
  }
}
