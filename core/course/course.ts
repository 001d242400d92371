import type { DialectName } from '../module/detect-dialect.ts';

/** What `course.yaml` says of a course; every key is optional. */
export type CourseMetadata = {
  id: string | null;
  title: string | null;
  description: string | null;
  authors: string[];
  language: string | null;
  licence: string | null;
  /** Path of the cover image, relative to the course's folder. */
  image: string | null;
  imageAlt: string | null;
  /** The dialect that all its modules are written in; null leaves each to detection. */
  dialect: DialectName | null;
  /** Module paths in the author's order; modules not named follow in natural order. */
  order: string[];
};
