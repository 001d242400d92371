import { useMutation } from '@tanstack/react-query';
import { FileInput } from 'lucide-react';
import { useId, useRef, useState, type DragEvent } from 'react';
import { Button } from 'react-aria-components';
import type { ImportEntry, ImportGroup, ImportView } from '../../contract/exchange-views.ts';
import { pathOfFile } from '../adding/path-of-file.ts';
import { useUndo } from '../annotating/use-undo.tsx';
import { ask, useTransport } from '../asking/ask.ts';
import { ModalDialog } from '../controls/modal-dialog.tsx';
import { sayFailure } from '../frame/say-failure.ts';
import { useToast } from '../frame/toasts.tsx';
import { useWords } from '../words/words.ts';

/** What Carrel reads, for the browser's picker; what a file is, is told by its content. */
const accepted = '.json,.annotation,.csv,.md,.markdown,application/json,text/csv,text/markdown';

type Looked = { name: string; path: string; view: ImportView };

/** A file, what it would bring, and one button that takes it in. Nothing is changed before that. */
export function ImportDialog({ onClose }: { onClose(): void }) {
  const words = useWords();
  const transport = useTransport();
  const tell = useToast();
  const { undo } = useUndo();
  const look = useMutation({
    async mutationFn(file: File): Promise<Looked> {
      const path = await pathOfFile(transport, file, () => undefined);
      const view = await ask(transport, 'exchange.preview-import', { job: crypto.randomUUID(), path });
      return { name: file.name, path, view };
    },
  });
  const take = useMutation({
    mutationFn: ({ path }: Looked) => ask(transport, 'exchange.import', { job: crypto.randomUUID(), path }),
    onSuccess({ changed }) {
      onClose();
      tell({
        text: words.exchange.imported(changed),
        ...(changed > 0 && { action: { label: words.undo, run: undo } }),
      });
    },
  });
  const looked = look.data;
  const failure = look.error ?? take.error;
  const told = failure && sayFailure(failure, words);
  return (
    <ModalDialog
      title={words.exchange.importTitle}
      isOpen
      isWide
      staysOnClickBeside={looked !== undefined}
      onClose={onClose}
    >
      <div className="exchange">
        {looked ? (
          <Found looked={looked} />
        ) : (
          <Choose isBusy={look.isPending} onFile={(file) => look.mutate(file)} />
        )}
        <div className="ask__failure" role="alert">
          {told && (
            <>
              <b>{told.what}</b>
              {told.todo}
            </>
          )}
        </div>
        <div className="ask__end">
          {looked && (
            <Button className="btn btn--bare btn--big" onPress={() => look.reset()}>
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
              isDisabled={willChange(looked.view) === 0 || take.isPending}
              onPress={() => take.mutate(looked)}
            >
              {take.isPending ? words.exchange.importing : words.exchange.import(willChange(looked.view))}
            </Button>
          )}
        </div>
      </div>
    </ModalDialog>
  );
}

function willChange({ counts }: ImportView): number {
  return counts.exact + counts.elsewhere + counts.lost;
}

function Choose({ isBusy, onFile }: { isBusy: boolean; onFile(file: File): void }) {
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
      <Button
        className="btn btn--main btn--big"
        autoFocus
        isDisabled={isBusy}
        onPress={() => picker.current?.click()}
      >
        {isBusy ? words.exchange.looking : words.exchange.chooseFile}
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

const groups = [
  'exact',
  'elsewhere',
  'lost',
  'same',
  'newer',
  'unreadable',
] as const satisfies readonly ImportGroup[];

function Found({ looked: { name, view } }: { looked: Looked }) {
  const words = useWords();
  const filled = groups.filter((group) => view.counts[group] > 0);
  return (
    <>
      <p className="dialog__text" dir="auto">
        {name}
      </p>
      {view.kind === null && <p className="ask__note">{words.exchange.unknownFile}</p>}
      {view.kind !== null && filled.length === 0 && <p className="ask__note">{words.exchange.emptyFile}</p>}
      <div className="import-groups" role="group" aria-label={words.exchange.importGroups}>
        {filled.map((group) => (
          <Group
            key={group}
            group={group}
            count={view.counts[group]}
            entries={view.entries.filter((entry) => entry.group === group)}
            isOpen={group === 'lost' || group === 'unreadable'}
          />
        ))}
      </div>
    </>
  );
}

type GroupProps = { group: ImportGroup; count: number; entries: readonly ImportEntry[]; isOpen: boolean };

function Group({ group, count, entries, isOpen }: GroupProps) {
  const words = useWords();
  const id = useId();
  return (
    <details className="import-group" data-group={group} open={isOpen}>
      <summary>
        <b className="num">{count}</b> <span id={id}>{words.exchange.groups[group]}</span>
      </summary>
      <ul aria-labelledby={id}>
        {entries.map((entry, index) => (
          // Entries of a file have no names of their own, and never change their order.
          <li key={index}>
            <span className="import-group__about" dir="auto">
              {entry.about || entry.note}
            </span>
            <span className="quiet" dir="auto">
              {[entry.courseTitle, entry.place, words.exchange.reasons[entry.reason]]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
          </li>
        ))}
        {count > entries.length && <li className="quiet">{words.exchange.more(count - entries.length)}</li>}
      </ul>
    </details>
  );
}
