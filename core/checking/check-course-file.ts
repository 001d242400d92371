import type { CourseMetadata } from '../course/course.ts';
import { lineOfKey } from '../course/line-of-key.ts';
import { courseKeys } from '../course/read-course-metadata.ts';
import { type Problem, warningAt } from '../problem.ts';
import { checkLanguage } from './check-front-matter.ts';
import { didYouMean, nearestOf } from './nearest.ts';

/** A `course.yaml` that could be read. */
export type CheckedCourseFile = {
  text: string;
  /** Its keys as YAML gives their values. */
  data: unknown;
  metadata: CourseMetadata;
  /** False where the cover it names is no image file of the course. */
  hasCover: boolean;
};

/** The codes of the problems below. */
export const courseFileCodes: readonly string[] = [
  'course-id-missing',
  'course-title-missing',
  'course-key',
  'course-cover-missing',
  'image-without-text',
  'language-unknown',
];

/** What an author is told of `course.yaml` beyond what a reader sees. */
export function checkCourseFile({ text, data, metadata, hasCover }: CheckedCourseFile): Problem[] {
  const lines = text.split(/\r\n?|\n/);
  const at = (key: string): number => lineOfKey(lines, key) ?? 1;
  const keys = typeof data === 'object' && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
  const problems: Problem[] = [];
  if (!keys.includes('id')) problems.push(idMissing);
  if (metadata.title === null && !keys.includes('title')) problems.push(titleMissing);
  for (const key of keys.filter((each) => !courseKeys.includes(each) && !/^x-/i.test(each))) {
    const remedy = `${didYouMean(nearestOf(key, courseKeys))}Mend it or take it away; a key of your own begins with “x-”.`;
    problems.push(
      warningAt('course-key', `“${key}” is no key of course.yaml, so it does nothing.`, at(key), remedy),
    );
  }
  if (metadata.image !== null && !hasCover) {
    const message = `The cover, “${metadata.image}”, is not an image file of this course. One is drawn from the title instead.`;
    const remedy = 'Put the file there, or name it as it is called, relative to course.yaml.';
    problems.push(warningAt('course-cover-missing', message, at('image'), remedy));
  }
  if (metadata.image !== null && metadata.imageAlt === null) {
    const message = 'The cover has no alternative text, so whoever can’t see it knows nothing of it.';
    problems.push(warningAt('image-without-text', message, at('image'), 'Write “imageAlt: …” below it.'));
  }
  return [...problems, ...checkLanguage(metadata.language, { line: at('language') })];
}

const idMissing = warningAt(
  'course-id-missing',
  'The course has no id. Each computer makes up one of its own, so what a reader wrote can’t follow to another.',
  1,
  'Write “id: …” with a name unlike any other, and never change it.',
);

const titleMissing = warningAt(
  'course-title-missing',
  'The course has no title, so it goes by its folder’s name.',
  1,
  'Write “title: …”.',
);
