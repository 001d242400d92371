import { TriangleAlert } from 'lucide-react';
import type { CourseCard } from '../../../contract/views.ts';
import { useAdding } from '../../adding/adding.ts';
import { courseLink } from '../../address/address.ts';
import { useWords } from '../../words/words.ts';
import { useCourseActions } from './use-course-actions.ts';

/** The first thing that went wrong, by file and line; the course's page has them all. */
export function ProblemNote({ course }: { course: CourseCard }) {
  const words = useWords();
  const { readAgain } = useCourseActions(course);
  const errors = course.problems.filter((problem) => problem.severity === 'error');
  const first = errors[0];
  if (first === undefined) return null;
  return (
    <>
      <span className="trouble">
        <TriangleAlert aria-hidden />
        <span>{words.problemCount(errors.length)}</span>
      </span>
      <span>
        {first.path !== null && <b>{words.problemAt(first.path, first.line)}: </b>}
        <bdi>
          {first.message} {first.remedy}
        </bdi>
      </span>
      <span className="row row--3 row--wrap">
        {course.problems.length > 1 && (
          <a className="link" href={courseLink(course.id)}>
            {words.problemsMore(course.problems.length)}
          </a>
        )}
        <button type="button" className="link" onClick={readAgain}>
          {words.readAgain}
        </button>
      </span>
    </>
  );
}

/** A course whose files aren't there: it stays on the shelf until the learner takes it off. */
export function AwayNote({ course }: { course: CourseCard }) {
  const words = useWords();
  const adding = useAdding();
  const { lookAgain, remove } = useCourseActions(course);
  const isZip = course.source.kind === 'zip';
  return (
    <>
      <span className="trouble">
        <TriangleAlert aria-hidden />
        <span>{isZip ? words.notReachableZip : words.notReachable}</span>
      </span>
      <span>{isZip ? words.notReachableZipText : words.notReachableText(course.source.path)}</span>
      <span className="row row--3 row--wrap">
        <button type="button" className="link" onClick={lookAgain}>
          {words.lookAgain}
        </button>
        <button type="button" className="link" onClick={() => adding.choose(course)}>
          {words.addFromNewPlace}
        </button>
        <button type="button" className="link" onClick={remove}>
          {words.removeCourse}
        </button>
      </span>
    </>
  );
}
