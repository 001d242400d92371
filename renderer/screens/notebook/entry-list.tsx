import { useMemo, useRef, useState } from 'react';
import type { AnnotationFilter } from '../../../contract/notebook-views.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { isEmptyQuery } from '../../../core/search/query.ts';
import type { NotebookOrder } from '../../address/address.ts';
import { useWords } from '../../words/words.ts';
import { EntryEditor } from './entry-editor.tsx';
import { Entry } from './entry.tsx';
import { headsOf } from './group-entries.ts';
import { isSelected } from './selection.ts';
import { useEntries } from './use-entries.ts';
import { useEntryKeys } from './use-entry-keys.ts';
import { useLongList } from './use-long-list.ts';
import type { Selecting } from './use-selection.ts';

/** About an entry of two lines with what stands below it; larger text is guessed higher. */
const GUESS_REM = 7;

type Props = {
  filter: AnnotationFilter;
  order: NotebookOrder;
  /** Of this list, by its filter and order; another name is another list. */
  name: string;
  /** How many entries there are; their first page is here. */
  total: number;
  selecting: Selecting;
  /** Says of each entry in which course it is. */
  withCourse: boolean;
  scroller: HTMLElement;
  /** Null means all that is chosen. */
  onDelete(id: string | null): void;
};

/** The entries, of which only those in view are drawn. Keys go through them, choose, open, edit and delete. */
export function EntryList({ filter, order, name, total, selecting, withCourse, scroller, onDelete }: Props) {
  const words = useWords();
  const list = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const guess = useGuess();
  const rows = useLongList({ scroller, list, count: total, guess, name });
  const entryAt = useEntries(filter, order, rows);
  const query = useMemo(() => {
    const read = parseQuery(filter.text ?? '');
    return isEmptyQuery(read) ? null : read;
  }, [filter.text]);
  const keys = useEntryKeys({ list, rows, count: total, entryAt, selecting, edit: setEditing, onDelete });
  const { selection } = selecting;

  return (
    <div
      ref={list}
      role="grid"
      aria-label={words.notebook.entries}
      aria-multiselectable
      aria-rowcount={total}
      tabIndex={-1}
      className="entries names"
      style={{ blockSize: rows.height }}
      onClick={keys.onClick}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <div role="presentation" className="entries__drawn" style={{ insetBlockStart: rows.top }}>
        {Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index).map((row) => {
          const entry = entryAt(row);
          if (entry === null) return <Blank key={row} row={row} height={guess} />;
          return (
            <Entry
              key={entry.id}
              entry={entry}
              row={row}
              heads={JSON.stringify(headsOf(entry, row === 0 ? null : entryAt(row - 1), order))}
              query={query}
              isSelected={isSelected(selection, entry.id)}
              isTabStop={row === keys.tabStop}
              isTimeEnough={order === 'newest'}
              withCourse={withCourse && order === 'newest'}
              editor={
                editing === entry.id ? (
                  <EntryEditor entry={entry} onClose={() => keys.leaveEditor(row, setEditing)} />
                ) : null
              }
            />
          );
        })}
      </div>
    </div>
  );
}

/** In the place of an entry that is on its way. */
function Blank({ row, height }: { row: number; height: number }) {
  return (
    <div role="row" aria-rowindex={row + 1} aria-busy="true" style={{ blockSize: height }}>
      <div role="gridcell" className="entry entry--blank" />
    </div>
  );
}

function useGuess(): number {
  const [guess] = useState(() => GUESS_REM * parseFloat(getComputedStyle(document.documentElement).fontSize));
  return guess;
}
