import { useState, type KeyboardEvent } from 'react';
import { listPastSearches, pastSearchId, useRemoval, type PastSearch } from './past-searches.tsx';
import { stepOf } from './step-of.ts';
import { usePastSearches } from './use-past-searches.ts';

export type PastList = {
  list: readonly PastSearch[];
  isShown: boolean;
  /** -1 while none is. */
  selected: number;
  select(index: number): void;
  /** The id of the selected row; null while there is none. */
  rowId(list: string): string | null;
  press(event: KeyboardEvent, choose: (text: string) => void, leaveAbove: () => void): void;
};

/** The searches of before, while nothing is asked: arrows move, Enter takes one up, Delete takes it off the list. */
export function usePastList(isWanted: boolean): PastList {
  const list = listPastSearches(usePastSearches());
  const remove = useRemoval();
  const [at, select] = useState(-1);
  const selected = Math.min(at, list.length - 1);
  const isShown = isWanted && list.length > 0;
  return {
    list,
    isShown,
    selected,
    select,
    rowId: (id) => (selected === -1 ? null : pastSearchId(id, selected)),
    press(event, choose, leaveAbove) {
      const current = isShown ? list[selected] : undefined;
      const isBare = !event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey;
      if (event.key === 'ArrowUp' && isBare && selected <= 0) {
        event.preventDefault();
        select(-1);
        leaveAbove();
        return;
      }
      if (current && isBare && (event.key === 'Enter' || event.key === 'Delete')) {
        event.preventDefault();
        if (event.key === 'Enter') choose(current.text);
        else remove(current);
        return;
      }
      const next = isShown ? stepOf(event, selected, list.length) : null;
      if (next === null) return;
      event.preventDefault();
      select(next);
    },
  };
}
