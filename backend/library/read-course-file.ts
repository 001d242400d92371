import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CourseMetadata } from '../../core/course/course.ts';
import { emptyCourseMetadata, readCourseMetadata } from '../../core/course/read-course-metadata.ts';
import { errorAt, type Problem } from '../../core/problem.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';
import { courseFileName } from '../../core/course/course-files.ts';

const maxBytes = 64 * 1024;

/** What `course.yaml` says; a course without one, or with a broken one, is a course all the same. */
export async function readCourseFile(
  folder: string,
): Promise<{ metadata: CourseMetadata; problems: Problem[] }> {
  const file = join(folder, courseFileName);
  const stats = await lstat(file).catch(() => null);
  if (!stats) return { metadata: emptyCourseMetadata, problems: [] };
  if (!stats.isFile())
    return withProblem(errorAt('course-file-broken', `${courseFileName} is not a regular file.`));
  const read = await readTextFile(file, maxBytes);
  if (!read.ok)
    return withProblem({ ...read.problem, code: read.problem.code.replace(/^module-/, 'course-file-') });
  const parsed = parseYaml(read.text);
  if (!parsed.ok) {
    const message = `${courseFileName} is not valid YAML, so nothing of it is used: ${parsed.message}.`;
    return withProblem(errorAt('course-file-broken', message, parsed.line));
  }
  const { metadata, problems } = readCourseMetadata(parsed.data);
  return { metadata, problems: [...read.problems, ...problems] };
}

function withProblem(problem: Problem): { metadata: CourseMetadata; problems: Problem[] } {
  return { metadata: emptyCourseMetadata, problems: [problem] };
}

/** A course without a title goes by its folder's name. */
export function courseTitle(metadata: CourseMetadata, folder: string): string {
  return metadata.title ?? (basename(folder) || folder);
}
