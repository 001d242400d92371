import { useEffect, useState } from 'react';
import type { Answer, RequestError } from '../../contract/errors.ts';
import type { SearchView } from '../../contract/views.ts';
import { useTransport } from '../asking/ask.ts';
import type { Transport } from '../transport/transport.ts';
import { hitKey } from './hit-groups.ts';

const LIMIT = 40;
/** The exact ranking is dear: it is asked when the typing pauses. */
const PAUSE_MS = 150;

/** `best` is the first hit when the query was first answered: it stays selected when the exact ranking comes. */
export type Found = { view: SearchView | null; best: string | null; error: RequestError | null };

const nothing: Found = { view: null, best: null, error: null };

/**
 * Asks at each keystroke, and again when the library has changed; an answer to an older question is dropped. What was
 * found last is kept until the next answer.
 */
export function useSearch(text: string, from: { course: string | null; module: string | null }): Found {
  const transport = useTransport();
  const [found, setFound] = useState<Found>(nothing);
  const { course, module } = from;
  const isAsked = text.trim() !== '';
  const changes = useLibraryChanges(transport);

  useEffect(() => {
    if (!isAsked) return;
    const input = {
      text,
      limit: LIMIT,
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
    void transport.request('search.find', input).then((answer) => take(answer, false));
    const timer = setTimeout(() => {
      void transport.request('search.find', { ...input, exact: true }).then((answer) => take(answer, true));
    }, PAUSE_MS);
    return () => {
      isSuperseded = true;
      clearTimeout(timer);
    };
  }, [transport, text, isAsked, course, module, changes]);

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
  const first = answer.value.hits[0];
  const best =
    isExact && before.view?.query === answer.value.query ? before.best : first ? hitKey(first) : null;
  return { view: answer.value, best, error: null };
}
