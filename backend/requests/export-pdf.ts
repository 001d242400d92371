import { randomUUID } from 'node:crypto';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import { fileNames } from '../../core/exchange/file-names.ts';
import { isPrintable } from '../../core/exchange/format-names.ts';
import { writeWholeFile } from '../files/write-whole-file.ts';
import type { Answering } from './route.ts';

/** Writes the page of an export to a place of its own, prints that, and puts the PDF where the learner says. */
export async function exportPdf(
  { job, wish }: Pick<CheckedInput<'exchange.export'>, 'job' | 'wish'>,
  { threads, now, program, downloads, saveFile, pdf, printing, written }: Answering,
  caller: string | null,
): Promise<Answer<Value<'exchange.export'>>> {
  if (!pdf || !saveFile)
    return refused('not-supported', 'Only the desktop program can save a PDF; a browser prints into one.');
  if (!isPrintable(wish.format)) return refused('bad-request', `${wish.format} is nothing to print.`);
  const path = await saveFile({ name: fileNames()(wish.title), extension: 'pdf', label: 'PDF' }, caller);
  if (path === null) return answered(null);
  const page = await downloads.makeRoom(randomUUID());
  const signal = printing.begin(job);
  try {
    const made = await threads.work.ask('export', {
      job,
      wish,
      target: { kind: 'file', path: page },
      now: now(),
      program,
    });
    if (!made.ok) return made;
    const printed = signal.aborted ? null : await pdf.printFile(page, signal);
    if (printed === null) return refused('cancelled', 'The export was stopped, and nothing was written.');
    const failure = await writeWholeFile(path, printed);
    if (failure) return failure;
    written.add(path);
    return answered({ count: made.value.count, bytes: printed.byteLength, path, download: null });
  } finally {
    printing.end(job);
    await downloads.discard(page);
  }
}
