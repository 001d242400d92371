import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { findTextFormat } from '../../core/exchange/all-formats.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import type { ExportedAnnotation } from '../../core/exchange/exported-annotation.ts';
import type { FormatName } from '../../core/exchange/format-names.ts';
import { markdown, writeModuleMarkdown } from '../../core/exchange/formats/markdown.ts';
import { updateMarkdown } from '../../core/exchange/update-markdown.ts';
import type { Sqlite } from '../database/open-database.ts';
import { writeAnkiPackage } from './write-anki-package.ts';

export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

export type FormatTools = {
  sqlite: Sqlite;
  /** A folder for what is thrown away, in which a name is taken by nobody else. */
  scratch: { folder: string; name(): string };
  /** The file as it is, which is brought up to date; null where it is written anew. Of Markdown alone. */
  before: string | null;
  /** Ids of blocks that are to go from the file that is brought up to date: they stand in another one now. */
  leaving?: ReadonlySet<string>;
  /** What is written: one module's annotations, or those of many. */
  scope: 'module' | 'all';
};

/** The pieces of a file in a format; null for a format that is not written here. */
export function writeFormat(
  format: FormatName,
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
  tools: FormatTools,
): Pieces | null {
  if (format === 'apkg') return writePackage(items, options, tools);
  if (format === 'markdown') return writeMarkdown(items, options, tools);
  return findTextFormat(format)?.write(items, options) ?? null;
}

/** What the learner wrote around Carrel's own blocks stays. */
function writeMarkdown(
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
  { before, scope, leaving }: FormatTools,
): Pieces {
  if (before !== null) return [updateMarkdown(before, items, options, scope, leaving)];
  return scope === 'module' ? writeModuleMarkdown(items, options) : markdown.write(items, options);
}

/** A database can't be written piece by piece: it is made beside, and read from there. */
async function* writePackage(
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
  { sqlite, scratch }: FormatTools,
): AsyncIterable<Uint8Array> {
  await mkdir(scratch.folder, { recursive: true, mode: 0o700 });
  yield* writeAnkiPackage(sqlite, join(scratch.folder, scratch.name()), items, options);
}
