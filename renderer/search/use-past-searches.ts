import { useQuery } from '@tanstack/react-query';
import { ask, useTransport } from '../asking/ask.ts';
import { searchHistoryQuery } from '../asking/queries.ts';

export type PastSearches = {
  /** Newest first, both. */
  saved: readonly string[];
  recent: readonly string[];
  /** Each rejects with RequestFailure where it is refused. */
  keep(text: string): Promise<unknown>;
  letGo(text: string): Promise<unknown>;
  forget(text: string): Promise<unknown>;
  clearRecent(): Promise<unknown>;
};

/** The searches the learner made and kept; an event tells every window of a change. */
export function usePastSearches(): PastSearches {
  const transport = useTransport();
  const { data } = useQuery(searchHistoryQuery(transport));
  const saved = data?.saved ?? [];
  return {
    saved,
    recent: (data?.recent ?? []).filter((text) => !saved.includes(text)),
    keep: (text) => ask(transport, 'search.save', { text }),
    letGo: (text) => ask(transport, 'search.unsave', { text }),
    forget: (text) => ask(transport, 'search.forget', { text }),
    clearRecent: () => ask(transport, 'search.clear-recent', {}),
  };
}
