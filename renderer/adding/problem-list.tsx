import type { ProblemView } from '../../contract/views.ts';
import { useWords } from '../words/words.ts';

type Props = { title: string; problems: ProblemView[]; count: number; isOpen: boolean };

/** What is wrong with the files, by file and line. `count` is of all; `problems` may be the first of them. */
export function ProblemList({ title, problems, count, isOpen }: Props) {
  const words = useWords();
  const hasErrors = problems.some((problem) => problem.severity === 'error');
  return (
    <details className="unfold" open={isOpen} data-severity={hasErrors ? 'error' : 'warning'}>
      <summary>{title}</summary>
      <ul className="unfold__list">
        {problems.map((problem, index) => (
          <li key={index}>
            <b className={problem.severity === 'error' ? 'unfold__bad' : undefined}>
              {problem.path === null ? words.theCourse : words.problemAt(problem.path, problem.line)}
            </b>
            <p>
              <bdi>
                {problem.message} {problem.remedy}
              </bdi>
            </p>
          </li>
        ))}
        {count > problems.length && <li className="quiet">{words.previewMore(count - problems.length)}</li>}
      </ul>
    </details>
  );
}
