import { join } from 'node:path';

const courses = join(import.meta.dirname, '../fixtures/courses');

/** Two modules with one of every kind of thing a slide can hold. */
export const everyKind = join(courses, 'every-kind');
/** What a stranger could put into a course. */
export const hostile = join(courses, 'hostile');
/** Files that are empty, broken or strange, and one that is as it should be. */
export const odd = join(courses, 'odd');
/** What is delivered with the program. */
export const bundled = join(import.meta.dirname, '../../modules');
