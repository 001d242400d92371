import { warningAt } from '../problem.ts';
import type { ModuleRule } from './rule.ts';

/** Below it the marks found stand in other formats too, and the next edit may tip the scales. */
const leastConfidence = 0.5;

/** Plain Markdown is what remains where there are no marks of a format: nothing is in doubt there. */
export const unsureDialect: ModuleRule = {
  codes: ['dialect-unsure'],
  find({ module: { dialect } }) {
    if (dialect.name === 'plain' || dialect.confidence >= leastConfidence) return [];
    const percent = Math.round(dialect.confidence * 100);
    return [
      warningAt(
        'dialect-unsure',
        `The module is read as ${dialect.name}, which is a guess (${percent} %): ${dialect.reason}`,
        1,
        `Say “dialect: ${dialect.name}”, or the right one, in course.yaml.`,
      ),
    ];
  },
};
