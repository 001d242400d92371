import type { Problem } from '../problem.ts';
import { unsureDialect } from './check-dialect.ts';
import { frontMatterDate, frontMatterKeys, frontMatterLanguage } from './check-front-matter.ts';
import { innerLinks } from './check-links.ts';
import { coverWithoutText, picturesWithoutText } from './check-pictures.ts';
import { emptySlides, headingJumps, longSlides, slidesWithoutNotes } from './check-slides.ts';
import { moduleTitle, slideTitles } from './check-titles.ts';
import type { CheckedSource, CourseAround, ModuleRule } from './rule.ts';

/** What an author is told beyond what a reader sees: docs/checking.md says what each finds and why. */
export const moduleRules: readonly ModuleRule[] = [
  moduleTitle,
  frontMatterKeys,
  frontMatterDate,
  frontMatterLanguage,
  coverWithoutText,
  unsureDialect,
  slideTitles,
  emptySlides,
  slidesWithoutNotes,
  longSlides,
  headingJumps,
  picturesWithoutText,
  innerLinks,
];

/** Everything the rules find in a module, in the order of its lines. */
export function applyModuleRules(checked: CheckedSource, course: CourseAround): Problem[] {
  return moduleRules.flatMap((rule) => rule.find(checked, course)).sort(byLine);
}

/** Orders problems as they stand in their file; those of the whole file come first. */
export function byLine(a: Problem, b: Problem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
