import { warningAt, type Problem } from '../../core/problem.ts';
import { courseFileName } from '../../core/course/course-files.ts';

/** Paths in the author's order, then the rest as they came; an `order` entry without a file is a problem. */
export function orderModules(
  paths: readonly string[],
  order: readonly string[],
): { paths: string[]; problems: Problem[] } {
  const rest = new Set(paths);
  const ordered: string[] = [];
  const problems: Problem[] = [];
  for (const wanted of order) {
    if (rest.delete(wanted)) ordered.push(wanted);
    else if (!ordered.includes(wanted)) {
      const message = `${courseFileName} orders “${wanted}”, which is not among the course's modules.`;
      problems.push(warningAt('course-order-unknown', message));
    }
  }
  return { paths: [...ordered, ...rest], problems };
}
