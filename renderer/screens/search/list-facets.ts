import type { Facets } from '../../../contract/views.ts';
import type { Filter } from '../../../core/search/query.ts';
import { foldText } from '../../../core/search/tokens.ts';
import type { Words } from '../../words/en.ts';
import { nameModule } from '../../words/name-module.ts';

export type FacetValue = {
  id: string;
  name: string;
  /** The whole name, where `name` is shorter. */
  title: string;
  count: number;
  filter: Filter;
  /** Every way to ask for it. */
  names: string[];
};

/** The counts as things to choose: each with the operator that asks for it. */
export function listFacets(
  facets: Facets,
  words: Words,
): Record<'courses' | 'modules' | 'tags' | 'parts', FacetValue[]> {
  const { courses, modules, tags, parts } = facets;
  return {
    courses: courses.map(({ id, title, count }) => ({
      id,
      name: title,
      title,
      count,
      filter: { by: 'course', value: isAlone(courses, title) ? title : id },
      names: [id, title],
    })),
    modules: modules.map(({ course, path, title, ordinal, count }) => {
      const { number, name } = nameModule({ title, ordinal });
      // In one course a module's number and path say which it is; among several only a name that no other has.
      const isOneCourse = courses.length === 1;
      return {
        id: `${course}\n${path}`,
        name: `${number} ${name}`,
        title,
        count,
        filter: { by: 'module', value: isAlone(modules, title) ? title : path },
        names: [title, path, path.replace(/\.md$/i, ''), ...(isOneCourse ? [String(ordinal)] : [])],
      };
    }),
    tags: tags.map(({ tag, count }) => ({
      id: tag,
      name: tag,
      title: tag,
      count,
      filter: { by: 'tag', value: tag },
      names: [tag],
    })),
    parts: parts.map(({ part, count }) => ({
      id: part,
      name: words.facetPartNames[part],
      title: words.facetPartNames[part],
      count,
      filter: { by: 'part', part },
      names: [part],
    })),
  };
}

function isAlone(all: readonly { title: string }[], title: string): boolean {
  return all.filter((each) => foldText(each.title) === foldText(title)).length === 1;
}
