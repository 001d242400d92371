import { useId } from 'react';
import type { ImportEntry, ImportGroup } from '../../contract/exchange-views.ts';
import { useWords } from '../words/words.ts';
import type { Looked } from './use-import.ts';

const groups = [
  'exact',
  'elsewhere',
  'lost',
  'same',
  'newer',
  'unreadable',
] as const satisfies readonly ImportGroup[];

/** What is in a file, in groups that say what will become of it. */
export function Found({ looked: { name, view } }: { looked: Looked }) {
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
