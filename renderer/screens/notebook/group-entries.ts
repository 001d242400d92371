import type { AnnotationView } from '../../../contract/notebook-views.ts';
import type { NotebookOrder } from '../../address/address.ts';
import { dayOf } from './ask-for-filter.ts';

/** What is written over an entry because it is the first of its day, course, module or slide. */
export type EntryHeads = {
  day: number | null;
  course: string | null;
  module: string | null;
  slide: AnnotationView['slide'];
};

/** `before` is the entry above it in the list; null at the head of the list. */
export function headsOf(
  entry: AnnotationView,
  before: AnnotationView | null,
  order: NotebookOrder,
): EntryHeads {
  const none: EntryHeads = { day: null, course: null, module: null, slide: null };
  if (order === 'newest') {
    const isSameDay = before !== null && dayOf(before.createdAt) === dayOf(entry.createdAt);
    return isSameDay ? none : { ...none, day: entry.createdAt };
  }
  const isSameCourse = before !== null && before.course.id === entry.course.id;
  const isSameModule = isSameCourse && before.module?.path === entry.module?.path;
  const isSameSlide = isSameModule && before.slide?.key === entry.slide?.key;
  return {
    day: null,
    course: isSameCourse ? null : entry.course.title,
    module: isSameModule ? null : (entry.module?.title ?? null),
    slide: isSameSlide ? null : entry.slide,
  };
}
