import { useQueries } from '@tanstack/react-query';
import type { AnnotationFilter, AnnotationView } from '../../../contract/notebook-views.ts';
import type { NotebookOrder } from '../../address/address.ts';
import { useTransport } from '../../asking/ask.ts';
import { ENTRIES_PAGE, entriesQuery } from '../../asking/notebook-queries.ts';
import { useSettled } from '../../search/use-settled.ts';

/** While one scrolls by hundreds of rows, those that fly past are not asked for. */
const PAUSE_MS = 60;

/** The notebook's entries of `[first, end)` by their row, asked for in pages; null for one that is not here yet. */
export function useEntries(
  filter: AnnotationFilter,
  order: NotebookOrder,
  { first, end }: { first: number; end: number },
): (row: number) => AnnotationView | null {
  const transport = useTransport();
  const wanted = pagesOf(first, end);
  const settled = useSettled(wanted, PAUSE_MS);
  // The head of the list is here already, and what stands below it is not worth a pause.
  const pages = (wanted.startsWith('0') ? wanted : settled).split(' ').map(Number);
  const answers = useQueries({
    queries: pages.map((page) => entriesQuery(transport, filter, order, page)),
    combine: (results) => results.map(({ data }) => data),
  });
  return (row) => {
    const page = Math.floor(row / ENTRIES_PAGE);
    return answers[pages.indexOf(page)]?.annotations[row % ENTRIES_PAGE] ?? null;
  };
}

/** With the page of the row before: its day or slide says what is written over the first. */
function pagesOf(first: number, end: number): string {
  const from = Math.floor(Math.max(0, first - 1) / ENTRIES_PAGE);
  const to = Math.floor(Math.max(0, end - 1) / ENTRIES_PAGE);
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).join(' ');
}
