import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { ExportLayout } from '../../contract/exchange-views.ts';
import type { CheckedInput, Value } from '../../contract/methods.ts';
import { formatFacts, type FormatName } from '../../core/exchange/format-names.ts';
import { fileNames } from '../../core/exchange/file-names.ts';
import { findMarkdownFiles } from '../exchange/markdown-folder.ts';
import type { ExportTarget } from '../exchange/files-of-export.ts';
import { exportPdf } from './export-pdf.ts';
import type { Answering } from './route.ts';

const parts = { courses: 'course', modules: 'module' } as const;

/** Asks where to, where the host has dialogs; else writes what the page then fetches. */
export async function exportAnnotations(
  { job, wish, layout: asked, asPdf }: CheckedInput<'exchange.export'>,
  answering: Answering,
  caller: string | null,
): Promise<Answer<Value<'exchange.export'>>> {
  if (asPdf) return exportPdf({ job, wish }, answering, caller);
  const { threads, now, program, downloads } = answering;
  // A study book is one by what it is.
  const layout = wish.format === 'studybook' ? 'file' : asked;
  const facts = formatFacts[wish.format];
  const name = fileNames()(wish.title);
  const write = (target: ExportTarget) =>
    threads.work.ask('export', { job, wish, target, now: now(), program });

  if (answering.saveFile) {
    const target = await chooseTarget(answering, layout, wish.format, { name, ...facts }, caller);
    if (!target.ok || target.value === null) return target.ok ? answered(null) : target;
    const { path } = target.value;
    const written = await write(target.value);
    if (written.ok) answering.written.add(path);
    return written.ok ? answered({ ...written.value, path, download: null }) : written;
  }
  const id = randomUUID();
  const path = await downloads.makeRoom(id);
  const written = await write(
    layout === 'file' ? { kind: 'file', path } : { kind: 'zip', path, each: parts[layout] },
  );
  if (!written.ok) {
    await downloads.discard(path);
    return written;
  }
  const file =
    layout === 'file'
      ? { name: `${name}.${facts.extension}`, mediaType: facts.mediaType }
      : { name: `${name}.zip`, mediaType: 'application/zip' };
  downloads.keep(id, { path, bytes: written.value.bytes, ...file });
  return answered({ ...written.value, path: null, download: { id, name: file.name } });
}

/** All that is the learner's, in one zip. */
export async function exportEverything(
  { job, ...wish }: CheckedInput<'exchange.everything'>,
  { threads, now, program, downloads, saveFile, written: writtenFiles }: Answering,
  caller: string | null,
): Promise<Answer<Value<'exchange.everything'>>> {
  const at = now();
  const name = `Carrel ${new Date(at).toISOString().slice(0, 10)}`;
  const id = randomUUID();
  const path = saveFile
    ? await saveFile({ name, extension: 'zip', label: 'Zip' }, caller)
    : await downloads.makeRoom(id);
  if (path === null) return answered(null);
  const written = await threads.work.ask('export-everything', { job, wish, path, now: at, program });
  if (!written.ok) return written;
  if (saveFile) {
    writtenFiles.add(path);
    return answered({ ...written.value, path, download: null });
  }
  const file = { name: `${name}.zip`, mediaType: 'application/zip' };
  downloads.keep(id, { path, bytes: written.value.bytes, ...file });
  return answered({ ...written.value, path: null, download: { id, name: file.name } });
}

async function chooseTarget(
  { saveFile, chooseFolder, exportFolder }: Answering,
  layout: ExportLayout,
  format: FormatName,
  suggestion: { name: string; extension: string; label: string },
  caller: string | null,
): Promise<Answer<ExportTarget | null>> {
  if (layout === 'file') {
    const path = saveFile ? await saveFile(suggestion, caller) : null;
    return answered(path === null ? null : { kind: 'file', path });
  }
  const choose = exportFolder ?? chooseFolder;
  if (!choose) return refused('not-supported', 'This host has no dialog for folders.');
  const folder = await choose();
  if (folder === null) return answered(null);
  // A folder of its own in the one that was chosen: exporting again updates the same files, and no others. Who chooses
  // the folder of an earlier export means that one.
  const isOwn = exportFolder !== undefined || (format === 'markdown' && findMarkdownFiles(folder).length > 0);
  const path = isOwn ? folder : join(folder, suggestion.name);
  return answered({ kind: 'folder', path, each: parts[layout] });
}
