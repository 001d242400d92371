import type { CsvColumn } from '../formats/csv.ts';
import { titleSeparator } from '../formats/readwise.ts';
import { type CsvRow, readCsv, unguard } from '../csv-text.ts';
import { annotationKinds } from '../../annotation/annotation.ts';
import { type NotReadable, type ReadEntry, notReadable } from '../read-entry.ts';
import { readNoteTags, readTagList } from '../tag-list.ts';
import { foreignEntry, readColour, readStyle, readTime, sourceOfAddress } from './foreign-entry.ts';

const parts = ['title', 'body', 'notes', 'introduction', 'description'] as const;

type Cells<Column extends string> = (column: Column) => string;

/** A CSV that Readwise reads or writes: a column `Highlight`, and any of the others. */
export function readReadwise(pieces: Iterable<string>): Iterable<ReadEntry | NotReadable> {
  return readRows(pieces, 'Highlight', (cell: Cells<string>, where) => {
    const [courseTitle = '', ...moduleTitle] = (cell('Title') || cell('Book Title')).split(titleSeparator);
    const { tags, note } = readNoteTags(cell('Note'));
    const link = sourceOfAddress(cell('URL'));
    const n = Number(cell('Location'));
    return foreignEntry('readwise', where, {
      kind: 'highlight',
      isReduced: true,
      source: {
        courseTitle: courseTitle || null,
        moduleTitle: moduleTitle.join(titleSeparator) || null,
        ...link,
        slide: { ...link.slide, ...(link.course !== undefined && Number.isInteger(n) && n > 0 && { n }) },
      },
      quote: { exact: cell('Highlight'), prefix: '', suffix: '' },
      colour: readColour(cell('Color')),
      note,
      tags: [...tags, ...cell('Tags').split(',')],
      createdAt: readTime(cell('Date') || cell('Highlighted at')),
    });
  });
}

/** The full CSV that Carrel writes. */
export function readFullCsv(pieces: Iterable<string>): Iterable<ReadEntry | NotReadable> {
  return readRows(pieces, 'Id', (cell: Cells<CsvColumn>, where) => {
    const kind = annotationKinds.find((name) => name === cell('Kind'));
    if (kind === undefined) return notReadable('wrong-shape', `${where}, Kind`);
    const n = Number(cell('Slide'));
    const key = cell('Slide key');
    return foreignEntry('carrel-csv', where, {
      kind,
      id: cell('Id'),
      source: {
        course: cell('Course id') || null,
        courseTitle: cell('Course') || null,
        module: cell('Module path') || null,
        moduleTitle: cell('Module') || null,
        slide:
          key === '' ? {} : { key, title: cell('Slide title'), ...(Number.isInteger(n) && n > 0 && { n }) },
        part: parts.find((name) => name === cell('Part')) ?? null,
      },
      quote: { exact: cell('Quote'), prefix: cell('Prefix'), suffix: cell('Suffix') },
      colour: readColour(cell('Colour')),
      style: readStyle(cell('Style')),
      label: cell('Label'),
      note: cell('Note'),
      tags: readTagList(cell('Tags')),
      createdAt: readTime(cell('Created')),
      modifiedAt: readTime(cell('Modified')),
    });
  });
}

function* readRows<Column extends string>(
  pieces: Iterable<string>,
  needed: Column,
  readRow: (cell: Cells<Column>, where: string) => ReadEntry | NotReadable,
): Iterable<ReadEntry | NotReadable> {
  let names: Map<string, number> | null = null;
  const cellsOf =
    ({ cells }: CsvRow): Cells<Column> =>
    (column) =>
      unguard(cells[names?.get(column) ?? -1] ?? '');
  for (const row of readCsv(pieces)) {
    const where = `line ${row.line}`;
    if (names !== null) yield row.isCut ? notReadable('too-long', where) : readRow(cellsOf(row), where);
    else {
      names = new Map(row.cells.map((name, index) => [name.trim(), index]));
      if (!names.has(needed)) {
        yield notReadable('damaged-file', where);
        return;
      }
    }
  }
}
