import { FileInput } from 'lucide-react';
import { useRef, useState, type DragEvent } from 'react';
import { Button } from 'react-aria-components';
import type { ImportView } from '../../contract/exchange-views.ts';
import { useUndo } from '../annotating/use-undo.tsx';
import { ModalDialog } from '../controls/modal-dialog.tsx';
import { ToldFailure } from '../frame/told-failure.tsx';
import { useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';
import { Found } from './import-groups.tsx';
import { useImport, type ImportProgress } from './use-import.ts';

/** What Carrel reads, for the browser's picker; what a file is, is told by its content. */
const accepted = '.json,.annotation,.csv,.md,.markdown,application/json,text/csv,text/markdown';

/** A file, what it would bring, and one button that takes it in. Nothing is changed before that. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const words = useWords();
  const tell = useToast();
  const { undo } = useUndo();
  const { state, look, take, chooseAgain, stop } = useImport((changed) => {
    onClose();
    tell({
      text: words.exchange.imported(changed),
      ...(changed > 0 && { action: { label: words.undo, run: undo } }),
    });
  });
  const isBusy = state.step === 'look' || state.step === 'take';
  const looked = 'looked' in state ? state.looked : null;
  const failure = 'failure' in state ? state.failure : null;
  return (
    <ModalDialog
      title={words.exchange.importTitle}
      isOpen
      isWide
      staysOnClickBeside={state.step !== 'choose'}
      onClose={() => {
        stop();
        onClose();
      }}
    >
      <div className="exchange">
        {looked && <Found looked={looked} />}
        {state.step === 'choose' && <Choose onFile={look} />}
        {isBusy && <Progress progress={state.progress} />}
        <ToldFailure failure={failure} />
        {isBusy ? (
          <div className="ask__end">
            <Button className="btn btn--line btn--big" autoFocus onPress={stop}>
              {words.exchange.stop}
            </Button>
          </div>
        ) : (
          <div className="ask__end">
            {looked && (
              <Button className="btn btn--bare btn--big" onPress={chooseAgain}>
                {words.exchange.otherFile}
              </Button>
            )}
            <Button className="btn btn--line btn--big" onPress={onClose}>
              {words.cancel}
            </Button>
            {looked && (
              <Button
                className="btn btn--main btn--big"
                autoFocus
                isDisabled={willChange(looked.view) === 0}
                onPress={() => take(looked)}
              >
                {words.exchange.import(willChange(looked.view))}
              </Button>
            )}
          </div>
        )}
      </div>
    </ModalDialog>
  );
}

function Progress({ progress }: { progress: ImportProgress | null }) {
  const words = useWords();
  const { takingIn } = words;
  const share = progress && progress.total > 0 ? progress.done / progress.total : null;
  return (
    <div className="exchange__progress">
      <p className="quiet num" role="status">
        {progress === null ? takingIn.begins : takingIn[progress.phase](progress.done, progress.total)}
      </p>
      <span
        className={share === null ? 'progress progress--thick progress--unknown' : 'progress progress--thick'}
        style={{ '--at': `${(share ?? 0) * 100}%` }}
      />
    </div>
  );
}

function willChange({ counts }: ImportView): number {
  return counts.exact + counts.elsewhere + counts.lost;
}

function Choose({ onFile }: { onFile(file: File): void }) {
  const words = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <div
      className="exchange__drop"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <FileInput aria-hidden />
      <Button className="btn btn--main btn--big" autoFocus onPress={() => picker.current?.click()}>
        {words.exchange.chooseFile}
      </Button>
      <p className="dialog__text">{words.exchange.importText}</p>
      <input
        ref={picker}
        type="file"
        accept={accepted}
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file can be chosen again.
          target.value = '';
          if (file) onFile(file);
        }}
      />
    </div>
  );
}
