import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AnnotationFilter } from '../../../contract/notebook-views.ts';
import type { NotebookOrder } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { ENTRIES_PAGE, entriesQuery } from '../../asking/notebook-queries.ts';
import { useFailureToast } from '../../frame/toasts.tsx';
import {
  countSelected,
  everythingSelected,
  nothingSelected,
  withAdded,
  withToggled,
  type Selection,
} from './selection.ts';

export type Selecting = {
  selection: Selection;
  /** How many that are. */
  count: number;
  toggle(row: number, id: string): void;
  /** Nothing but this one. */
  selectAlone(row: number, id: string): void;
  /** From the row that was chosen last to this one, also those that were never in view. */
  extendTo(row: number): void;
  selectAll(): void;
  clear(): void;
};

/** What is chosen in the list. Another filter makes it another list, in which nothing is chosen. */
export function useSelection(filter: AnnotationFilter, order: NotebookOrder, total: number): Selecting {
  const transport = useTransport();
  const client = useQueryClient();
  const onError = useFailureToast();
  const name = JSON.stringify(filter);
  const [kept, setKept] = useState({ name, selection: nothingSelected });
  const anchor = useRef(0);
  const selection = kept.name === name ? kept.selection : nothingSelected;
  const set = (next: Selection) => setKept({ name, selection: next });

  async function idsBetween(from: number, to: number): Promise<string[]> {
    const [first, last] = from < to ? [from, to] : [to, from];
    const ids: string[] = [];
    for (let page = Math.floor(first / ENTRIES_PAGE); page * ENTRIES_PAGE <= last; page++) {
      const { annotations } = await client.query(entriesQuery(transport, filter, order, page));
      for (const [index, { id }] of annotations.entries()) {
        const row = page * ENTRIES_PAGE + index;
        if (row >= first && row <= last) ids.push(id);
      }
    }
    return ids;
  }

  return {
    selection,
    count: countSelected(selection, total),
    toggle(row, id) {
      anchor.current = row;
      set(withToggled(selection, id));
    },
    selectAlone(row, id) {
      anchor.current = row;
      set(withAdded(selection, [id], true));
    },
    extendTo(row) {
      const from = Math.min(anchor.current, Math.max(0, total - 1));
      idsBetween(from, row).then((ids) => set(withAdded(selection, ids)), onError);
    },
    selectAll: () => set(everythingSelected),
    clear: () => set(nothingSelected),
  };
}
