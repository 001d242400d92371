import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { ExportWish } from '../../contract/exchange-views.ts';
import { isPrintable } from '../../core/exchange/format-names.ts';
import { writeStreamedFile } from '../files/write-streamed-file.ts';
import { turns } from '../library/keep-time.ts';
import type { Reader } from '../views/reader.ts';
import { Cancelled } from './cancelled.ts';
import { filesOf, type ExportTarget, type WriteGroups } from './files-of-export.ts';
import { TooLongToUpdate, readMarkdownFile } from './markdown-folder.ts';
import { studyBookOf } from './study-book-of.ts';
import { countStanding, exportedOf, groupsOf, optionsOf } from './export-wish.ts';
import { writeFormat, type FormatTools, type Pieces } from './write-format.ts';
import { zipFiles } from './zip-files.ts';

export type ExportTools = {
  /** Milliseconds since 1970. */
  now: number;
  program: { name: string; version: string };
  progress(done: number, total: number): void;
  isCancelled(): boolean;
  formats: Pick<FormatTools, 'sqlite' | 'scratch'>;
};

export type Exported = { count: number; bytes: number };

/** Characters of the preview of a page: some screens of it, after its style sheet. */
const pageLength = 80_000;
/** Writes a selection, whole or not at all; a folder's files one by one, each whole. */
export async function runExport(
  reader: Reader,
  wish: ExportWish,
  target: ExportTarget,
  tools: ExportTools,
): Promise<Answer<Exported>> {
  const groups = groupsOf(reader, wish);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const count = countStanding(reader, wish);
  let done = 0;
  const write: WriteGroups = (of, title, { path, scope, leaving }) => {
    if (wish.format === 'studybook') {
      const options = optionsOf({ ...wish, title }, tools);
      return inTurns(studyBookOf(reader, wish, of, options, tools.progress), tools.isCancelled);
    }
    const items = watched(exportedOf(reader, wish, of), () => {
      done += 1;
      tools.progress(done, total);
    });
    const pieces = writeFormat(wish.format, items, optionsOf({ ...wish, title }, tools), {
      ...tools.formats,
      before: path !== null && wish.format === 'markdown' ? readMarkdownFile(path) : null,
      scope,
      ...(leaving && { leaving }),
    });
    if (!pieces) throw new Error(`Nothing writes ${wish.format}.`);
    return inTurns(pieces, tools.isCancelled);
  };
  try {
    switch (target.kind) {
      case 'file': {
        const written = await writeStreamedFile(
          target.path,
          write(groups, wish.title, { path: target.path, scope: 'all' }),
        );
        return written.ok ? answered({ count, bytes: written.value }) : written;
      }
      case 'zip': {
        const written = await writeStreamedFile(
          target.path,
          zipFiles(filesOf(reader, wish, groups, target, write), tools.now),
        );
        return written.ok ? answered({ count, bytes: written.value }) : written;
      }
      case 'folder': {
        await mkdir(target.path, { recursive: true });
        let bytes = 0;
        for (const { path, pieces } of filesOf(reader, wish, groups, target, write)) {
          const written = await writeStreamedFile(join(target.path, path), pieces);
          if (!written.ok) return written;
          bytes += written.value;
        }
        return answered({ count, bytes });
      }
    }
  } catch (error) {
    if (error instanceof Cancelled)
      return refused(
        'cancelled',
        target.kind === 'folder'
          ? 'The export was stopped; what was whole by then is in its folder.'
          : 'The export was stopped, and nothing was written.',
      );
    if (error instanceof TooLongToUpdate)
      return refused('not-supported', error.message, { file: error.path });
    throw error;
  }
}

/** The beginning of what would be written: some characters, of a page whole pieces, so that it can be shown as one. */
export async function previewExport(
  reader: Reader,
  wish: ExportWish,
  length: number,
  { now, program, formats }: Pick<ExportTools, 'now' | 'program' | 'formats'>,
): Promise<{ text: string; isCut: boolean; count: number }> {
  const groups = groupsOf(reader, wish);
  // A package is no text: its cards are those of the other format for the same program.
  const format = wish.format === 'apkg' ? 'anki' : wish.format;
  const items = exportedOf(reader, wish, groups);
  const options = optionsOf(wish, { now, program });
  const pieces =
    format === 'studybook'
      ? studyBookOf(reader, wish, groups, options)
      : writeFormat(format, items, options, { ...formats, before: null, scope: 'all' });
  const isPage = isPrintable(format);
  const longest = isPage ? pageLength : length;
  let text = '';
  let isCut = false;
  for await (const piece of pieces ?? []) {
    isCut = text.length >= longest;
    if (isCut) break;
    if (typeof piece === 'string') text += piece;
  }
  if (!isPage && text.length > longest) {
    isCut = true;
    text = text.slice(0, longest).toWellFormed();
  }
  return { text, isCut, count: countStanding(reader, wish) };
}

function* watched<T>(items: Iterable<T>, onItem: () => void): Iterable<T> {
  for (const item of items) {
    onItem();
    yield item;
  }
}

/** Lets other work have its turn between two pieces, and breaks off where the learner said so. */
export async function* inTurns(
  pieces: Pieces,
  isCancelled: () => boolean,
): AsyncIterable<string | Uint8Array> {
  const giveWay = turns();
  for await (const piece of pieces) {
    yield piece;
    await giveWay();
    if (isCancelled()) throw new Cancelled();
  }
}
