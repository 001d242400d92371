import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { Transport } from '../transport/transport.ts';
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
  modules: ['module'] as const,
  modulesOf: (course: string) => ['module', course] as const,
  module: (course: string, module: string) => ['module', course, module] as const,
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

export function settingsQuery(transport: Transport) {
  return queryOptions({ queryKey: keyOf.settings, queryFn: () => ask(transport, 'settings.get', {}) });
}

export function hostQuery(transport: Transport) {
  return queryOptions({ queryKey: keyOf.host, queryFn: () => ask(transport, 'host.info', {}) });
}
