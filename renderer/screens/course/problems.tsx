import type { CourseCard, ProblemView } from '../../../contract/views.ts';
import { useWords } from '../../words/words.ts';
import { useCourseActions } from '../library/use-course-actions.ts';

/** Everything the reading of the course had to say about its files, what broke first. */
export function Problems({ course }: { course: CourseCard }) {
  const words = useWords();
  const { readAgain } = useCourseActions(course);
  const errors = course.problems.filter((problem) => problem.severity === 'error');
  const warnings = course.problems.filter((problem) => problem.severity === 'warning');
  if (course.problems.length === 0) return null;
  return (
    <div className="problems">
      <div className="problems__head">
        <h2 className="h-part">{errors.length > 0 ? words.problemsTitle : words.remarksTitle}</h2>
        <button type="button" className="link" onClick={readAgain}>
          {words.readAgain}
        </button>
      </div>
      <ul>
        {[...errors, ...warnings].map((problem, index) => (
          <Line key={index} problem={problem} />
        ))}
      </ul>
    </div>
  );
}

function Line({ problem }: { problem: ProblemView }) {
  const words = useWords();
  return (
    <li data-severity={problem.severity}>
      <b>{words.problemAt(problem.path ?? words.theCourse, problem.line)}</b>
      <p>
        <bdi>
          {problem.message} {problem.remedy}
        </bdi>
      </p>
    </li>
  );
}
