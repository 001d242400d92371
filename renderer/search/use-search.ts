import { replaceEqualDeep } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Answer, RequestError } from '../../contract/errors.ts';
import type { SearchView } from '../../contract/views.ts';
import { useTransport } from '../asking/ask.ts';
import type { Transport } from '../transport/transport.ts';
import { hitKey } from './hit-groups.ts';

/** As many as a keystroke brings. */
const LIMIT = 40;
/** The exact ranking is dear: it is asked when the typing pauses. */
const PAUSE_MS = 150;

export type Found = {
  view: SearchView | null;
  /** The first hit when the query was first answered: it stays selected when the exact ranking comes. */
  best: string | null;
  /** The view is the exact ranking, with all that was asked for. */
  isExact: boolean;
  error: RequestError | null;
};

export type Asking = {
  text: string;
  /** Where the learner is, to be looked at first. */
  from: { course: string | null; module: string | null };
  /** What the exact ranking brings. */
  limit?: number;
  facets?: boolean;
  /** What is known of an earlier time; it stands until the exact ranking comes. */
  kept?: SearchView | null;
};

const nothing: Found = { view: null, best: null, isExact: false, error: null };

/**
 * Asks at each keystroke, and again when the library has changed; an answer to an older question is dropped. What was
 * found last is kept until the next answer.
 */
export function useSearch({ text, from, limit = LIMIT, facets = false, kept = null }: Asking): Found {
  const transport = useTransport();
  const [found, setFound] = useState<Found>(() =>
    kept?.query === text ? { ...nothing, view: kept, best: bestOf(kept), isExact: true } : nothing,
  );
  const { course, module } = from;
  const isAsked = text.trim() !== '';
  const changes = useLibraryChanges(transport);

  useEffect(() => {
    if (!isAsked) return;
    const input = {
      text,
      ...(course === null ? {} : { course }),
      ...(module === null ? {} : { module }),
    };
    let isSuperseded = false;
    let hasExact = false;
    const take = (answer: Answer<SearchView>, isExact: boolean): void => {
      if (isSuperseded || (hasExact && !isExact)) return;
      hasExact ||= isExact;
      setFound((before) => next(before, answer, isExact));
    };
    void transport.request('search.find', { ...input, limit: LIMIT }).then((answer) => take(answer, false));
    const timer = setTimeout(() => {
      void transport
        .request('search.find', { ...input, limit, facets, exact: true })
        .then((answer) => take(answer, true));
    }, PAUSE_MS);
    return () => {
      isSuperseded = true;
      clearTimeout(timer);
    };
  }, [transport, text, isAsked, course, module, limit, facets, changes]);

  return isAsked ? found : nothing;
}

/** How often courses came, went or changed since the search was opened. */
function useLibraryChanges(transport: Transport): number {
  const [changes, setChanges] = useState(0);
  useEffect(
    () =>
      transport.onEvent((event) => {
        if (event.name === 'library.changed') setChanges((count) => count + 1);
      }),
    [transport],
  );
  return changes;
}

function next(before: Found, answer: Answer<SearchView>, isExact: boolean): Found {
  if (!answer.ok) return answer.error.code === 'cancelled' ? before : { ...nothing, error: answer.error };
  const isSame = before.view?.query === answer.value.query;
  // The exact ranking of the same query says more, even where it is a moment older.
  if (isSame && before.isExact && !isExact) return before;
  // What is found again is the same to the rows that show it.
  const view = before.view === null ? answer.value : replaceEqualDeep(before.view, answer.value);
  return { view, best: isSame ? before.best : bestOf(view), isExact, error: null };
}

function bestOf({ hits }: SearchView): string | null {
  const [first] = hits;
  return first ? hitKey(first) : null;
}
