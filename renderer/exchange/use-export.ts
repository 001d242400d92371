import { useEffect, useRef, useState } from 'react';
import type { Input, Value } from '../../contract/methods.ts';
import { RequestFailure, ask, useTransport } from '../asking/ask.ts';
import { printFrame } from './print-frame.ts';
import { fetchDownload, saveDownload } from './save-download.ts';

export type ExportWish = Input<'exchange.export'>['wish'];
/** One file, a file for each course or module, or a PDF: on the desktop straight, in a browser through its print. */
export type ExportForm = Input<'exchange.export'>['layout'] | 'pdf';

type Written = NonNullable<Value<'exchange.export'>>;

export type ExportState =
  /** `isBack` after an export that was stopped or failed. */
  | { step: 'choose'; failure: unknown; isBack: boolean }
  /** `total` is null until the first report. */
  | { step: 'write'; job: string; done: number; total: number | null }
  | { step: 'done'; written: Written; isPrinted: boolean };

/** Runs one export at a time, follows how far it is, and hands a browser its file. */
export function useExport() {
  const transport = useTransport();
  const [state, setState] = useState<ExportState>({ step: 'choose', failure: null, isBack: false });
  const endPrinting = useRef<() => void>(() => undefined);
  useEffect(() => () => endPrinting.current(), []);

  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.name !== 'exchange.progress') return;
        const { job, done, total } = event.value;
        setState((now) => (now.step === 'write' && now.job === job ? { ...now, done, total } : now));
      }),
    [transport],
  );

  async function write(wish: ExportWish, form: ExportForm, canSavePdf: boolean): Promise<void> {
    const job = crypto.randomUUID();
    setState({ step: 'write', job, done: 0, total: null });
    const isPrinted = form === 'pdf' && !canSavePdf;
    try {
      const written = await ask(transport, 'exchange.export', {
        job,
        wish,
        layout: form === 'pdf' ? 'file' : form,
        asPdf: form === 'pdf' && canSavePdf,
      });
      // The learner closed the system's dialog.
      if (written === null) {
        setState({ step: 'choose', failure: null, isBack: true });
        return;
      }
      if (written.download && isPrinted) {
        const page = await fetchDownload(transport, written.download.id);
        endPrinting.current();
        endPrinting.current = await printFrame(await page.text());
      } else if (written.download) {
        await saveDownload(transport, written.download);
      }
      setState({ step: 'done', written, isPrinted });
    } catch (error) {
      const isStopped = error instanceof RequestFailure && error.code === 'cancelled';
      setState({ step: 'choose', failure: isStopped ? null : error, isBack: true });
    }
  }

  return {
    state,
    write: (wish: ExportWish, form: ExportForm, canSavePdf: boolean) => void write(wish, form, canSavePdf),
    stop() {
      if (state.step === 'write') void ask(transport, 'exchange.cancel', { job: state.job });
    },
  };
}
