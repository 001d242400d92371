import { didYouMean, nearestOf } from '../../core/checking/nearest.ts';
import { warningAt, type Problem } from '../../core/problem.ts';
import { courseFileName } from '../../core/course/course-files.ts';

/**
 * Paths in the author's order, then the rest as they came; an `order` entry without a file is a problem, with the line
 * that `lineOf` gives for it.
 */
export function orderModules(
  paths: readonly string[],
  order: readonly string[],
  lineOf: (entry: string) => number | null = () => null,
): { paths: string[]; problems: Problem[] } {
  const rest = new Set(paths);
  const ordered: string[] = [];
  const problems: Problem[] = [];
  for (const wanted of order) {
    if (rest.delete(wanted)) ordered.push(wanted);
    else if (!ordered.includes(wanted)) {
      const message = `${courseFileName} orders “${wanted}”, which is not among the course's modules.`;
      const meant = didYouMean(nearestOf(wanted, paths));
      const remedy = `${meant}Write the path of a module, relative to the course, or take the line away.`;
      problems.push(warningAt('course-order-unknown', message, lineOf(wanted), remedy));
    }
  }
  return { paths: [...ordered, ...rest], problems };
}
