import type { ModuleChangesView } from '../../contract/changes-view.ts';
import { describeChanges, type ModuleChanges } from '../../core/edition/describe-changes.ts';
import { type EditionMatch, type EditionSlide, matchEditions } from '../../core/edition/match-slides.ts';
import {
  findEdition,
  listChanges,
  putChanges,
  putEdition,
  type CourseEdition,
} from '../database/library/edition-table.ts';
import {
  listFormerModules,
  listFormerSlides,
  listSlidesSince,
  releaseFormerModules,
  type FormerModule,
  type FormerRange,
  type FormerUse,
} from '../database/library/former-module-table.ts';
import { findModuleMark } from '../database/library/module-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

/**
 * With more unread modules than this, only those that changed just now are compared again, or each save would cost what
 * all the saves before it did. A slide that goes from one of these to one of the others is then told as new there and
 * removed here.
 */
const mostCompared = 300;

export type Comparison = { match: EditionMatch; after: EditionSlide[] };

export function compareFormer(
  db: SqliteDatabase,
  course: number,
  use: FormerUse,
  range: FormerRange,
): Comparison {
  const after = listSlidesSince(db, course, use, range);
  return { match: matchEditions(listFormerSlides(db, course, use, range), after), after };
}

/** Notes what is new to the learner, after an edition in which the modules `touched` changed as `step` says. */
export function noteChanges(
  db: SqliteDatabase,
  course: number,
  edition: CourseEdition,
  touched: readonly FormerModule[],
  step: Comparison,
): void {
  const unread = listFormerModules(db, course, 'unread');
  if (unread.length === 0) return;
  // Nearly always the learner knew the very modules that changed now, and then one comparison serves both.
  const isAllNew = touched.length === unread.length && touched.every((module) => module.unread);
  const range = unread.length > mostCompared ? 'just-changed' : 'all';
  const { match } = isAllNew ? step : compareFormer(db, course, 'unread', range);
  const titles = new Map(unread.map(({ path, title }) => [path, title]));
  const told = describeChanges(match).map((module) => ({
    ...module,
    title: titleOf(db, course, module, titles),
  }));
  const changes =
    range === 'all' || isAllNew ? told : [...unchangedSince(db, course, touched, told), ...told];

  const count = changes.reduce((sum, module) => sum + countChanges(module), 0);
  putChanges(db, course, changes);
  if (changes.length === 0) releaseFormerModules(db, course, 'unread');
  putEdition(db, course, {
    ...edition,
    unreadEditions: count === 0 ? 0 : edition.unreadEditions,
    unreadChanges: count,
  });
}

/** The learner knows the course as it is now. */
export function markKnown(db: SqliteDatabase, course: number, now: number): void {
  const edition = findEdition(db, course);
  if (!edition) return;
  releaseFormerModules(db, course, 'unread');
  putChanges(db, course, []);
  putEdition(db, course, { ...edition, knownAt: now, unreadEditions: 0, unreadChanges: 0 });
}

function unchangedSince(
  db: SqliteDatabase,
  course: number,
  touched: readonly FormerModule[],
  told: readonly ModuleChangesView[],
): ModuleChangesView[] {
  const renewed = new Set([...touched.map(({ path }) => path), ...told.map(({ module }) => module)]);
  return listChanges(db, course).filter(({ module }) => !renewed.has(module));
}

function titleOf(
  db: SqliteDatabase,
  course: number,
  { module, state }: ModuleChanges,
  before: ReadonlyMap<string, string>,
): string {
  const was = before.get(module) ?? module;
  return state === 'gone' ? was : (findModuleMark(db, course, module)?.title ?? was);
}

/** A slide that moved and changed counts once; a module without slides that came or went counts as one. */
function countChanges({ state, added, changed, moved, removed }: ModuleChanges): number {
  const places = new Set([...changed, ...moved].map(({ after }) => after.n));
  const slides = added.length + places.size + removed.length;
  return slides === 0 && state !== 'kept' ? 1 : slides;
}
