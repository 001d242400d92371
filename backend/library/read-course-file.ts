import { lstat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CourseMetadata } from '../../core/course/course.ts';
import { emptyCourseMetadata, readCourseMetadata } from '../../core/course/read-course-metadata.ts';
import { errorAt, type Problem } from '../../core/problem.ts';
import { readTextFile } from '../files/read-text-file.ts';
import { lineOfKey } from '../../core/course/line-of-key.ts';
import { parseYaml } from '../front-matter/parse-yaml.ts';
import { courseFileName } from '../../core/course/course-files.ts';

const maxBytes = 64 * 1024;

export type ReadCourseFile = {
  metadata: CourseMetadata;
  problems: Problem[];
  /** The file's text, and its keys as YAML gives their values; null where there is none that can be read. */
  file: { text: string; data: unknown } | null;
};

/** What `course.yaml` says; a course without one, or with a broken one, is a course all the same. */
export async function readCourseFile(folder: string): Promise<ReadCourseFile> {
  const file = join(folder, courseFileName);
  const stats = await lstat(file).catch(() => null);
  if (!stats) return { metadata: emptyCourseMetadata, problems: [], file: null };
  if (!stats.isFile())
    return withProblem(
      errorAt(
        'course-file-broken',
        `${courseFileName} is not a regular file.`,
        null,
        'Put the file itself here.',
      ),
    );
  const read = await readTextFile(file, maxBytes);
  if (!read.ok)
    return withProblem({ ...read.problem, code: read.problem.code.replace(/^module-/, 'course-file-') });
  const parsed = parseYaml(read.text);
  if (!parsed.ok) {
    const message = `${courseFileName} is not valid YAML, so nothing of it is used: ${parsed.message}.`;
    const remedy = 'Mend this line; a value that holds a colon belongs in quotes.';
    return withProblem(errorAt('course-file-broken', message, parsed.line, remedy));
  }
  const lines = read.text.split('\n');
  const { metadata, problems } = readCourseMetadata(parsed.data, (key) => lineOfKey(lines, key));
  const written = { text: read.text, data: parsed.data };
  return { metadata, problems: [...read.problems, ...problems], file: written };
}

function withProblem(problem: Problem): ReadCourseFile {
  return { metadata: emptyCourseMetadata, problems: [problem], file: null };
}

/** A course without a title goes by its folder's name. */
export function courseTitle(metadata: CourseMetadata, folder: string): string {
  return metadata.title ?? (basename(folder) || folder);
}
