import { useQuery } from '@tanstack/react-query';
import { useTransport } from '../../asking/ask.ts';
import { hostQuery } from '../../asking/queries.ts';
import { useWords } from '../../words/words.ts';
import { Backups } from './backups.tsx';

export function DataSection() {
  const words = useWords();
  const { data: host } = useQuery(hostQuery(useTransport()));
  if (host === undefined) return null;
  return (
    <>
      <p className="settings__lead">{words.dataFolderText}</p>
      <div className="setting setting--stacked">
        <h2 className="setting__name">{words.dataFolder}</h2>
        <p>
          <code>{host.dataFolder}</code>
        </p>
        <p>{words.dataIndexText}</p>
      </div>
      {host.readOnly && (
        <div className="setting setting--stacked">
          <h2 className="setting__name">{words.readOnly(host.readOnly.owner)}</h2>
          <p>{words.readOnlyText}</p>
        </div>
      )}
      {host.notebookProblem && (
        <div className="setting setting--stacked">
          <h2 className="setting__name">{words.notebookProblem}</h2>
          <p dir="auto">{host.notebookProblem.message}</p>
          <p>{words.notebookProblemText}</p>
        </div>
      )}
      <Backups host={host} />
    </>
  );
}
