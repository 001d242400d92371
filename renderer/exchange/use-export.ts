import { useEffect, useState } from 'react';
import { RequestFailure, ask, useTransport } from '../asking/ask.ts';
import { saveDownload } from './save-download.ts';
import type { Input, Value } from '../../contract/methods.ts';

export type ExportWish = Input<'exchange.export'>['wish'];

export type ExportState =
  | { step: 'choose'; failure: unknown }
  /** `total` is null until the first report. */
  | { step: 'write'; job: string; done: number; total: number | null }
  | { step: 'done'; written: NonNullable<Value<'exchange.export'>> };

/** Runs one export at a time, follows how far it is, and hands a browser its file. */
export function useExport() {
  const transport = useTransport();
  const [state, setState] = useState<ExportState>({ step: 'choose', failure: null });

  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.name !== 'exchange.progress') return;
        const { job, done, total } = event.value;
        setState((now) => (now.step === 'write' && now.job === job ? { ...now, done, total } : now));
      }),
    [transport],
  );

  async function write(wish: ExportWish, layout: Input<'exchange.export'>['layout']): Promise<void> {
    const job = crypto.randomUUID();
    setState({ step: 'write', job, done: 0, total: null });
    try {
      const written = await ask(transport, 'exchange.export', { job, wish, layout });
      // The learner closed the system's dialog.
      if (written === null) {
        setState({ step: 'choose', failure: null });
        return;
      }
      if (written.download) await saveDownload(transport, written.download);
      setState({ step: 'done', written });
    } catch (error) {
      const isStopped = error instanceof RequestFailure && error.code === 'cancelled';
      setState({ step: 'choose', failure: isStopped ? null : error });
    }
  }

  return {
    state,
    write: (wish: ExportWish, layout: Input<'exchange.export'>['layout']) => void write(wish, layout),
    stop() {
      if (state.step === 'write') void ask(transport, 'exchange.cancel', { job: state.job });
    },
  };
}
