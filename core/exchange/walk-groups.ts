import type { ExportedAnnotation } from './exported-annotation.ts';

/** `starts` says which groups begin with this annotation, the outer ones first. */
export type GroupedAnnotation = {
  item: ExportedAnnotation;
  starts: { course: boolean; module: boolean; slide: boolean };
};

/** The annotations that aren't deleted, each with the headings that go before it. */
export function* walkGroups(items: Iterable<ExportedAnnotation>): Iterable<GroupedAnnotation> {
  let before: ExportedAnnotation | null = null;
  for (const item of items) {
    if (item.record.deleted) continue;
    const course = before === null || before.record.course !== item.record.course;
    const module = course || before?.place.module?.path !== item.place.module?.path;
    const slide = module || before?.place.slide?.key !== item.place.slide?.key;
    yield { item, starts: { course, module, slide } };
    before = item;
  }
}

export function* present(items: Iterable<ExportedAnnotation>): Iterable<ExportedAnnotation> {
  for (const item of items) if (!item.record.deleted) yield item;
}
