import type { HitView } from '../../contract/views.ts';

export type ModuleHits = { path: string; ordinal: number; title: string; hits: HitView[] };
export type CourseHits = { id: string; title: string; modules: ModuleHits[] };

/** Hits by course and module; a group stands where its best hit stood. */
export function groupHits(hits: readonly HitView[]): CourseHits[] {
  const courses: CourseHits[] = [];
  for (const hit of hits) {
    const course =
      courses.find((each) => each.id === hit.course.id) ?? push(courses, { ...hit.course, modules: [] });
    const module =
      course.modules.find((each) => each.path === hit.module.path) ??
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
  return [hit.course.id, hit.module.path, hit.slide?.key ?? '', hit.part].join('\n');
}

function push<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
