import type { HitView, SearchView } from '../../contract/views.ts';
import { expandQuery, spellOut, type Expansion } from '../../core/search/expand-query.ts';
import { markText } from '../../core/search/mark-text.ts';
import { parseQuery } from '../../core/search/parse-query.ts';
import { choosesSlides, isEmptyQuery, searchedParts, type Query } from '../../core/search/query.ts';
import { mostPromising, rankCandidates, type Ranked } from '../../core/search/rank-candidates.ts';
import { textWindow } from '../../core/search/text-window.ts';
import type { Vocabulary } from '../../core/search/vocabulary.ts';
import { findCourse } from '../database/library/course-table.ts';
import { findModule, moduleRange, readHitModule } from '../database/library/module-table.ts';
import {
  matchSlides,
  matchSlidesExactly,
  readCandidates,
  readTitles,
  type MatchedSlide,
  type Nearby,
} from '../database/library/search-slides.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import { countFacets } from './count-facets.ts';
import { findMine } from './find-mine.ts';
import { filterRows } from './filter-rows.ts';

export type Search = {
  text: string;
  limit: number;
  /** Where the learner is, to be looked at first. */
  course: string | null;
  module: string | null;
  /** Ranks all matches, at the price of a tenth of a second in a large library. */
  exact: boolean;
  /** Counts all matches by course, module, tag and part. */
  facets: boolean;
};

/** What is searched. */
export type Searched = {
  library: SqliteDatabase;
  /** Null where nothing is known of the learner. */
  notebook: SqliteDatabase | null;
  /** Null while it is being read: then no word is taken for another. */
  vocabulary: Vocabulary | null;
};

/** Of this many that the index ranks best, the titles are looked at. */
const titlesRead = 200;
/** And of this many the whole text. */
const rerankedAtLeast = 30;
/** With fewer hits than this, rare words are taken for slips or for parts of words. */
const few = 3;
/** Characters of a passage that a list of hits has room for. */
const windowSize = 120;

type Candidates = ReturnType<typeof readCandidates>;

/** Slides, and modules' own texts, that hold all the words, best first. Any text is a query. */
export function findHits(searched: Searched, search: Search): SearchView {
  const { library, notebook } = searched;
  const typed = parseQuery(search.text);
  if (isEmptyQuery(typed)) return nothing(search.text);

  const filter = filterRows(library, notebook, typed.operators);
  const nearby = findNearby(library, search);
  const wanted = Math.max(rerankedAtLeast, search.limit);
  const isMineAlone = !choosesSlides(typed) || searchedParts(typed).length === 0;
  const match = (query: Query): MatchedSlide[] => {
    if (isMineAlone) return [];
    return search.exact
      ? matchSlidesExactly(library, query, filter, Math.max(titlesRead, wanted) + 1)
      : matchSlides(library, query, filter, nearby, wanted);
  };

  const asTyped = match(typed);
  const expanded =
    asTyped.length < few && searched.vocabulary
      ? expandQuery(typed, searched.vocabulary, asTyped.length)
      : null;
  const query = expanded?.query ?? typed;
  const matched = expanded ? match(query) : asTyped;
  const looked = readTitles(library, matched.slice(0, Math.max(titlesRead, wanted)));
  const hits = showHits(library, query, mostPromising(query, looked, wanted), search.limit);
  const mine = findMine(searched, query, filter, isMineAlone ? search.limit + 1 : mostMine);
  const shownMine = mine.slice(0, search.limit);
  return {
    query: search.text,
    // Where no word is looked for they are the newest, in that order.
    hits: query.required.length === 0 ? [...hits, ...shownMine] : withMine(hits, shownMine),
    more: matched.length > hits.length || mine.length > search.limit,
    // What nothing was found with is nothing to tell of.
    alsoSearched: matched.length > asTyped.length ? told(expanded?.expansions ?? []) : [],
    find: expanded ? spellOut(query, search.text) : search.text,
    facets: search.facets && !isMineAlone ? countFacets(library, query, filter) : null,
  };
}

/** Of what the learner added beside the hits on slides; the notebook shows all. */
const mostMine = 5;

/**
 * What the learner wrote comes first, because they know it is there. Words that they only marked stand on a slide that
 * is among the hits by itself, and come after those.
 */
function withMine(hits: readonly HitView[], mine: readonly HitView[]): HitView[] {
  const isOwn = (hit: HitView): boolean => hit.mine?.own === true;
  return [...mine.filter(isOwn), ...hits, ...mine.filter((hit) => !isOwn(hit))];
}

function nothing(text: string): SearchView {
  return { query: text, hits: [], more: false, alsoSearched: [], find: text, facets: null };
}

function told(expansions: readonly Expansion[]): Expansion[] {
  return expansions.map(({ word, instead }) => ({ word, instead: instead.slice(0, 5) }));
}

function showHits(
  library: SqliteDatabase,
  query: Query,
  matched: readonly MatchedSlide[],
  limit: number,
): HitView[] {
  return rankCandidates(query, readCandidates(library, matched))
    .slice(0, limit)
    .flatMap((ranked) => showHit(library, query, ranked));
}

function showHit(library: SqliteDatabase, query: Query, ranked: Ranked<Candidates[number]>): HitView[] {
  const { candidate, part, text, reasons } = ranked;
  const module = readHitModule(library, candidate.module);
  if (!module) return [];
  return [
    {
      course: { id: module.courseId, title: module.courseTitle },
      module: { path: module.path, title: module.title, ordinal: module.ordinal },
      slide: candidate.n === 0 ? null : { n: candidate.n, key: candidate.key, title: candidate.title },
      part,
      ...textWindow(text, markText(query, text), windowSize),
      reasons,
    },
  ];
}

function findNearby(db: SqliteDatabase, search: Search): Nearby {
  const course = search.course === null ? null : findCourse(db, search.course);
  if (!course) return { course: null, module: null };
  const range = moduleRange(db, course.row);
  const module = search.module === null ? null : findModule(db, course.row, search.module);
  return { course: range && [range.first, range.last], module: module?.id ?? null };
}
