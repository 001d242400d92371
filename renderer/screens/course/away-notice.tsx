import type { CourseCard } from '../../../contract/views.ts';
import { useAdding } from '../../adding/adding.ts';
import { useWords } from '../../words/words.ts';
import { useCourseActions } from '../library/use-course-actions.ts';

/** A course whose files aren't there, and what one can do. */
export function AwayNotice({ course }: { course: CourseCard }) {
  const words = useWords();
  const adding = useAdding();
  const { lookAgain } = useCourseActions(course);
  const isZip = course.source.kind === 'zip';
  return (
    <div className="notice-in-page">
      <b>{isZip ? words.notReachableZip : words.notReachable}</b>
      <p>{isZip ? words.notReachableZipText : words.notReachableText(course.source.path)}</p>
      <p className="row row--3 row--wrap">
        <button type="button" className="link" onClick={lookAgain}>
          {words.lookAgain}
        </button>
        <button type="button" className="link" onClick={() => adding.choose(course)}>
          {words.addFromNewPlace}
        </button>
      </p>
    </div>
  );
}
