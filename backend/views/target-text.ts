import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { TargetInput } from '../../contract/notebook-views.ts';
import type { AnchoredSlide, SlideText } from '../../core/anchor/anchor.ts';
import { findCourse } from '../database/library/course-table.ts';
import { findEdition } from '../database/library/edition-table.ts';
import { findModule } from '../database/library/module-table.ts';
import { findTextOfSlide } from '../database/library/slide-table.ts';
import { noCourse, noModule } from './no-course.ts';
import type { Reader } from './reader.ts';

/** What an annotation is to be made on, as it is in the library; `text` is null for a course as a whole. */
export type TargetText = {
  courseTitle: string;
  moduleTitle: string;
  slide: AnchoredSlide | null;
  text: SlideText | null;
  /** The chain of the course's editions; null where it was not read to its end yet. */
  chain: string | null;
};

export function findTarget(
  { library }: Reader,
  { course: id, module: path, slide: key }: TargetInput,
): Answer<TargetText> {
  const course = findCourse(library, id);
  if (!course) return noCourse(id);
  const known = { courseTitle: course.title, chain: findEdition(library, course.row)?.chain ?? null };
  if (path === null) return answered({ ...known, moduleTitle: '', slide: null, text: null });
  const module = findModule(library, course.row, path);
  if (!module) return noModule(course.title, path);
  const found = findTextOfSlide(library, module.id, key);
  if (!found) return refused('not-found', `${path} has no slide “${key ?? ''}”.`);
  const { n, title, body, notes } = found;
  const slide = key === null ? null : { key, title, n };
  return answered({ ...known, moduleTitle: module.title, slide, text: { title, body, notes } });
}
