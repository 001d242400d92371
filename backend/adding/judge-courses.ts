import { existsSync } from 'node:fs';
import type { PreviewedCourse } from '../../contract/preview-view.ts';
import type { ProblemView } from '../../contract/views.ts';
import { findMissingCourse } from '../../core/edition/course-likeness.ts';
import type { EditionSlide } from '../../core/edition/edition.ts';
import type { CourseSource } from '../database/notebook/course-source-table.ts';
import {
  findKnown,
  standingOf,
  whyTaken,
  type Candidate,
  type Places,
  type Standing,
} from '../library/standing.ts';
import { listCourse } from './list-course.ts';
import type { LookedInto } from './look-into.ts';
import { readForPreview } from './preview-course.ts';

/** A course on the shelf that can't be reached, by what the library read of it. */
export type MissingCourse = { id: string; title: string; slides: EditionSlide[] };

export type JudgingTools = {
  /** To be awaited between two modules; throws where the preview was ended. */
  goOn(): Promise<void>;
  /** Modules read, of all there are. */
  report(done: number, total: number): void;
  missing(): MissingCourse[];
};

/** Reads the courses that were found, and says of each what adding it would do. */
export async function judgeCourses(
  { kind, courses }: LookedInto,
  { sources, places }: { sources: readonly CourseSource[]; places: Places },
  { goOn, report, missing }: JudgingTools,
): Promise<PreviewedCourse[]> {
  const listed = [];
  for (const { folder } of courses) {
    listed.push(await listCourse(folder));
    await goOn();
  }
  const total = listed.reduce((sum, { paths }) => sum + paths.length, 0);
  let done = 0;
  let away: MissingCourse[] | null = null;
  const ids = new Set<string>();
  const judged: PreviewedCourse[] = [];
  for (const [index, course] of courses.entries()) {
    const list = listed[index];
    if (!list) continue;
    const known = findKnown(sources, { ...course, kind }, places);
    if (known === null) away ??= missing();
    const { slides, ...view } = await readForPreview(list, {
      giveWay: goOn,
      wantsSlides: known === null && away !== null && away.length > 0,
      read: () => report((done += 1), total),
    });
    const alone = standingOf(known, { ...course, kind }, { places, exists: existsSync });
    const isTwin = alone !== 'on-shelf' && course.id !== null && ids.has(course.id);
    const standing: Standing = isTwin ? 'taken' : alone;
    if (course.id !== null && standing !== 'taken') ids.add(course.id);
    const like = slides.length === 0 ? null : findMissingCourse(away ?? [], slides);
    const refusal = standing === 'taken' ? [taken(isTwin ? null : known, { ...course, kind }, places)] : [];
    judged.push({
      folder: course.folder,
      title: course.title,
      ...view,
      problemCount: view.problemCount + refusal.length,
      problems: [...refusal, ...view.problems],
      standing,
      likeMissing: like && { id: like.course.id, title: like.course.title, likeness: like.likeness },
    });
  }
  return judged;
}

function taken(known: CourseSource | null, course: Candidate, places: Places): ProblemView {
  const message = known
    ? whyTaken(known, course, places)
    : `Another course here has the id “${course.id ?? ''}” too. Give one of them another id in its course.yaml.`;
  return { severity: 'error', code: 'course-id-taken', message, line: null, path: 'course.yaml' };
}
