import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { ask, useTransport } from '../asking/ask.ts';
import { hostQuery } from '../asking/queries.ts';
import { useFailureToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import type { ExportState } from './use-export.ts';

type Props = { state: Extract<ExportState, { step: 'done' }>; onClose(): void };

/** What was exported, and where it is now. */
export function ExportDone({ state: { written, isPrinted }, onClose }: Props) {
  const words = useWords();
  const transport = useTransport();
  const { data: host } = useQuery(hostQuery(transport));
  const onError = useFailureToast();
  const { count, path, download } = written;
  const show = (file: string) => void ask(transport, 'host.show-file', { path: file }).catch(onError);
  return (
    <div className="exchange">
      <p role="status">{isPrinted ? words.exporting.handedOn : words.exchange.exported(count)}</p>
      {path !== null && (
        <p className="exchange__path">
          {words.exporting.savedAs} <code dir="ltr">{path}</code>
        </p>
      )}
      {download !== null && !isPrinted && (
        <p className="exchange__path">
          {words.exporting.downloadedAs} <code dir="auto">{download.name}</code>
        </p>
      )}
      <div className="ask__end">
        {path !== null && host?.canShowFiles === true && (
          <Button className="btn btn--line btn--big" onPress={() => show(path)}>
            {words.exporting.showFile}
          </Button>
        )}
        <Button className="btn btn--main btn--big" autoFocus onPress={onClose}>
          {words.exchange.close}
        </Button>
      </div>
    </div>
  );
}
