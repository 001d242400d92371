import { answered } from '../../contract/errors.ts';
import type { MethodName } from '../../contract/methods.ts';
import { importAnnotations } from './import-annotations.ts';
import { exportAnnotations, exportEverything } from './export-annotations.ts';
import type { Routes } from './route.ts';

/** Who answers the methods that take annotations out and in. */
export const exchangeRoutes: Pick<Routes, Extract<MethodName, `exchange.${string}`>> = {
  'exchange.preview-export': {
    writes: false,
    answer: (wish, { threads, askLibrary, now, program }) =>
      askLibrary(() => threads.work.ask('preview-export', { wish, now: now(), program })),
  },
  'exchange.book-modules': {
    writes: false,
    answer: (input, { threads, askLibrary }) =>
      askLibrary(() => threads.answer.ask('exchange.book-modules', input)),
  },
  // It reads the notebook and writes elsewhere: a second program on the folder may do it too.
  'exchange.export': { writes: false, answer: exportAnnotations },
  'exchange.everything': { writes: false, answer: exportEverything },
  'exchange.preview-import': {
    writes: false,
    async answer(input, { threads, askLibrary, now }) {
      const read = await askLibrary(() =>
        threads.work.ask('read-import', { ...input, now: now(), isPreview: true }),
      );
      return read.ok ? answered(read.value.view) : read;
    },
  },
  'exchange.import': { writes: true, answer: importAnnotations },
  'exchange.cancel': {
    writes: false,
    async answer(input, { threads, printing, stops }) {
      printing.cancel(input.job);
      stops.stop(input.job);
      const cancelled = await threads.work.ask('cancel-job', input);
      return cancelled.ok ? answered({}) : cancelled;
    },
  },
};
