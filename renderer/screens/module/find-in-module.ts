import type { ModuleView, SlideView } from '../../../contract/views.ts';
import { occurrences } from '../../../core/search/mark-text.ts';
import { isEmptyQuery, parseQuery, type Query } from '../../../core/search/parse-query.ts';
import { tokenize } from '../../../core/search/tokens.ts';

/** `slides` are the places, 1-based and in order, of the slides that have all the words. */
export type FoundInModule = { text: string; query: Query; slides: number[] };

/** What a query finds among a module's slides; null where nothing is asked for. */
export function findInModule(module: Pick<ModuleView, 'slides'>, text: string | null): FoundInModule | null {
  const query = parseQuery(text ?? '');
  if (text === null || isEmptyQuery(query)) return null;
  return {
    text,
    query,
    slides: module.slides.filter((slide) => hasAll(slide, query)).map((slide) => slide.n),
  };
}

function hasAll(slide: SlideView, query: Query): boolean {
  const parts = [slide.title, slide.body, slide.notes].map((passage) => tokenize(passage.text));
  return query.required.every((term) => parts.some((tokens) => occurrences(term, tokens).length > 0));
}

/** The next of the places found, round the end; null where there is none. */
export function nextFound(found: FoundInModule | null, n: number, direction: 1 | -1): number | null {
  if (found === null || found.slides.length === 0) return null;
  const { slides } = found;
  if (direction === 1) return slides.find((each) => each > n) ?? slides[0] ?? null;
  return slides.findLast((each) => each < n) ?? slides.at(-1) ?? null;
}
