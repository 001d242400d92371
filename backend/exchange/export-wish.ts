import type { ExportWish } from '../../contract/exchange-views.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import { englishExportWords } from '../../core/exchange/export-words.ts';
import type { ExportedAnnotation } from '../../core/exchange/exported-annotation.ts';
import type { Reader } from '../views/reader.ts';
import { eachExported, isWholePlace, listGroups, type ExportedGroup } from './each-exported.ts';

/** What is deleted goes along only where it can be said, and where the selection is a place as a whole. */
export function takesDeleted({ format, selection }: ExportWish): boolean {
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
  { now, program }: { now: number; program: ExportOptions['program'] },
): ExportOptions {
  const { title, language, timeZone } = wish;
  return { title, exportedAt: now, program, words: wish.words ?? englishExportWords, language, timeZone };
}
