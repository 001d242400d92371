import type { RelatedView } from '../../contract/related-view.ts';
import type { Query } from '../../core/search/query.ts';
import { tellingWords } from '../../core/search/telling-words.ts';
import { foldText, tokenize } from '../../core/search/tokens.ts';
import { slidesPerModule } from '../database/library/library-schema.ts';
import { findCourse } from '../database/library/course-table.ts';
import { findModule, readHitModule } from '../database/library/module-table.ts';
import { matchSlidesExactly, readCandidates } from '../database/library/search-slides.ts';
import { countRowsWith } from '../database/library/word-table.ts';
import { countSlides, listSlideTexts, type SlideText } from '../database/library/slide-table.ts';
import { filterRows } from './filter-rows.ts';
import type { Searched } from './find-hits.ts';

/** As many as a panel shows without being scrolled. */
const mostRelated = 5;
const mostWords = 12;
/** A hit with less than this share of the best one's weight is related by accident. */
const leastShare = 0.35;
/** Lines of fewer words, such as “Recap”, stand on slides of other modules that have nothing to do with this one. */
const tellingLine = 2;
const mostPlaces = 12;

/**
 * Slides that speak of the same as this one, by the words that tell it from the others; and, for each of its lines that
 * stands on other slides too (an agenda, a recap), where. Null where there is no such slide.
 */
export function findRelated(
  searched: Searched,
  place: { course: string; module: string; slide: string },
): RelatedView | null {
  const { library } = searched;
  const course = findCourse(library, place.course);
  const module = course && findModule(library, course.row, place.module);
  const slide = module && listSlideTexts(library, module.id).find(({ key }) => key === place.slide);
  if (!slide) return null;
  return { slides: likeSlides(searched, slide), lines: sharedLines(searched, slide) };
}

function likeSlides({ library, vocabulary }: Searched, slide: SlideText): RelatedView['slides'] {
  const slides = countSlides(library);
  // The index itself is asked where its words are not yet in memory: what is answered is kept by who asked.
  const slidesWith = (word: string): number =>
    vocabulary ? vocabulary.count(word, false, slides) : countRowsWith(library, word);
  const words = tellingWords(slide, slidesWith, slides, mostWords);
  if (words.length === 0) return [];
  const query: Query = {
    required: [words.map((word) => ({ words: [word], prefix: false }))],
    excluded: [],
    operators: [],
  };
  const filter = { ...filterRows(library, null, []), slidesOnly: true, without: [slide.id] };
  const matched = matchSlidesExactly(library, query, filter, mostRelated);
  const top = matched[0]?.bm25 ?? 0;
  const like = matched.filter(({ bm25 }) => bm25 <= top * leastShare);
  return placesOf(library, like);
}

function sharedLines({ library }: Searched, slide: SlideText): RelatedView['lines'] {
  const filter = { ...filterRows(library, null, []), slidesOnly: true, without: [slide.id] };
  return [...new Set(slide.body.split('\n').map((line) => line.trim()))].flatMap((line) => {
    const words = tokenize(line).map(({ folded }) => folded);
    if (words.length === 0) return [];
    const query: Query = { required: [[{ words, prefix: false }]], excluded: [], operators: [] };
    const modules = words.length < tellingLine ? [Math.floor(slide.id / slidesPerModule)] : null;
    const matched = matchSlidesExactly(library, query, { ...filter, modules }, mostPlaces * 2);
    const candidates = readCandidates(library, matched);
    const wanted = words.join(' ');
    const same = candidates.filter(({ title, body }) =>
      [title, ...body.split('\n')].some((other) => foldText(other) === wanted),
    );
    const places = placesOf(library, same.slice(0, mostPlaces));
    return places.length === 0 ? [] : [{ text: line, places }];
  });
}

function placesOf(
  library: Searched['library'],
  slides: readonly { id: number; bm25: number }[],
): RelatedView['slides'] {
  return readCandidates(library, slides).flatMap(({ module: id, n, key, title }) => {
    const module = readHitModule(library, id);
    if (!module) return [];
    return [
      {
        course: { id: module.courseId, title: module.courseTitle },
        module: { path: module.path, title: module.title, ordinal: module.ordinal },
        slide: { n, key, title },
      },
    ];
  });
}
