import type { AnnotationView } from '../../../contract/notebook-views.ts';
import { assertNever } from '../../../core/assert-never.ts';
import { courseLink, formatAddress, moduleAt } from '../../address/address.ts';
import type { Words } from '../../words/en.ts';
import { nameModule } from '../../words/name-module.ts';

/** What an entry is about, in the author's words or in the learner's name for it. */
export function sayWhat(entry: AnnotationView, words: Words): string {
  if (entry.quote !== null) return entry.quote;
  if (entry.label !== '') return entry.label;
  if (entry.slide !== null) {
    return entry.slide.title === '' ? words.slideName(entry.slide.n) : entry.slide.title;
  }
  return entry.module === null ? entry.course.title : moduleNameOf(entry.module.title);
}

/** `11 Microservices Architecture · 8, notes`, with the course before it, or no more than the place in the module. */
export function sayWhere(
  entry: AnnotationView,
  words: Words,
  says: { course: boolean; module: boolean },
): string {
  const { course, module, slide, range } = entry;
  if (module === null) return course.title;
  const part = range === null ? null : words.notebook.parts[range.part];
  const inModule =
    slide === null ? (part ?? words.notebook.wholeModule) : words.notebook.onSlide(slide.n, part);
  return [
    ...(says.course ? [course.title] : []),
    ...(says.module ? [moduleNameOf(module.title)] : []),
    inModule,
  ].join(' · ');
}

/** Where an entry stands; null where its course is not on the shelf. */
export function linkToPlace(entry: AnnotationView): string | null {
  const { course, module, slide } = entry;
  if (!course.present) return null;
  if (module === null) return courseLink(course.id);
  const place = moduleAt({ course: course.id, module: module.path, slide: slide?.key ?? null });
  return formatAddress({ ...place, mark: entry.id });
}

/** The module, at the slide it last stood on, with the learner choosing the words there. */
export function linkToPlaceByHand(entry: AnnotationView): string | null {
  const { course, module, slide } = entry;
  if (!course.present || module === null) return null;
  const place = moduleAt({ course: course.id, module: module.path, slide: slide?.key ?? null });
  return formatAddress({ ...place, view: 'read', placing: entry.id });
}

/** A module with the number that its own title begins with, as `11 Microservices Architecture`. */
export function moduleNameOf(title: string): string {
  const { number, name } = nameModule({ title, ordinal: 0 });
  return number === 0 ? name : `${number} ${name}`;
}

export function sayState(entry: AnnotationView, words: Words): string {
  switch (entry.state) {
    case 'exact':
    case 'moved':
    case 'similar':
    case 'orphan':
    case 'detached':
      return words.notebook.states[entry.state];
    default:
      return assertNever(entry.state);
  }
}
