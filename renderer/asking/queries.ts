import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Transport } from '../transport/transport.ts';
import type { Input } from '../../contract/methods.ts';
import { ask } from './ask.ts';

/** What was answered holds until an event says otherwise. A refusal is not asked again by itself. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        // The answering side is on this machine: it is there whether or not the browser thinks it is online.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

export const keyOf = {
  library: ['library'] as const,
  courses: ['course'] as const,
  course: (course: string) => ['course', course] as const,
  changes: (course: string) => ['course', course, 'changes'] as const,
  links: (course: string, module: string | null) => ['course', course, 'links', module] as const,
  modules: ['module'] as const,
  modulesOf: (course: string) => ['module', course] as const,
  module: (course: string, module: string) => ['module', course, module] as const,
  annotations: ['annotations'] as const,
  annotationsOf: (course: string) => ['annotations', course] as const,
  annotationsIn: (course: string, module: string) => ['annotations', course, module] as const,
  courseNotes: (course: string) => ['annotations', course, null] as const,
  tags: ['annotation-tags'] as const,
  /** The notebook's own lists and counts; any change of an annotation may change them. */
  notebook: ['notebook'] as const,
  readingTime: ['reading-time'] as const,
  dialects: ['dialects'] as const,
  searchHistory: ['search-history'] as const,
  /** What was read of the index; it changes with the library alone. */
  searched: ['searched'] as const,
  backups: ['backups'] as const,
  settings: ['settings'] as const,
  host: ['host'] as const,
};

export function libraryQuery(transport: Transport) {
  return queryOptions({ queryKey: keyOf.library, queryFn: () => ask(transport, 'library.list', {}) });
}

export function courseQuery(transport: Transport, course: string) {
  return queryOptions({
    queryKey: keyOf.course(course),
    queryFn: () => ask(transport, 'library.course', { course }),
  });
}

export function moduleQuery(transport: Transport, course: string, module: string) {
  return queryOptions({
    queryKey: keyOf.module(course, module),
    queryFn: () => ask(transport, 'module.open', { course, module }),
  });
}

export function changesQuery(transport: Transport, course: string) {
  return queryOptions({
    queryKey: keyOf.changes(course),
    queryFn: () => ask(transport, 'library.changes', { course }),
  });
}

export function linksQuery(transport: Transport, course: string, module: string | null) {
  return queryOptions({
    queryKey: keyOf.links(course, module),
    queryFn: () => ask(transport, 'library.links', module === null ? { course } : { course, module }),
  });
}

/** What the learner added in a module. */
export function annotationsQuery(transport: Transport, course: string, module: string) {
  return queryOptions({
    queryKey: keyOf.annotationsIn(course, module),
    queryFn: () => ask(transport, 'notebook.of-module', { course, module }),
  });
}

/** The learner's notes on a course as a whole. */
export function courseNotesQuery(transport: Transport, course: string) {
  return queryOptions({
    queryKey: keyOf.courseNotes(course),
    queryFn: async () => {
      // They come before those of its modules.
      const filter = { courses: [course], kinds: ['note' as const] };
      const { annotations } = await ask(transport, 'notebook.list', {
        filter,
        order: 'course',
        offset: 0,
        limit: 500,
      });
      return annotations.filter(({ module }) => module === null);
    },
  });
}

export function tagsQuery(transport: Transport) {
  return queryOptions({ queryKey: keyOf.tags, queryFn: () => ask(transport, 'notebook.tags', {}) });
}

export function dialectsQuery(transport: Transport) {
  return queryOptions({ queryKey: keyOf.dialects, queryFn: () => ask(transport, 'module.dialects', {}) });
}

export function searchHistoryQuery(transport: Transport) {
  return queryOptions({
    queryKey: keyOf.searchHistory,
    queryFn: () => ask(transport, 'search.history', {}),
  });
}

export function operatorValuesQuery(transport: Transport) {
  return queryOptions({
    queryKey: [...keyOf.searched, 'values'],
    queryFn: () => ask(transport, 'search.operator-values', {}),
  });
}

export function relatedQuery(transport: Transport, place: Input<'search.related'>) {
  return queryOptions({
    queryKey: [...keyOf.searched, 'related', place.course, place.module, place.slide],
    queryFn: () => ask(transport, 'search.related', place),
  });
}

/** All that a query finds, as far as anybody walks. */
export function walkQuery(transport: Transport, text: string) {
  return queryOptions({
    queryKey: [...keyOf.searched, 'walk', text],
    queryFn: () => ask(transport, 'search.find', { text, limit: 500, exact: true }),
  });
}

export function settingsQuery(transport: Transport) {
  return queryOptions({ queryKey: keyOf.settings, queryFn: () => ask(transport, 'settings.get', {}) });
}

export function hostQuery(transport: Transport) {
  return queryOptions({ queryKey: keyOf.host, queryFn: () => ask(transport, 'host.info', {}) });
}

/** Backups come by themselves: asked anew wherever they are shown. */
export function backupsQuery(transport: Transport) {
  return queryOptions({
    queryKey: keyOf.backups,
    queryFn: () => ask(transport, 'backups.list', {}),
    staleTime: 0,
  });
}
