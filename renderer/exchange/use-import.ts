import { useEffect, useState } from 'react';
import type { ImportView } from '../../contract/exchange-views.ts';
import { pathOfFile } from '../adding/path-of-file.ts';
import { RequestFailure, ask, useTransport } from '../asking/ask.ts';

export type Looked = { name: string; path: string; view: ImportView };

/** How far a file is: on its way to the host, read and its places looked for, or written. */
export type ImportProgress = { phase: 'sending' | 'reading' | 'writing'; done: number; total: number };

export type ImportState =
  | { step: 'choose'; failure: unknown }
  /** `progress` is null until the first report. */
  | { step: 'look'; job: string; progress: ImportProgress | null }
  | { step: 'looked'; looked: Looked; failure: unknown }
  | { step: 'take'; looked: Looked; job: string; progress: ImportProgress | null };

/** Looks into one file and takes it in, follows how far that is, and stops it. */
export function useImport(onImported: (changed: number) => void) {
  const transport = useTransport();
  const [state, setState] = useState<ImportState>({ step: 'choose', failure: null });

  function noteProgress(of: string, progress: ImportProgress): void {
    setState((now) => ('job' in now && now.job === of ? { ...now, progress } : now));
  }

  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.name === 'exchange.progress') noteProgress(event.value.job, event.value);
      }),
    [transport],
  );

  async function look(file: File): Promise<void> {
    const job = crypto.randomUUID();
    setState({ step: 'look', job, progress: null });
    let next: ImportState;
    try {
      const path = await pathOfFile(transport, file, (share) =>
        noteProgress(job, { phase: 'sending', done: share, total: 1 }),
      );
      const view = await ask(transport, 'exchange.preview-import', { job, path });
      next = { step: 'looked', looked: { name: file.name, path, view }, failure: null };
    } catch (error) {
      next = { step: 'choose', failure: unlessStopped(error) };
    }
    // Whoever stopped it while it was sent may have chosen another one by now.
    setState((now) => (now.step === 'look' && now.job === job ? next : now));
  }

  async function take(looked: Looked): Promise<void> {
    const job = crypto.randomUUID();
    setState({ step: 'take', looked, job, progress: null });
    try {
      const { changed } = await ask(transport, 'exchange.import', { job, path: looked.path });
      onImported(changed);
    } catch (error) {
      setState({ step: 'looked', looked, failure: unlessStopped(error) });
    }
  }

  return {
    state,
    look: (file: File) => void look(file),
    take: (looked: Looked) => void take(looked),
    chooseAgain: () => setState({ step: 'choose', failure: null }),
    stop() {
      if (!('job' in state)) return;
      void ask(transport, 'exchange.cancel', { job: state.job });
      // What is sent has no job yet that could be stopped.
      if (state.step === 'look') setState({ step: 'choose', failure: null });
    },
  };
}

function unlessStopped(error: unknown): unknown {
  return error instanceof RequestFailure && error.code === 'cancelled' ? null : error;
}
