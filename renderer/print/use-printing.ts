import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import type { ModuleView } from '../../contract/views.ts';
import { ask, useTransport } from '../asking/ask.ts';
import { useFailureToast, useToast } from '../frame/toasts.tsx';
import { useShowFile } from '../exchange/use-show-file.ts';
import { useWords } from '../words/words.ts';
import type { PrintKind } from './printed-module.tsx';
import { whenReady } from './when-ready.ts';

type PrintJob = { kind: PrintKind; to: 'printer' | 'pdf' };

export type Printing = {
  /** Where the printed module stands while there is a job. */
  place: RefObject<HTMLDivElement | null>;
  job: PrintJob | null;
  start(kind: PrintKind, to: PrintJob['to']): void;
};

/** Prints once the printed module is ready; `onDone` when it is with the printer, in its file, or has failed. */
export function usePrinting(module: ModuleView, onDone: () => void): Printing {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const tellFailure = useFailureToast();
  const showFile = useShowFile();
  const place = useRef<HTMLDivElement>(null);
  const [job, setJob] = useState<PrintJob | null>(null);

  const showing = (path: string) =>
    showFile && { action: { label: words.exporting.showFile, run: () => showFile(path) } };

  const print = useEffectEvent(async ({ to }: PrintJob, signal: AbortSignal) => {
    if (place.current === null) return;
    await whenReady(place.current, signal);
    if (signal.aborted) return;
    if (to === 'printer') {
      await printPage(signal);
    } else {
      try {
        const { path } = await ask(transport, 'host.print-to-pdf', { title: module.title });
        if (path !== null) tell({ text: words.pdfSaved(path), ...showing(path) });
      } catch (error) {
        tellFailure(error);
      }
    }
  });
  const finish = useEffectEvent((signal: AbortSignal) => {
    if (!signal.aborted) onDone();
  });
  useEffect(() => {
    if (job === null) return;
    const ended = new AbortController();
    void print(job, ended.signal).then(() => finish(ended.signal));
    return () => ended.abort();
  }, [job]);

  return { place, job, start: (kind, to) => setJob({ kind, to }) };
}

/** Opens the browser's dialog; resolves when it is closed again. */
function printPage(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true, signal });
    window.print();
  });
}
