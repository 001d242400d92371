import { join } from 'node:path';
import type { ExportWish } from '../../contract/exchange-views.ts';
import { fileNames } from '../../core/exchange/file-names.ts';
import { formatFacts } from '../../core/exchange/format-names.ts';
import type { Reader } from '../views/reader.ts';
import { idsExported, listGroups, type ExportedGroup } from './each-exported.ts';
import { findMarkdownFiles, planFolder } from './markdown-folder.ts';
import { exportedOf, takesDeleted } from './export-wish.ts';
import type { Pieces } from './write-format.ts';
import type { FileInZip } from './zip-files.ts';

/** Where an export goes: one file, or a file for each course or module in a folder or a zip. */
export type ExportTarget =
  { kind: 'file'; path: string } | { kind: 'folder' | 'zip'; path: string; each: 'course' | 'module' };

/** `path` is that of the file that is written; null in a zip, where there is none to bring up to date. */
export type WriteGroups = (
  groups: readonly ExportedGroup[],
  title: string,
  file: { path: string | null; scope: 'module' | 'all'; leaving?: ReadonlySet<string> },
) => Pieces;

/** The files of an export to a folder or a zip; in a folder, Markdown files of an earlier one are brought up to date. */
export function* filesOf(
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
