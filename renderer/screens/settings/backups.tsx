import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import type { BackupView } from '../../../contract/backup-views.ts';
import type { HostView } from '../../../contract/views.ts';
import { ask, useTransport } from '../../asking/ask.ts';
import { useNow } from '../../asking/clock.ts';
import { backupsQuery, keyOf } from '../../asking/queries.ts';
import { EverythingButton } from '../../exchange/everything-button.tsx';
import { useFailureToast, useToast } from '../../frame/toasts.tsx';
import { useSettings } from '../../look/use-settings.ts';
import { sayWhen } from '../../words/say-when.ts';
import { useWords } from '../../words/words.ts';
import { RestoreDialog } from './restore-dialog.tsx';

/** The copies of the notebook: where they are, which there are, and the way back to one. */
export function Backups({ host }: { host: HostView }) {
  const words = useWords();
  const transport = useTransport();
  const client = useQueryClient();
  const now = useNow();
  const tell = useToast();
  const onError = useFailureToast();
  const { data } = useQuery(backupsQuery(transport));
  const [chosen, setChosen] = useState<BackupView | null>(null);
  const make = useMutation({
    mutationFn: () => ask(transport, 'backups.make', {}),
    onSuccess: (made) => tell({ text: made ? words.backups.made : words.backups.unchanged }),
    onError,
    onSettled: () => client.invalidateQueries({ queryKey: keyOf.backups }),
  });
  const newestGood = data?.backups.find(({ annotations }) => annotations !== null);
  const isDamaged = host.notebookProblem?.code === 'notebook-damaged';
  return (
    <section className="backups" aria-labelledby="backups">
      <h2 className="h-part" id="backups">
        {words.backups.title}
      </h2>
      <p className="settings__lead">{words.backups.text}</p>
      {isDamaged && newestGood && (
        <div className="ask__note">
          <b>{words.backups.offerTitle}. </b>
          {words.backups.offer(sayWhen(newestGood.at, now, words))}{' '}
          <Button className="btn btn--line" onPress={() => setChosen(newestGood)}>
            {words.backups.restore}
          </Button>
        </div>
      )}
      {data !== undefined && data.problem !== null && (
        <p className="ask__note" dir="auto">
          {data.problem}
        </p>
      )}
      <Folder host={host} />
      <div className="row row--2">
        <Button
          className="btn btn--main"
          isDisabled={make.isPending || host.readOnly !== null}
          onPress={() => make.mutate()}
        >
          {words.backups.make}
        </Button>
        <EverythingButton />
      </div>
      <p className="quiet">{words.backups.everythingText}</p>
      {data?.backups.length === 0 && <p className="quiet">{words.backups.none}</p>}
      <ul className="backups__list" aria-label={words.backups.list}>
        {data?.backups.map((backup) => (
          <li key={backup.file}>
            <span>
              <b>{sayWhen(backup.at, now, words)}</b>{' '}
              <span className="quiet">
                {[
                  words.backups.reasons[backup.reason],
                  words.backups.count(backup.annotations),
                  words.backups.size(backup.bytes),
                ].join(' · ')}
              </span>
            </span>
            <Button
              className="btn btn--bare"
              aria-label={words.backups.restoreOf(sayWhen(backup.at, now, words))}
              isDisabled={backup.annotations === null || host.readOnly !== null}
              onPress={() => setChosen(backup)}
            >
              {words.backups.restore}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && <RestoreDialog backup={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}

function Folder({ host }: { host: HostView }) {
  const words = useWords();
  const transport = useTransport();
  const client = useQueryClient();
  const { settings, change } = useSettings();
  const [path, setPath] = useState('');
  const use = (folder: string | null): void => {
    setPath('');
    change({ backupFolder: folder });
    void client.invalidateQueries({ queryKey: keyOf.backups });
  };
  return (
    <div className="setting setting--stacked">
      <h3 className="setting__name">{words.backups.folder}</h3>
      <p dir="auto">
        {settings.backupFolder === null ? words.backups.ownFolder : <code>{settings.backupFolder}</code>}
      </p>
      <div className="row row--2">
        {host.canChooseFolder ? (
          <Button
            className="btn btn--line"
            onPress={() =>
              void ask(transport, 'host.choose-folder', {}).then(({ path: chosen }) => {
                if (chosen !== null) use(chosen);
              })
            }
          >
            {words.backups.chooseFolder}
          </Button>
        ) : (
          <form
            className="ask__line backups__path"
            onSubmit={(event) => {
              event.preventDefault();
              if (path.trim() !== '') use(path.trim());
            }}
          >
            <TextField aria-label={words.backups.folderPath} value={path} onChange={setPath}>
              <Input className="field" dir="auto" spellCheck={false} placeholder={words.backups.folderPath} />
            </TextField>
            <Button type="submit" className="btn btn--line">
              {words.backups.useFolder}
            </Button>
          </form>
        )}
        {settings.backupFolder !== null && (
          <Button className="btn btn--bare" onPress={() => use(null)}>
            {words.backups.backToOwn}
          </Button>
        )}
      </div>
    </div>
  );
}
