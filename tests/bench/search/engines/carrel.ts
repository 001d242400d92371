import { openLibraryForReading } from '../../../../backend/database/library/library-schema.ts';
import { readSlideIds } from '../read-slide-ids.ts';
import { findHits } from '../../../../backend/search/find-hits.ts';
import { loadVocabulary } from '../../../../backend/search/load-vocabulary.ts';
import type { Vocabulary } from '../../../../core/search/vocabulary.ts';
import { sqlite } from '../../library-on-disk.ts';
import type { EngineMaker } from '../engine.ts';

/** As at a keystroke: capped, reranked, with marks, and with the vocabulary once a word is not found. */
export const carrel: EngineMaker = {
  name: 'Carrel',
  prepare: () => undefined,
  open({ library: file }) {
    const library = openLibraryForReading(sqlite, file);
    const idOf = readSlideIds(library);
    let vocabulary: Vocabulary | null = null;
    return {
      search(text, limit) {
        const asked = { text, limit, course: null, module: null, exact: false, facets: false };
        // The program reads the vocabulary beside the first searches; here it is there from the second on.
        const { hits } = findHits({ library, notebook: null, vocabulary }, asked);
        vocabulary ??= loadVocabulary(library);
        return hits.flatMap((hit) => (hit.slide ? [idOf(hit.module.path, hit.slide.n)] : []));
      },
      close: () => library.close(),
    };
  },
};
