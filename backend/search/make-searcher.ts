import type { CheckedInput } from '../../contract/methods.ts';
import type { RelatedView } from '../../contract/related-view.ts';
import type { SearchView } from '../../contract/views.ts';
import type { Reader } from '../views/reader.ts';
import { findHits } from './find-hits.ts';
import { findRelated } from './find-related.ts';
import { keepVocabulary } from './load-vocabulary.ts';

/** Answers searches in a thread, for as long as its databases are open. */
export type Searcher = {
  find(input: CheckedInput<'search.find'>): SearchView;
  /** Resolves once misspelled words can be told; at once but for the first time. */
  ready(): Promise<void>;
  /** Null where there is no such slide. */
  related(place: CheckedInput<'search.related'>): RelatedView | null;
  /** Has to be told before the databases are closed. */
  stop(): void;
};

export function makeSearcher({ library, notebook }: Reader): Searcher {
  const vocabulary = keepVocabulary(library, { later: setImmediate, now: () => performance.now() });
  return {
    find: (input) =>
      findHits(
        { library, notebook, vocabulary: vocabulary.known() },
        { ...input, course: input.course ?? null, module: input.module ?? null },
      ),
    ready: () => vocabulary.ready(),
    related: (place) => findRelated({ library, notebook, vocabulary: vocabulary.known() }, place),
    stop: () => vocabulary.stop(),
  };
}
