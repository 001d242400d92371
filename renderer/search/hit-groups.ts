import type { HitView } from '../../contract/views.ts';

/** The id of the group of what the learner added, which is of all courses. */
export const mineGroup = ' mine';

export type ModuleHits = { path: string; ordinal: number; title: string; hits: HitView[] };
export type CourseHits = { id: string; title: string; modules: ModuleHits[] };

/** Hits by course and module; a group stands where its best hit stood. */
export function groupHits(hits: readonly HitView[]): CourseHits[] {
  const courses: CourseHits[] = [];
  for (const hit of hits) {
    const of = hit.mine ? { id: mineGroup, title: '' } : hit.course;
    const course = courses.find((each) => each.id === of.id) ?? push(courses, { ...of, modules: [] });
    const module =
      course.modules.find(({ hits: [first] }) => first && isSameModule(first, hit)) ??
      push(course.modules, { ...hit.module, hits: [] });
    module.hits.push(hit);
  }
  return courses;
}

/** The hits in the order in which the groups show them. */
export function hitsInOrder(courses: readonly CourseHits[]): HitView[] {
  return courses.flatMap((course) => course.modules.flatMap((module) => module.hits));
}

/** The same for the same place, in any order of ranking. */
export function hitKey(hit: HitView): string {
  return [hit.course.id, hit.module.path, hit.slide?.key ?? '', hit.part, hit.mine?.id ?? ''].join('\n');
}

function isSameModule(a: HitView, b: HitView): boolean {
  return a.course.id === b.course.id && a.module.path === b.module.path;
}

function push<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
