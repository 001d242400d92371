import type { AnnotationRecord } from '../annotation/annotation-record.ts';
import type { ShelfToSearch } from './locate-entry.ts';

/**
 * The record as this shelf calls its course. A course that has no id of its own is given one by each notebook, so that
 * another laptop's file names one that is not here: then it is the course of that title which has the module, and where
 * the annotation is here already, the course it has here. Each notebook keeps its own name for it.
 */
export function adoptCourse(
  record: AnnotationRecord,
  here: AnnotationRecord | null,
  shelf: ShelfToSearch,
): AnnotationRecord {
  const isHere = (id: string): boolean => shelf.courses.some((course) => course.id === id);
  if (isHere(record.course)) return record;
  if (here && isHere(here.course) && here.courseTitle === record.courseTitle)
    return { ...record, course: here.course };
  const module = record.anchor?.module ?? null;
  const alike = shelf.courses.filter(
    ({ id, title }) =>
      title === record.courseTitle &&
      (module === null || shelf.modules(id).some(({ path }) => path === module)),
  );
  const [only] = alike;
  return only && alike.length === 1 ? { ...record, course: only.id } : record;
}
