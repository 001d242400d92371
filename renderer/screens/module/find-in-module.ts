import type { ModuleView, SlideView } from '../../../contract/views.ts';
import { occurs } from '../../../core/search/mark-text.ts';
import { parseQuery } from '../../../core/search/parse-query.ts';
import { searchedParts, type Choice, type Query } from '../../../core/search/query.ts';
import { tokenize, type Token } from '../../../core/search/tokens.ts';

/** `slides` are the places, 1-based and in order, of the slides that have all the words. */
export type FoundInModule = { text: string; query: Query; slides: number[] };

/** What a query finds among a module's slides; null where nothing is asked for. */
export function findInModule(
  module: Pick<ModuleView, 'slides' | 'title'>,
  text: string | null,
): FoundInModule | null {
  const query = parseQuery(text ?? '');
  if (text === null || query.required.length === 0) return null;
  const moduleTitle = tokenize(module.title);
  return {
    text,
    query,
    slides: module.slides.filter((slide) => hasAll(slide, moduleTitle, query)).map((slide) => slide.n),
  };
}

/** As the index finds it: some of the words may stand in the module's title, where no part is named. */
function hasAll(slide: SlideView, moduleTitle: readonly Token[], query: Query): boolean {
  const parts = searchedParts(query).map((part) => tokenize(slide[part].text));
  const stands = (choice: Choice): boolean => parts.some((tokens) => occurs(choice, tokens));
  const isAnywhere = parts.length === 3;
  return (
    query.required.some(stands) &&
    query.required.every((choice) => stands(choice) || (isAnywhere && occurs(choice, moduleTitle))) &&
    !query.excluded.some((term) => stands([term]))
  );
}

/** The next of the places found, round the end; null where there is none. */
export function nextFound(found: FoundInModule | null, n: number, direction: 1 | -1): number | null {
  if (found === null || found.slides.length === 0) return null;
  const { slides } = found;
  if (direction === 1) return slides.find((each) => each > n) ?? slides[0] ?? null;
  return slides.findLast((each) => each < n) ?? slides.at(-1) ?? null;
}
