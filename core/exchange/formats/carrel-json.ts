import { carrelJsonFormat, carrelJsonVersion } from '../carrel-json-schema.ts';
import type { TextFormat } from '../export-format.ts';
import type { ExportedAnnotation } from '../exported-annotation.ts';
import { formatFacts } from '../format-names.ts';
import { isoTime } from '../say-place.ts';
import { writeJsonList } from '../write-json.ts';

/** Everything, deleted annotations too: what is read back is equal to what was written. */
export const carrelJson: TextFormat = {
  name: 'json',
  ...formatFacts.json,
  write: (items, { title, exportedAt, program }) =>
    writeJsonList(
      {
        format: carrelJsonFormat,
        version: carrelJsonVersion,
        title,
        exportedAt: isoTime(exportedAt),
        generator: program,
      },
      'annotations',
      entries(items),
    ),
};

function* entries(items: Iterable<ExportedAnnotation>): Iterable<object> {
  for (const { record, placement, place } of items) yield { ...record, placement, place };
}
