import { Button } from 'react-aria-components';
import { useWords } from '../words/words.ts';
import type { ExportState } from './use-export.ts';
import { useShowFile } from './use-show-file.ts';

type Props = { state: Extract<ExportState, { step: 'done' }>; onClose(): void };

/** What was exported, and where it is now. */
export function ExportDone({ state: { written, isPrinted }, onClose }: Props) {
  const words = useWords();
  const showFile = useShowFile();
  const { count, path, download } = written;
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
        {path !== null && showFile !== null && (
          <Button className="btn btn--line btn--big" onPress={() => showFile(path)}>
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
