import {
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { AnnotationView } from '../../../contract/notebook-views.ts';
import { parseAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useKeys } from '../../keys/keys-provider.tsx';
import { linkToPlace } from './entry-words.ts';
import { nextRow } from './next-row.ts';
import type { LongList } from './use-long-list.ts';
import type { Selecting } from './use-selection.ts';

type Parts = {
  list: RefObject<HTMLElement | null>;
  rows: LongList;
  count: number;
  entryAt(row: number): AnnotationView | null;
  selecting: Selecting;
  edit(id: string | null): void;
  /** All that is chosen; or, where nothing is, the one with the focus. */
  onDelete(id: string | null): void;
};

export type EntryKeys = {
  /** The one row that Tab stops at. */
  tabStop: number;
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
  /** What is clicked says by `data-act` what it is for: `select` or `edit`. */
  onClick(event: MouseEvent): void;
  leaveEditor(row: number, edit: (id: null) => void): void;
};

/** What keys do among the entries; the focus stays on a row while its neighbours come and go. */
export function useEntryKeys({ list, rows, count, entryAt, selecting, edit, onDelete }: Parts): EntryKeys {
  const [current, setCurrent] = useState(0);
  const wanted = useRef<number | null>(null);
  const hadFocus = useRef(false);
  const { first, end } = rows;
  const isDrawn = current >= first && current < end;

  useLayoutEffect(() => {
    const grid = list.current;
    if (grid === null) return;
    const row = wanted.current === null ? null : rowElement(grid, wanted.current);
    if (row !== null) {
      row.focus({ preventScroll: true });
      wanted.current = null;
    }
    // The row with the focus was scrolled out of view, or deleted: keys still go to the list.
    if (hadFocus.current && document.activeElement === document.body) grid.focus({ preventScroll: true });
    hadFocus.current = grid.contains(document.activeElement);
  });

  const go = (row: number): void => {
    setCurrent(row);
    wanted.current = row;
    rows.show(row);
  };
  const currentRow = Math.min(current, Math.max(0, count - 1));
  const entry = () => entryAt(currentRow);
  function onKeyDown(event: KeyboardEvent): void {
    const { target } = event;
    if (!(target instanceof HTMLElement) || !isRowOrList(target, list.current)) return;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const page = Math.max(1, Math.floor((end - first) / 3));
    const next =
      isPlain || event.key === 'Home' || event.key === 'End'
        ? nextRow(event.key, currentRow, count, page)
        : null;
    const here = entry();
    if (next !== null) {
      if (event.shiftKey) selecting.extendTo(next);
      go(next);
    } else if (event.key === ' ' && isPlain && here !== null) {
      if (event.shiftKey) selecting.extendTo(currentRow);
      else selecting.toggle(currentRow, here.id);
    } else if (event.key === 'Enter' && isPlain && here !== null) {
      const link = linkToPlace(here);
      if (link !== null) goTo(parseAddress(link));
    } else return;
    event.preventDefault();
  }

  useKeys({
    'select-all': () => selecting.selectAll(),
    'edit-entry': () => {
      const here = entry();
      if (here === null) return;
      rows.show(currentRow);
      edit(here.id);
    },
    'delete-entries': () => {
      if (selecting.count > 0) onDelete(null);
      else if (list.current?.contains(document.activeElement)) onDelete(entry()?.id ?? null);
    },
  });

  return {
    tabStop: isDrawn ? currentRow : first,
    onKeyDown,
    onFocus({ target }) {
      const row = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
      if (row !== undefined) setCurrent(Number(row));
    },
    onClick(event) {
      const { target } = event;
      const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
      const n = Number(row?.dataset['row']);
      const clicked = row === null ? null : entryAt(n);
      if (!(target instanceof Element) || clicked === null) return;
      const act = target.closest('[data-act]')?.getAttribute('data-act');
      const isOnLink = target.closest('a, button, input, textarea') !== null;
      if (act === 'edit') edit(clicked.id);
      else if (act === 'select' || (!isOnLink && (event.ctrlKey || event.metaKey || event.shiftKey))) {
        if (event.shiftKey) selecting.extendTo(n);
        else selecting.toggle(n, clicked.id);
      } else return;
      setCurrent(n);
    },
    leaveEditor(row, close) {
      close(null);
      go(row);
    },
  };
}

function isRowOrList(target: HTMLElement, list: HTMLElement | null): boolean {
  return target === list || target.dataset['row'] !== undefined;
}

function rowElement(list: HTMLElement, row: number): HTMLElement | null {
  return list.querySelector<HTMLElement>(`[data-row="${row}"]`);
}
