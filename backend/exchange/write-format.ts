import { findTextFormat } from '../../core/exchange/all-formats.ts';
import type { ExportOptions } from '../../core/exchange/export-format.ts';
import type { ExportedAnnotation } from '../../core/exchange/exported-annotation.ts';
import type { FormatName } from '../../core/exchange/format-names.ts';

export type Pieces = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

/** The pieces of a file in a format; null for a format that is not written here. */
export function writeFormat(
  format: FormatName,
  items: Iterable<ExportedAnnotation>,
  options: ExportOptions,
): Pieces | null {
  return findTextFormat(format)?.write(items, options) ?? null;
}
