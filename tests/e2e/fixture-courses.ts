import { join } from 'node:path';

const courses = join(import.meta.dirname, '../fixtures/courses');

/** Two modules with one of every kind of thing a slide can hold. */
export const everyKind = join(courses, 'every-kind');
/** What a stranger could put into a course. */
export const hostile = join(courses, 'hostile');
/** Formulas, code, pictures, recordings and files. */
export const mathsAndMedia = join(courses, 'maths-and-media');
/** Files that are empty, broken or strange, and one that is as it should be. */
export const odd = join(courses, 'odd');
/** What is delivered with the program. */
export const bundled = join(import.meta.dirname, '../../modules');
/** Slides that appear in steps, and one module that is read from right to left. */
export const stepwise = join(courses, 'stepwise');
/** Two short modules, in Chinese and in Arabic. */
export const manyTongues = join(courses, 'many-tongues');
