import { join } from 'node:path';
import { answered, type Answer } from '../../contract/errors.ts';
import type { ExportWish, ImportView } from '../../contract/exchange-views.ts';
import { discardRecordSpool, makeRecordSpool } from '../database/import-spool/record-spool.ts';
import { readImport } from '../exchange/read-import.ts';
import { exportEverything } from '../exchange/export-everything.ts';
import type { ExportTarget } from '../exchange/files-of-export.ts';
import { previewExport, runExport, type Exported } from '../exchange/run-export.ts';
import { describeStorageFailure } from '../database/storage-failure.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import { closeReader, openReader } from '../views/open-reader.ts';
import type { Reader } from '../views/reader.ts';
import { progressTeller } from './tell-progress.ts';
import type { ThreadSetting } from './thread-messages.ts';

/** Characters of a preview: some screens of it. */
const previewLength = 12_000;
type Program = { name: string; version: string };

/** What is asked of something that takes long; times are milliseconds since 1970. */
type Asked = { job: string; now: number };

/** How something that takes long tells how far it is, and hears that it is to stop. */
type JobTools = { progress(done: number, total: number): void; isCancelled(): boolean };

/** `waiting`: what is to come in, for the thread that writes the notebook; null where there is nothing. */
type ReadImport = { view: ImportView; waiting: string | null };

/** Exports and what comes before an import, each on a connection of its own that sees the notebook as it was at its beginning. */
export function exchangeOperations(
  setting: ThreadSetting,
  tell: (notice: LibraryNotice) => void,
  random: () => string,
) {
  const formats = {
    sqlite: setting.sqlite,
    scratch: { folder: join(setting.files.staging, 'exports'), name: random },
  };
  /** The jobs under way, and whether they are to stop. */
  const jobs = new Map<string, { isCancelled: boolean }>();

  const reading = async <T>(read: (reader: Reader) => Promise<T>): Promise<T> => {
    const reader = openReader(setting);
    try {
      reader.notebook?.exec('BEGIN');
      return await read(reader);
    } finally {
      closeReader(reader);
    }
  };

  /** Acts under a name, by which it can be stopped until it is over. */
  const inJob = async <T>(
    job: string,
    { phase, file }: { phase: 'reading' | 'writing'; file: string },
    act: (reader: Reader, tools: JobTools) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const state = { isCancelled: false };
    jobs.set(job, state);
    const tools = { progress: progressTeller(tell, job, phase), isCancelled: () => state.isCancelled };
    try {
      return await reading((reader) => act(reader, tools));
    } catch (error) {
      // A database on its way into the file, or out of it, that the disk had no room for.
      const failure = describeStorageFailure(error, file);
      if (!failure) throw error;
      return { ok: false, error: failure };
    } finally {
      jobs.delete(job);
    }
  };

  return {
    'preview-export': async ({ wish, now, program }: { wish: ExportWish; now: number; program: Program }) =>
      answered(
        await reading((reader) => previewExport(reader, wish, previewLength, { now, program, formats })),
      ),
    export: ({
      job,
      wish,
      target,
      ...asked
    }: Asked & { wish: ExportWish; target: ExportTarget; program: Program }): Promise<Answer<Exported>> =>
      inJob(job, { phase: 'writing', file: target.path }, (reader, tools) =>
        runExport(reader, wish, target, { ...asked, ...tools, formats }),
      ),
    'export-everything': ({
      job,
      wish,
      path,
      ...asked
    }: Asked & {
      wish: Omit<ExportWish, 'selection' | 'format'>;
      path: string;
      program: Program;
    }): Promise<Answer<Exported>> =>
      inJob(job, { phase: 'writing', file: path }, (reader, tools) =>
        exportEverything(reader, wish, path, { ...asked, ...tools, formats }),
      ),
    /** What a file would bring; with the file in which that waits, where it is to come in. */
    'read-import': ({
      job,
      path,
      isPreview,
      now,
    }: Asked & { path: string; isPreview: boolean }): Promise<Answer<ReadImport>> =>
      inJob(job, { phase: 'reading', file: setting.files.staging }, async (reader, tools) => {
        const file = join(setting.files.staging, 'imports', random());
        const spool = makeRecordSpool(setting.sqlite, file);
        let kept = false;
        try {
          const read = await readImport(reader, path, { now, ...tools, spool });
          if (!read.ok) return read;
          kept = !isPreview && spool.count() > 0;
          return answered({ view: read.value, waiting: kept ? file : null });
        } finally {
          spool.close();
          if (!kept) discardRecordSpool(file);
        }
      }),
    /** Whatever goes by this name; nothing where it is over. */
    'cancel-job'({ job }: { job: string }): Answer<null> {
      const state = jobs.get(job);
      if (state) state.isCancelled = true;
      return answered(null);
    },
  };
}
