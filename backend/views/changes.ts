import type { ChangesView, ModuleChangesView } from '../../contract/changes-view.ts';
import type { ChangeCounts, CourseCard, SlideView } from '../../contract/views.ts';
import { findCourse, type CourseRow } from '../database/library/course-table.ts';
import { findChanges, findEdition, listChanges } from '../database/library/edition-table.ts';
import type { ModuleRow } from '../database/library/module-table.ts';
import type { Reader } from './reader.ts';

/** Null where there is no such course on the shelf. */
export function viewChanges({ library }: Reader, id: string): ChangesView | null {
  const course = findCourse(library, id);
  if (!course) return null;
  const edition = findEdition(library, course.row);
  return {
    since: edition?.knownAt ?? null,
    editions: edition?.unreadEditions ?? 0,
    modules: listChanges(library, course.row),
  };
}

export function cardChanges({ library }: Reader, { row }: CourseRow): CourseCard['changes'] {
  const edition = findEdition(library, row);
  return edition && edition.unreadChanges > 0
    ? { since: edition.knownAt, count: edition.unreadChanges }
    : null;
}

/** By path; a module in which nothing is new is not there. */
export function moduleChangeCounts({ library }: Reader, { row }: CourseRow): Map<string, ChangeCounts> {
  const standing = listChanges(library, row).filter(({ state }) => state !== 'gone');
  // That a file has another name is nothing to a reader.
  return new Map(
    standing
      .map((module) => [module.module, countsOf(module)] as const)
      .filter(([, counts]) => Object.values(counts).some(Boolean)),
  );
}

function countsOf({ state, added, changed, moved, removed }: ModuleChangesView): ChangeCounts {
  return {
    isNew: state === 'new',
    added: added.length,
    changed: changed.length,
    moved: moved.length,
    removed: removed.length,
  };
}

/** What became of each slide of a module, by key; a slide that is what it was is not there. */
export function slideChanges(
  { library }: Reader,
  { row }: CourseRow,
  { path }: ModuleRow,
): Map<string, NonNullable<SlideView['change']>> {
  const changes = findChanges(library, row, path);
  if (!changes || changes.state === 'gone') return new Map();
  // A slide that moved and changed is in both lists, and that its words are others matters more.
  return new Map([
    ...changes.moved.map(({ after }) => [after.key, 'moved'] as const),
    ...changes.changed.map(({ after }) => [after.key, 'changed'] as const),
    ...changes.added.map(({ key }) => [key, 'added'] as const),
  ]);
}
