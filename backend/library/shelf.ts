import { slugify } from '../../core/slug.ts';
import { basename } from 'node:path';
import type { CourseMetadata } from '../../core/course/course.ts';
import type { CourseKind, CourseProblem } from '../database/library/course-table.ts';
import { findCourses, type FoundCourses } from './find-courses.ts';
import { courseTitle, readCourseFile } from './read-course-file.ts';

/** A course as its folder describes it, before it has a place on the shelf. */
export type FoundCourse = {
  /** A real, absolute path. */
  folder: string;
  /** From `course.yaml`; null where the author gave none. */
  id: string | null;
  title: string;
  metadata: CourseMetadata;
};

/** A course with an id and a place on the shelf. `passing`: only for this run. */
export type ShelfEntry = {
  id: string;
  kind: CourseKind;
  /** Absolute. */
  folder: string;
  passing: boolean;
  /** What is wrong with its place on the shelf, not with its files. */
  problems: CourseProblem[];
};

export type ShelfChange = {
  entries: ShelfEntry[];
  /** Ids of the courses to look at. */
  check: string[];
  /** Forget what was read of courses off the shelf; otherwise a change of mind costs nothing. */
  purge: boolean;
};

/** The courses at or below a folder, with what their `course.yaml` says. */
export async function describeCourses(
  root: string,
): Promise<{ ok: true; courses: FoundCourse[] } | Extract<FoundCourses, { ok: false }>> {
  const found = await findCourses(root);
  if (!found.ok) return found;
  const courses: FoundCourse[] = [];
  for (const folder of found.folders) {
    const { metadata } = await readCourseFile(folder);
    courses.push({ folder, id: metadata.id, title: courseTitle(metadata, folder), metadata });
  }
  return { ok: true, courses };
}

/** What a course without an id of its own is called where nothing is kept: on the command line. */
export function idFromFolder(folder: string): string {
  return slugify(basename(folder)) || 'course';
}
