import type { AnnotationFilter } from '../../../contract/notebook-views.ts';
import type { NotebookFilter } from '../../address/notebook-filter.ts';

/** The address's filter as one asks for it: days become instants, and what leaves all is left out. */
export function askForFilter(filter: NotebookFilter): AnnotationFilter {
  const text = filter.text.trim();
  return {
    ...(text !== '' && { text }),
    ...(filter.courses.length > 0 && { courses: [...filter.courses] }),
    ...(filter.modules.length > 0 && { modules: [...filter.modules] }),
    ...(filter.tags.length > 0 && { tags: [...filter.tags] }),
    ...(filter.colours.length > 0 && { colours: [...filter.colours] }),
    ...(filter.kinds.length > 0 && { kinds: [...filter.kinds] }),
    ...(filter.states.length > 0 && { states: [...filter.states] }),
    ...(filter.withNote && { withNote: true }),
    ...(filter.from !== null && { since: startOfDay(filter.from, 0) }),
    ...(filter.to !== null && { until: startOfDay(filter.to, 1) }),
  };
}

/** When a day of this computer's calendar begins, so many days on; milliseconds since 1970. */
function startOfDay(day: string, on: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + on).getTime();
}

/** The day of an instant on this computer's calendar, as `2026-08-07`. */
export function dayOf(at: number): string {
  const day = new Date(at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
