import { type Problem, errorAt, warningAt } from '../problem.ts';
import type { CourseMetadata } from './course.ts';

export const emptyCourseMetadata: CourseMetadata = {
  id: null,
  title: null,
  description: null,
  authors: [],
  language: null,
  licence: null,
  image: null,
  imageAlt: null,
  order: [],
};

const idPattern = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}])?$/u;

/** Reads the data of a `course.yaml`. A wrong value is left out and named; the others count. */
export function readCourseMetadata(data: unknown): { metadata: CourseMetadata; problems: Problem[] } {
  if (data === null || data === undefined) return { metadata: emptyCourseMetadata, problems: [] };
  if (typeof data !== 'object' || Array.isArray(data)) {
    const problem = errorAt('course-shape', 'course.yaml must be a list of “key: value” lines.', 1);
    return { metadata: emptyCourseMetadata, problems: [problem] };
  }
  const problems: Problem[] = [];
  const values = new Map<string, unknown>(Object.entries(data));
  const text = (key: string): string | null => {
    const value = values.get(key);
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || null;
    problems.push(warningAt('course-value', `“${key}” must be one text; it was left out.`));
    return null;
  };
  const list = (key: string): string[] => {
    const value = values.get(key);
    const items: unknown[] = Array.isArray(value)
      ? value
      : value === undefined || value === null
        ? []
        : [value];
    return items.filter((item) => typeof item === 'string' || typeof item === 'number').map(String);
  };
  const id = text('id');
  if (id !== null && !idPattern.test(id)) {
    problems.push(
      errorAt(
        'course-id',
        `“${id}” can't be a course's id: use letters, digits, “-”, “_” and “.”, at most 100.`,
      ),
    );
  }
  return {
    metadata: {
      id: id !== null && idPattern.test(id) ? id : null,
      title: text('title'),
      description: text('description'),
      authors: list('authors'),
      language: text('language'),
      licence: text('licence') ?? text('license'),
      image: text('image'),
      imageAlt: text('imageAlt'),
      order: list('order'),
    },
    problems,
  };
}
