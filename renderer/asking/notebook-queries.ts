import { queryOptions } from '@tanstack/react-query';
import type { AnnotationFilter } from '../../contract/notebook-views.ts';
import type { Transport } from '../transport/transport.ts';
import { ask } from './ask.ts';
import { keyOf } from './queries.ts';

/** How many entries of the notebook are asked for at a time. */
export const ENTRIES_PAGE = 100;

/** A page that was scrolled past is let go of after half a minute: a large notebook does not pile up here. */
const KEPT_MS = 30_000;

/** `page`: which hundred of them, from 0. */
export function entriesQuery(
  transport: Transport,
  filter: AnnotationFilter,
  order: 'newest' | 'course',
  page: number,
) {
  return queryOptions({
    queryKey: [...keyOf.notebook, 'list', order, filter, page],
    queryFn: () =>
      ask(transport, 'notebook.list', { filter, order, offset: page * ENTRIES_PAGE, limit: ENTRIES_PAGE }),
    gcTime: KEPT_MS,
  });
}

export function facetsQuery(transport: Transport, filter: AnnotationFilter) {
  return queryOptions({
    queryKey: [...keyOf.notebook, 'facets', filter],
    queryFn: () => ask(transport, 'notebook.facets', { filter }),
    gcTime: KEPT_MS,
  });
}

export function reviewQuery(transport: Transport, course: string | null) {
  return queryOptions({
    queryKey: [...keyOf.notebook, 'review', course],
    queryFn: () => ask(transport, 'notebook.review', { ...(course !== null && { course }), limit: 200 }),
  });
}

export function readingTimeQuery(transport: Transport, since: string) {
  return queryOptions({
    queryKey: [...keyOf.readingTime, since],
    queryFn: () => ask(transport, 'notebook.reading-time', { since }),
  });
}

/** How many annotations wait to be looked at after an update. */
export function unreviewedQuery(transport: Transport, course: string | null) {
  return queryOptions({
    queryKey: [...keyOf.notebook, 'unreviewed', course],
    queryFn: async () => {
      const filter = { unreviewed: true, ...(course !== null && { courses: [course] }) };
      const { total } = await ask(transport, 'notebook.list', { filter, limit: 1 });
      return total;
    },
  });
}
