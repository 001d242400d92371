import type { HitView, SearchView } from '../../contract/views.ts';
import { isEmptyQuery, parseQuery } from '../../core/search/parse-query.ts';
import { rankCandidates } from '../../core/search/rank-candidates.ts';
import { textWindow } from '../../core/search/text-window.ts';
import { findCourse } from '../database/library/course-table.ts';
import { slidesPerModule } from '../database/library/library-schema.ts';
import { findModule, hiddenModules, moduleRange, readHitModule } from '../database/library/module-table.ts';
import {
  matchSlides,
  matchSlidesExactly,
  readCandidates,
  type MatchedSlide,
  type Nearby,
} from '../database/library/search-slides.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

export type Search = {
  text: string;
  limit: number;
  /** Where the learner is, to be looked at first. */
  course: string | null;
  module: string | null;
  /** Ranks all matches, at the price of a tenth of a second in a large library. */
  exact: boolean;
};

/** Reading and comparing a slide's words takes as long as ranking a hundred by the index alone. */
const rerankedAtLeast = 30;
/** Characters of a passage that a list of hits has room for. */
const windowSize = 120;

/** Slides, and modules' own texts, that hold all the words, best first. Any text is a query. */
export function findHits(db: SqliteDatabase, search: Search): SearchView {
  const query = parseQuery(search.text);
  if (isEmptyQuery(query)) return { query: search.text, hits: [], more: false };

  const wanted = Math.max(rerankedAtLeast, search.limit);
  const hidden = hiddenModules(db);
  const matched = search.exact
    ? matchSlidesExactly(db, query, hidden.size === 0 ? wanted + 1 : -1)
    : matchSlides(db, query, findNearby(db, search), wanted);
  const visible = hidden.size === 0 ? matched : matched.filter((slide) => !hidden.has(moduleOf(slide)));
  const candidates = readCandidates(db, visible.slice(0, wanted));
  const ranked = rankCandidates(query, candidates).slice(0, search.limit);

  const hits: HitView[] = [];
  for (const { candidate, part, marks } of ranked) {
    const module = readHitModule(db, candidate.module);
    if (!module) continue;
    const text =
      part === 'title'
        ? candidate.title
        : part === 'notes' || part === 'description'
          ? candidate.notes
          : candidate.body;
    hits.push({
      course: { id: module.courseId, title: module.courseTitle },
      module: { path: module.path, title: module.title, ordinal: module.ordinal },
      slide: candidate.n === 0 ? null : { n: candidate.n, key: candidate.key, title: candidate.title },
      part,
      ...textWindow(text, marks, windowSize),
    });
  }
  return { query: search.text, hits, more: visible.length > hits.length };
}

function findNearby(db: SqliteDatabase, search: Search): Nearby {
  const course = search.course === null ? null : findCourse(db, search.course);
  if (!course) return { course: null, module: null };
  const range = moduleRange(db, course.row);
  const module = search.module === null ? null : findModule(db, course.row, search.module);
  return { course: range && [range.first, range.last], module: module?.id ?? null };
}

function moduleOf(slide: MatchedSlide): number {
  return Math.floor(slide.id / slidesPerModule);
}
