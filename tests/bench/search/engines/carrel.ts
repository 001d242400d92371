import { openLibraryForReading } from '../../../../backend/database/library/library-schema.ts';
import { readSlideIds } from '../read-slide-ids.ts';
import { findHits } from '../../../../backend/search/find-hits.ts';
import { loadVocabulary } from '../../../../backend/search/load-vocabulary.ts';
import type { Vocabulary } from '../../../../core/search/vocabulary.ts';
import { sqlite } from '../../library-on-disk.ts';
import type { EngineMaker } from '../engine.ts';

/** Modules' own texts are hits too, which the peers don't have: so many more are asked for, and passed over. */
const ofModules = 10;

/** As at a keystroke: capped, reranked, with marks, and with the vocabulary for words that are not found. */
export const carrel: EngineMaker = {
  name: 'Carrel',
  prepare: () => undefined,
  open({ library: file }) {
    const library = openLibraryForReading(sqlite, file);
    const idOf = readSlideIds(library);
    let vocabulary: Vocabulary | null = null;
    return {
      search(text, limit) {
        const asked = {
          text,
          limit: limit + ofModules,
          course: null,
          module: null,
          exact: false,
          facets: false,
        };
        const { hits } = findHits({ library, notebook: null, vocabulary }, asked);
        return hits.flatMap((hit) => (hit.slide ? [idOf(hit.module.path, hit.slide.n)] : [])).slice(0, limit);
      },
      // The program does it a little at a time between the first searches, which go without.
      settle() {
        vocabulary = loadVocabulary(library);
      },
      close: () => library.close(),
    };
  },
};
