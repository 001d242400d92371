import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { ExportWish } from '../../contract/exchange-views.ts';
import type { FormatName } from '../../core/exchange/format-names.ts';
import { writePassages } from '../../core/exchange/passages/write-passages.ts';
import { backUpNotebook } from '../database/notebook/back-up-notebook.ts';
import { readSettings } from '../database/notebook/setting-table.ts';
import { writeStreamedFile } from '../files/write-streamed-file.ts';
import type { Reader } from '../views/reader.ts';
import { Cancelled } from './cancelled.ts';
import { inTurns, type Exported, type ExportTools } from './run-export.ts';
import { countStanding, exportedOf, groupsOf, optionsOf } from './export-wish.ts';
import { writeFormat } from './write-format.ts';
import { zipFiles, type FileInZip } from './zip-files.ts';

/**
 * One zip with all that is the learner's: the notebook as Carrel keeps it, the same as Carrel's open format, the
 * settings, what was marked with the words it stands on, and the slides that it was marked on, as pages that any browser
 * shows.
 */
export async function exportEverything(
  reader: Reader,
  wish: Omit<ExportWish, 'selection' | 'format'>,
  path: string,
  tools: ExportTools,
): Promise<Answer<Exported>> {
  const { notebook } = reader;
  if (!notebook)
    return refused('storage-failed', 'The notebook can’t be read, so there is nothing to take along.');
  const all: ExportWish = { ...wish, selection: { filter: {} }, format: 'json' };
  try {
    const written = await writeStreamedFile(path, zipFiles(filesOf(reader, all, tools), tools.now));
    return written.ok ? answered({ count: countStanding(reader, all), bytes: written.value }) : written;
  } catch (error) {
    if (error instanceof Cancelled) return refused('cancelled', 'It was stopped, and nothing was written.');
    throw error;
  }
}

async function* filesOf(reader: Reader, all: ExportWish, tools: ExportTools): AsyncIterable<FileInZip> {
  const { notebook } = reader;
  if (!notebook) return;
  const text = (format: FormatName): FileInZip['pieces'] => {
    const wish = { ...all, format };
    const items = exportedOf(reader, wish, groupsOf(reader, wish));
    const pieces = writeFormat(format, items, optionsOf(wish, tools), {
      ...tools.formats,
      before: null,
      scope: 'all',
    });
    return inTurns(pieces ?? [], tools.isCancelled);
  };
  yield { path: 'notebook.html', pieces: text('html') };
  const items = exportedOf(reader, all, groupsOf(reader, all));
  const passages = writePassages(items, optionsOf(all, tools));
  yield { path: 'passages.html', pieces: inTurns(passages, tools.isCancelled) };
  yield { path: 'notebook.md', pieces: text('markdown') };
  yield { path: 'notebook.json', pieces: text('json') };
  yield { path: 'settings.json', pieces: [`${JSON.stringify(readSettings(notebook), null, 2)}\n`] };
  const { sqlite, scratch } = tools.formats;
  // Within a transaction no copy can be made.
  if (notebook.inTransaction) notebook.exec('COMMIT');
  const copy = backUpNotebook(sqlite, notebook, {
    folder: join(scratch.folder, scratch.name()),
    name: 'notebook',
  });
  if (copy === null) return;
  try {
    // A stream of a file gives buffers where no encoding is set.
    yield { path: 'notebook.db', pieces: createReadStream(copy) as AsyncIterable<Buffer> };
  } finally {
    await rm(copy, { force: true });
  }
}
