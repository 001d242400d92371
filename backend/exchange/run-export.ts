import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { ExportWish } from '../../contract/exchange-views.ts';
import { englishExportWords } from '../../core/exchange/export-words.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import type { ExportedAnnotation } from '../../core/exchange/exported-annotation.ts';
import { formatFacts, isPrintable } from '../../core/exchange/format-names.ts';
import { fileNames } from '../../core/exchange/file-names.ts';
import { writeStreamedFile } from '../files/write-streamed-file.ts';
import { turns } from '../library/keep-time.ts';
import type { Reader } from '../views/reader.ts';
import { Cancelled } from './cancelled.ts';
import { eachExported, idsExported, isWholePlace, listGroups, type ExportedGroup } from './each-exported.ts';
import { TooLongToUpdate, findMarkdownFiles, planFolder, readMarkdownFile } from './markdown-folder.ts';
import { studyBookOf } from './study-book-of.ts';
import { writeFormat, type FormatTools, type Pieces } from './write-format.ts';
import { zipFiles, type FileInZip } from './zip-files.ts';

/** Where an export goes: one file, or a file for each course or module in a folder or a zip. */
export type ExportTarget =
  { kind: 'file'; path: string } | { kind: 'folder' | 'zip'; path: string; each: 'course' | 'module' };

export type ExportTools = {
  /** Milliseconds since 1970. */
  now: number;
  program: { name: string; version: string };
  progress(done: number, total: number): void;
  isCancelled(): boolean;
  formats: Pick<FormatTools, 'sqlite' | 'scratch'>;
};

export type Exported = { count: number; bytes: number };

/** `path` is that of the file that is written; null in a zip, where there is none to bring up to date. */
type WriteGroups = (
  groups: readonly ExportedGroup[],
  title: string,
  file: { path: string | null; scope: 'module' | 'all'; leaving?: ReadonlySet<string> },
) => Pieces;

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

/** What is deleted goes along only where it can be said, and where the selection is a place as a whole. */
function takesDeleted({ format, selection }: ExportWish): boolean {
  return (format === 'json' || format === 'markdown') && isWholePlace(selection);
}

export function groupsOf(reader: Reader, wish: ExportWish): ExportedGroup[] {
  return listGroups(reader, wish.selection, takesDeleted(wish));
}

export function countStanding(reader: Reader, { selection }: ExportWish): number {
  return listGroups(reader, selection, false).reduce((sum, { count }) => sum + count, 0);
}

export function exportedOf(
  reader: Reader,
  wish: ExportWish,
  groups: readonly ExportedGroup[],
): IterableIterator<ExportedAnnotation> {
  return eachExported(reader, wish.selection, groups, takesDeleted(wish));
}

export function optionsOf(
  wish: ExportWish,
  { now, program }: Pick<ExportTools, 'now' | 'program'>,
): ExportOptions {
  const { title, language, timeZone } = wish;
  return { title, exportedAt: now, program, words: wish.words ?? englishExportWords, language, timeZone };
}

function* filesOf(
  reader: Reader,
  wish: ExportWish,
  groups: readonly ExportedGroup[],
  { kind, path: folder, each }: Exclude<ExportTarget, { kind: 'file' }>,
  write: WriteGroups,
): Iterable<FileInZip> {
  const { extension } = formatFacts[wish.format];
  const scope = each === 'module' ? 'module' : 'all';
  const isUpdate = kind === 'folder' && wish.format === 'markdown';
  const parts = partsOf(groups, each).map((of) => ({ of, key: keyOf(of[0], each) }));
  const files = isUpdate ? findMarkdownFiles(folder) : [];
  const { names, leaving } = planFolder(
    files,
    parts.map(({ key }) => key),
    files.length === 0 ? () => undefined : homesOf(reader, wish, parts),
    (block) => keyOf(block, each),
  );
  const nameFile = fileNames(files.map(({ name }) => name));
  const standing = new Set(listGroups(reader, wish.selection, false).map((of) => keyOf(of, each)));
  const fileOf = (path: string, of: readonly ExportedGroup[], title: string): FileInZip => {
    const gone = leaving.get(path);
    leaving.delete(path);
    const full = kind === 'folder' ? join(folder, path) : null;
    return { path, pieces: write(of, title, { path: full, scope, ...(gone && { leaving: gone }) }) };
  };
  for (const { of, key } of parts) {
    const known = names.get(key);
    // Of what was deleted before it was ever exported there is nothing to write.
    if (known === undefined && !standing.has(key)) continue;
    const title = titleOf(reader, wish, of, each);
    yield fileOf(known ?? `${nameFile(title)}.${extension}`, of, title);
  }
  for (const path of [...leaving.keys()]) yield fileOf(path, [], wish.title);
}

function keyOf(
  place: { course: string; module: string | null } | undefined,
  each: 'course' | 'module',
): string {
  return JSON.stringify(place && [place.course, each === 'module' ? place.module : null]);
}

/** Where each annotation that is exported stands today; '' where it was deleted. */
function homesOf(
  reader: Reader,
  wish: ExportWish,
  parts: readonly { of: readonly ExportedGroup[]; key: string }[],
): (id: string) => string | undefined {
  const homes = new Map<string, string>();
  for (const { of, key } of parts)
    for (const group of of) {
      for (const id of idsExported(reader, wish.selection, group, takesDeleted(wish))) homes.set(id, '');
      for (const id of idsExported(reader, wish.selection, group, false)) homes.set(id, key);
    }
  return (id) => homes.get(id);
}

function partsOf(groups: readonly ExportedGroup[], each: 'course' | 'module'): ExportedGroup[][] {
  if (each === 'module') return groups.map((group) => [group]);
  return [...Map.groupBy(groups, ({ course }) => course).values()];
}

/** As the first of its annotations says. */
function titleOf(
  reader: Reader,
  wish: ExportWish,
  groups: readonly ExportedGroup[],
  each: 'course' | 'module',
): string {
  for (const { place } of exportedOf(reader, wish, groups))
    return each === 'module' && place.module !== null
      ? `${place.courseTitle} - ${place.module.title}`
      : place.courseTitle;
  return wish.title;
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
