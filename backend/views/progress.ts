import type { ModuleCard } from '../../contract/views.ts';
import type { CourseRow } from '../database/library/course-table.ts';
import type { ModuleRow } from '../database/library/module-table.ts';
import { listSlideAddresses, type SlideAddressRow } from '../database/library/slide-table.ts';
import { listCoursePositions, type Position } from '../database/notebook/position-table.ts';
import { listSeenSlides } from '../database/notebook/seen-slide-table.ts';
import type { Reader } from './reader.ts';

/** How far the learner is in one module. */
export type ModuleProgress = {
  seenSlides: number;
  lastReadAt: number | null;
  position: ModuleCard['position'];
};

/** The progress of each module of a course, by path; slides that the module no longer has don't count. */
export function readProgress(
  reader: Reader,
  course: CourseRow,
  modules: readonly ModuleRow[],
): Map<string, ModuleProgress> {
  const { notebook, library } = reader;
  const seen = notebook ? listSeenSlides(notebook, course.id) : new Map<string, Set<string>>();
  const positions = notebook ? listCoursePositions(notebook, course.id) : [];
  const positionOf = new Map(positions.map((position) => [position.module, position]));
  return new Map(
    modules.map((module) => {
      const keys = seen.get(module.path);
      const position = positionOf.get(module.path);
      // Most modules of a large library were never opened, and their slides need no look.
      const slides = keys || position ? listSlideAddresses(library, module.id) : [];
      return [
        module.path,
        {
          seenSlides: slides.filter(({ key }) => keys?.has(key)).length,
          lastReadAt: position?.at ?? null,
          position: position ? placeOf(position, slides) : null,
        },
      ];
    }),
  );
}

/** Where a position is in the slides of today: at its key, else at the one slide of its title, else nowhere. */
export function placeOf(position: Position, slides: readonly SlideAddressRow[]): SlideAddressRow | null {
  const same = slides.find(({ key }) => key === position.key);
  if (same) return same;
  const namesakes = position.title === '' ? [] : slides.filter(({ title }) => title === position.title);
  return namesakes.length === 1 ? (namesakes[0] ?? null) : null;
}
