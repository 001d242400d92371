import { answered, type Answer } from '../../contract/errors.ts';
import type { Value } from '../../contract/methods.ts';
import { sentenceFinder, type SentenceFinder } from '../../core/links/find-sentence.ts';
import { quoteLink } from '../../core/links/list-links.ts';
import { findCourse } from '../database/library/course-table.ts';
import { listLinkRows } from '../database/library/link-table.ts';
import { findModule } from '../database/library/module-table.ts';
import { noCourse, noModule } from './no-course.ts';
import type { Reader } from './reader.ts';

/** The links of a course, or of one of its modules; they were found when the module was read. */
export function viewLinks(
  { library }: Reader,
  courseId: string,
  path: string | null,
): Answer<Value<'library.links'>> {
  const course = findCourse(library, courseId);
  if (!course) return noCourse(courseId);
  if (path !== null && !findModule(library, course.row, path)) return noModule(course.title, path);
  const finders = new Map<string | null, SentenceFinder>();
  const sentencesIn = (language: string | null): SentenceFinder => {
    const finder = finders.get(language) ?? sentenceFinder(language);
    finders.set(language, finder);
    return finder;
  };
  const links = listLinkRows(library, course.row, path).map((row) => ({
    url: row.url,
    ...quoteLink(row.passage, row, sentencesIn(row.language ?? course.metadata.language)),
    module: { path: row.path, title: row.moduleTitle, ordinal: row.ordinal },
    slide: row.key === null ? null : { n: row.n, key: row.key, title: row.title ?? '' },
    part: row.part,
  }));
  return answered({ links });
}
