import { warningAt } from '../../core/problem.ts';
import { courseFileName } from '../../core/course/course-files.ts';
import type { CourseMetadata } from '../../core/course/course.ts';
import type { CourseProblem } from '../database/library/course-table.ts';
import { listModuleFiles } from '../library/find-courses.ts';
import { orderModules } from '../library/order-modules.ts';
import { readCourseFile } from '../library/read-course-file.ts';

/** A course by its own file and the names of its modules, none of which was opened. */
export type ListedCourse = {
  folder: string;
  metadata: CourseMetadata;
  /** Of the modules, in their order. */
  paths: string[];
  problems: CourseProblem[];
};

export async function listCourse(folder: string): Promise<ListedCourse> {
  const { metadata, problems } = await readCourseFile(folder);
  const files = await listModuleFiles(folder);
  const ordered = orderModules(
    files.map(({ path }) => path),
    metadata.order,
  );
  const all = [...problems, ...ordered.problems];
  if (files.length === 0) {
    const message = 'The course has no modules: no .md files but those about the course itself.';
    all.push(warningAt('course-empty', message));
  }
  return {
    folder,
    metadata,
    paths: ordered.paths,
    problems: all.map((problem) => ({ ...problem, path: courseFileName })),
  };
}
