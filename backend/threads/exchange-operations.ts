import { join } from 'node:path';
import { answered, type Answer } from '../../contract/errors.ts';
import type { ExportWish } from '../../contract/exchange-views.ts';
import { readImport, type ReadImport } from '../exchange/read-import.ts';
import { exportEverything } from '../exchange/export-everything.ts';
import { previewExport, runExport, type Exported, type ExportTarget } from '../exchange/run-export.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import { closeReader, openReader } from '../views/open-reader.ts';
import type { Reader } from '../views/reader.ts';
import type { ThreadSetting } from './thread-messages.ts';

/** Characters of a preview: some screens of it. */
const previewLength = 12_000;
/** Milliseconds between two reports. */
const reportInterval = 100;

type Program = { name: string; version: string };

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

  const progressOf = (job: string): ((done: number, total: number) => void) => {
    let last = 0;
    return (done, total) => {
      const at = performance.now();
      if (done < total && at - last < reportInterval) return;
      last = at;
      tell({ name: 'event', event: { name: 'exchange.progress', value: { job, done, total } } });
    };
  };

  return {
    'preview-export': async ({ wish, now, program }: { wish: ExportWish; now: number; program: Program }) =>
      answered(
        await reading((reader) => previewExport(reader, wish, previewLength, { now, program, formats })),
      ),
    async export({
      job,
      wish,
      target,
      now,
      program,
    }: {
      job: string;
      wish: ExportWish;
      target: ExportTarget;
      now: number;
      program: Program;
    }): Promise<Answer<Exported>> {
      const state = { isCancelled: false };
      jobs.set(job, state);
      try {
        return await reading((reader) =>
          runExport(reader, wish, target, {
            now,
            program,
            progress: progressOf(job),
            isCancelled: () => state.isCancelled,
            formats,
          }),
        );
      } finally {
        jobs.delete(job);
      }
    },
    'export-everything': async ({
      job,
      wish,
      path,
      now,
      program,
    }: {
      job: string;
      wish: Omit<ExportWish, 'selection' | 'format'>;
      path: string;
      now: number;
      program: Program;
    }): Promise<Answer<Exported>> => {
      const state = { isCancelled: false };
      jobs.set(job, state);
      try {
        return await reading((reader) =>
          exportEverything(reader, wish, path, {
            now,
            program,
            progress: progressOf(job),
            isCancelled: () => state.isCancelled,
            formats,
          }),
        );
      } finally {
        jobs.delete(job);
      }
    },
    /** What a file would bring; `records` are left out where only that is asked. */
    async 'read-import'({
      job,
      path,
      now,
      isPreview,
    }: {
      job: string;
      path: string;
      now: number;
      isPreview: boolean;
    }): Promise<Answer<ReadImport>> {
      const state = { isCancelled: false };
      jobs.set(job, state);
      try {
        const read = await reading((reader) =>
          readImport(reader, path, {
            now,
            progress: progressOf(job),
            isCancelled: () => state.isCancelled,
          }),
        );
        return read.ok && isPreview ? answered({ ...read.value, records: [] }) : read;
      } finally {
        jobs.delete(job);
      }
    },
    /** Whatever goes by this name; nothing where it is over. */
    'cancel-job'({ job }: { job: string }): Answer<null> {
      const state = jobs.get(job);
      if (state) state.isCancelled = true;
      return answered(null);
    },
  };
}
