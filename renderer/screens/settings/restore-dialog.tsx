import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, CheckboxButton, CheckboxField } from 'react-aria-components';
import type { BackupComparison, BackupView } from '../../../contract/backup-views.ts';
import type { Input } from '../../../contract/methods.ts';
import { useUndo } from '../../annotating/use-undo.tsx';
import { ask, useTransport } from '../../asking/ask.ts';
import { useNow } from '../../asking/clock.ts';
import { keyOf } from '../../asking/queries.ts';
import { ModalDialog } from '../../controls/modal-dialog.tsx';
import { ToldFailure } from '../../frame/told-failure.tsx';
import { useToast } from '../../frame/toasts.tsx';
import { sayWhen } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';

type Props = { backup: BackupView; onClose(): void };

/** What changed since a backup, and the two ways back: some of it, or all. */
export function RestoreDialog({ backup, onClose }: Props) {
  const { file, at, reason, annotations } = backup;
  const words = useWords();
  const now = useNow();
  const transport = useTransport();
  const client = useQueryClient();
  const tell = useToast();
  const { undo } = useUndo();
  const [deleted, setDeleted] = useState(true);
  const [changed, setChanged] = useState(false);
  const comparison = useQuery({
    queryKey: [...keyOf.backups, 'compare', file],
    queryFn: () => ask(transport, 'backups.compare', { file }),
    staleTime: 0,
    gcTime: 0,
  });
  const restore = useMutation({
    mutationFn: (input: Input<'backups.restore'>) => ask(transport, 'backups.restore', input),
    onSuccess({ count }, { way }) {
      onClose();
      // Everything may be another: what the page holds is asked for anew.
      void client.invalidateQueries();
      if (way === 'replace') tell({ text: words.backups.replaced });
      else tell({ text: words.backups.restored(count), action: { label: words.undo, run: undo } });
    },
  });
  const failure = restore.error ?? comparison.error;
  const view = comparison.data;
  const brings = view ? (deleted ? view.deleted : 0) + (changed ? view.changed : 0) : 0;
  return (
    <ModalDialog
      title={words.backups.restoreTitle}
      isOpen
      isWide
      staysOnClickBeside={restore.isPending}
      onClose={onClose}
    >
      <div className="exchange">
        <p className="dialog__text">
          {[sayWhen(at, now, words), words.backups.reasons[reason], words.backups.count(annotations)].join(
            ' · ',
          )}
        </p>
        {view ? <Changes view={view} /> : <p role="status">{words.exchange.looking}</p>}
        {view && view.deleted + view.changed > 0 && (
          <div className="backups__ways">
            <Tick isOn={deleted} onTurn={setDeleted} isDisabled={view.deleted === 0}>
              {words.backups.bringDeleted}
            </Tick>
            <Tick isOn={changed} onTurn={setChanged} isDisabled={view.changed === 0}>
              {words.backups.bringChanged}
            </Tick>
            <p className="quiet">{words.backups.bringText}</p>
          </div>
        )}
        <div className="backups__replace">
          <p className="quiet">{words.backups.replaceText}</p>
          <Button
            className="btn btn--line"
            isDisabled={!view || restore.isPending}
            onPress={() => restore.mutate({ file, way: 'replace' })}
          >
            {words.backups.replace}
          </Button>
        </div>
        <ToldFailure failure={failure} />
        <div className="ask__end">
          <Button className="btn btn--line btn--big" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button
            className="btn btn--main btn--big"
            isDisabled={brings === 0 || restore.isPending}
            onPress={() => restore.mutate({ file, way: 'bring-back', deleted, changed })}
          >
            {words.backups.bring}
          </Button>
        </div>
      </div>
    </ModalDialog>
  );
}

function Changes({ view: { added, changed, deleted, examples } }: { view: BackupComparison }) {
  const words = useWords();
  if (added + changed + deleted === 0) return <p role="status">{words.backups.noChange}</p>;
  return (
    <>
      <p role="status">{words.backups.since(added, changed, deleted)}</p>
      <ul className="backups__changes" tabIndex={0} aria-label={words.backups.restoreTitle}>
        {examples.map(({ id, change, about, noteThen, noteNow, courseTitle, moduleTitle }) => (
          <li key={id} data-change={change}>
            <span className="quiet">
              {[words.backups.changes[change], courseTitle, moduleTitle]
                .filter((part) => part !== '')
                .join(' · ')}
            </span>
            <span dir="auto">{about || noteNow || noteThen}</span>
            {change === 'changed' && noteThen !== noteNow && (
              <>
                <del dir="auto">{noteNow}</del>
                <ins dir="auto">{noteThen}</ins>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type TickProps = { isOn: boolean; onTurn(on: boolean): void; isDisabled: boolean; children: string };

function Tick({ isOn, onTurn, isDisabled, children }: TickProps) {
  return (
    <CheckboxField isSelected={isOn} onChange={onTurn} isDisabled={isDisabled}>
      <CheckboxButton className="tick">
        <span className="tick__box" aria-hidden="true" />
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
