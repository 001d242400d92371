import type { HitView } from '../../../contract/views.ts';
import { groupHits } from '../../search/hit-groups.ts';

/** A module in which a query finds something; `first` and `last` are its slides' keys, null for the introduction. */
export type FoundPlace = {
  course: string;
  path: string;
  title: string;
  first: string | null;
  last: string | null;
};

/** The modules that hits stand in, in the order in which a list of them shows them. */
export function listFoundModules(hits: readonly HitView[]): FoundPlace[] {
  // What the learner added is walked through in the notebook.
  return groupHits(hits.filter(({ mine }) => !mine)).flatMap((course) =>
    course.modules.map(({ path, title, hits: here }) => {
      const inOrder = here.toSorted((a, b) => (a.slide?.n ?? 0) - (b.slide?.n ?? 0));
      const [first] = inOrder;
      return {
        course: course.id,
        path,
        title,
        first: first?.slide?.key ?? null,
        last: inOrder.at(-1)?.slide?.key ?? null,
      };
    }),
  );
}

/** The next of the modules, round the end; null where there is no other. */
export function neighbourOf(
  modules: readonly FoundPlace[],
  here: { course: { id: string }; path: string },
  direction: 1 | -1,
): FoundPlace | null {
  const isHere = ({ course, path }: FoundPlace): boolean => course === here.course.id && path === here.path;
  const at = modules.findIndex(isHere);
  const from = at === -1 && direction === -1 ? 0 : at;
  const next = modules.at((from + direction) % Math.max(1, modules.length));
  return next === undefined || isHere(next) ? null : next;
}
