import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import { writeWholeFile } from '../files/write-whole-file.ts';

/** What a host needs to print into a file. */
export type PdfPrinter = {
  /** The system's dialog for a file to save, before the window `caller`; null where the learner closed it. */
  chooseFile(suggestedName: string, caller: string): Promise<string | null>;
  /** The pages of the window `caller`, as a PDF. Rejects where the window has gone. */
  print(caller: string): Promise<Uint8Array>;
  /**
   * The pages of an HTML file that this program wrote, unseen. Null where `signal` ended it; rejects where it can't be
   * printed.
   */
  printFile(path: string, signal: AbortSignal): Promise<Uint8Array | null>;
};

/** What no system allows in a file's name, or what means something there. */
const notInNames = /[\p{Cc}/\\:*?"<>|]+/gu;
const maxNameLength = 100;

/** Asks for a file, prints the window that asked, and writes all of it or nothing. */
export async function printToPdf(
  { title }: CheckedInput<'host.print-to-pdf'>,
  pdf: PdfPrinter | null,
  caller: string | null,
): Promise<Answer<Value<'host.print-to-pdf'>>> {
  if (!pdf || caller === null)
    return refused('not-supported', 'Only the desktop program can save a PDF; a browser prints into one.');
  const path = await pdf.chooseFile(pdfName(title), caller);
  if (path === null) return answered({ path });
  const failure = await writeWholeFile(path, await pdf.print(caller));
  return failure ?? answered({ path });
}

/** A file name that says which module it is; dots at either end would hide it or its kind. */
export function pdfName(title: string): string {
  const name = title
    .replace(notInNames, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, maxNameLength)
    .replace(/^[\s.]+|[\s.]+$/g, '');
  return `${name || 'Carrel'}.pdf`;
}
