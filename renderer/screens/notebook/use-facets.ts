import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { NotebookFacets } from '../../../contract/notebook-views.ts';
import type { NotebookFilter } from '../../address/notebook-filter.ts';
import { useTransport } from '../../asking/ask.ts';
import { facetsQuery } from '../../asking/notebook-queries.ts';
import { askForFilter } from './ask-for-filter.ts';
import type { FilterList } from './list-filters.ts';

const lists: readonly FilterList[] = ['courses', 'modules', 'tags', 'colours', 'kinds', 'states'];

export type Facets = {
  /** Of all that the whole filter leaves; null until it is known. */
  all: NotebookFacets | null;
  /** For the choices of one list: as if nothing were chosen in it, so that another member can be chosen beside. */
  of(list: FilterList): NotebookFacets | null;
};

export function useFacets(filter: NotebookFilter): Facets {
  const transport = useTransport();
  // Where nothing is chosen in a list, its counts are those of the whole: asked for once.
  const narrowed = lists.filter((list) => filter[list].length > 0);
  const answers = useQueries({
    queries: [filter, ...narrowed.map((list) => ({ ...filter, [list]: [] }))].map((each) => ({
      ...facetsQuery(transport, askForFilter(each)),
      placeholderData: keepPreviousData,
    })),
    combine: (results) => results.map(({ data }) => data ?? null),
  });
  const all = answers[0] ?? null;
  return {
    all,
    of: (list) => (filter[list].length === 0 ? all : (answers[narrowed.indexOf(list) + 1] ?? all)),
  };
}
