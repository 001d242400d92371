import { type Problem, errorAt, warningAt } from '../problem.ts';
import { dialects, isDialectName } from '../module/detect-dialect.ts';
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
  dialect: null,
  order: [],
};

/** Every key that means something. */
export const courseKeys: readonly string[] = [...Object.keys(emptyCourseMetadata), 'license'];

const idPattern = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,98}[\p{L}\p{N}])?$/u;

/**
 * Reads the data of a `course.yaml`. A wrong value is left out and named; the others count. `lineOf` gives the 1-based
 * line of a key, null where it isn't known.
 */
export function readCourseMetadata(
  data: unknown,
  lineOf: (key: string) => number | null = () => null,
): { metadata: CourseMetadata; problems: Problem[] } {
  if (data === null || data === undefined) return { metadata: emptyCourseMetadata, problems: [] };
  if (typeof data !== 'object' || Array.isArray(data)) {
    const problem = errorAt(
      'course-shape',
      'course.yaml is no list of “key: value” lines, so nothing of it was read.',
      1,
      'Write one key a line, as in “title: My course”.',
    );
    return { metadata: emptyCourseMetadata, problems: [problem] };
  }
  const problems: Problem[] = [];
  const values = new Map<string, unknown>(Object.entries(data));
  const text = (key: string): string | null => {
    const value = values.get(key);
    if (value === undefined || value === null) return null;
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim() || null;
    problems.push(
      warningAt(
        'course-value',
        `“${key}” is not one text, so it was left out.`,
        lineOf(key),
        'Write its value as one text, in quotes where it holds a colon.',
      ),
    );
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
        `“${id}” can't be a course's id.`,
        lineOf('id'),
        'Use letters, digits, “-”, “_” and “.”, at most 100, with a letter or a digit at both ends.',
      ),
    );
  }
  const dialect = text('dialect');
  if (dialect !== null && !isDialectName(dialect)) {
    problems.push(
      warningAt(
        'course-dialect',
        `“${dialect}” is no dialect, so each module is read as what it looks like.`,
        lineOf('dialect'),
        `Write one of ${dialects.map(({ name }) => name).join(', ')}, or leave the key out.`,
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
      dialect: dialect !== null && isDialectName(dialect) ? dialect : null,
      order: list('order'),
    },
    problems,
  };
}
