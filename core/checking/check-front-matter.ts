import { courseKeys } from '../course/read-course-metadata.ts';
import { dialects } from '../module/detect-dialect.ts';
import { ownFrontMatterKeys } from '../module/read-front-matter.ts';
import { type Problem, warningAt } from '../problem.ts';
import { frontMatterLines, type KeyLine } from './front-matter-lines.ts';
import { isKnownLanguage } from './language-tag.ts';
import { didYouMean, nearestOf } from './nearest.ts';
import type { ModuleRule } from './rule.ts';

/** Keys that mean something to Carrel or to another program. */
const known = new Set([
  ...ownFrontMatterKeys,
  ...courseKeys,
  ...dialects.flatMap((dialect): readonly string[] =>
    'frontMatterKeys' in dialect ? dialect.frontMatterKeys : [],
  ),
]);

export const frontMatterKeys: ModuleRule = {
  codes: ['front-matter-key'],
  find({ source, module }) {
    const keys = frontMatterLines(source);
    return Object.keys(module.frontMatter.unknown)
      .filter((key) => !isKnown(key))
      .map((key) => {
        // What was meant is one of our own far more often than a setting of some other program.
        const nearest = nearestOf(key, ownFrontMatterKeys) ?? nearestOf(key, known);
        return warningAt(
          'front-matter-key',
          `“${key}” is no key that Carrel or a slide format knows, so it does nothing.`,
          keys.get(key)?.line ?? 1,
          `${didYouMean(nearest)}Mend it or take it away; a key of your own begins with “x-”.`,
        );
      });
  },
};

/** `x-…` is the author's own, `_class` Marp's way to mean one slide only. */
function isKnown(key: string): boolean {
  return known.has(key) || /^x-/i.test(key) || (key.startsWith('_') && known.has(key.slice(1)));
}

export const frontMatterDate: ModuleRule = {
  codes: ['date-not-iso', 'date-impossible'],
  find({ source, module }) {
    const written = frontMatterLines(source).get('date');
    const value = written?.value || module.frontMatter.date;
    return value === null ? [] : checkDate(value, written?.line ?? 1);
  },
};

function checkDate(value: string, line: number): Problem[] {
  const remedy = 'Write a day as year-month-day, as in 2026-03-09.';
  const day = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
  if (!day)
    return [
      warningAt(
        'date-not-iso',
        `The date “${value}” is no ISO day, so it is shown as it is written.`,
        line,
        remedy,
      ),
    ];
  const [year, month, date] = [Number(day[1]), Number(day[2]), Number(day[3])];
  const isThere = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month);
  return isThere ? [] : [warningAt('date-impossible', `There is no day ${value}.`, line, remedy)];
}

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

export const frontMatterLanguage: ModuleRule = {
  codes: ['language-unknown'],
  find: ({ source, module }) =>
    checkLanguage(module.frontMatter.language, frontMatterLines(source).get('language')),
};

export function checkLanguage(language: string | null, at: Pick<KeyLine, 'line'> | undefined): Problem[] {
  if (language === null || isKnownLanguage(language)) return [];
  return [
    warningAt(
      'language-unknown',
      `“${language}” is no language tag, so words are told apart and read aloud as if it were not there.`,
      at?.line ?? 1,
      'Write a tag of BCP 47, such as en, de or pt-BR.',
    ),
  ];
}
