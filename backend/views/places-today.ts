import type { AnnotationSelection } from '../../contract/notebook-views.ts';
import type { SlideText } from '../../core/anchor/anchor.ts';
import { findCourse } from '../database/library/course-table.ts';
import { findModule } from '../database/library/module-table.ts';
import { findTextOfSlide } from '../database/library/slide-table.ts';
import { selectAnnotations } from '../database/notebook/filter-annotations.ts';
import { listByIds, type AnnotationRow } from '../database/notebook/list-annotations.ts';
import type { Reader } from './reader.ts';

/** A slide, or a module itself, that annotations stand on today. */
export type SlideToday = { moduleTitle: string; text: SlideText };

/** The annotations that were asked for; `on` is a place in `slides`, null where an annotation stands nowhere. */
export type PlacesToday = { slides: SlideToday[]; annotations: { id: string; on: number | null }[] };

export function findPlaces(reader: Reader, selection: AnnotationSelection): PlacesToday {
  const { notebook } = reader;
  if (!notebook) return { slides: [], annotations: [] };
  const find = slidesToday(reader);
  const slides = new Map<SlideToday, number>();
  const annotations = listByIds(notebook, selectAnnotations(notebook, selection)).map((row) => {
    const slide = find(row);
    if (!slide) return { id: row.id, on: null };
    const on = slides.get(slide) ?? slides.size;
    slides.set(slide, on);
    return { id: row.id, on };
  });
  return { slides: [...slides.keys()], annotations };
}

/** Finds what each annotation stands on; null for one that stands nowhere, or on a course as a whole. */
export function slidesToday({ library }: Reader): (row: AnnotationRow) => SlideToday | null {
  const known = new Map<string, SlideToday | null>();
  const look = ({ course: id, module: path, key }: AnnotationRow): SlideToday | null => {
    const course = path === null ? null : findCourse(library, id);
    const module = course && path !== null ? findModule(library, course.row, path) : null;
    const found = module && findTextOfSlide(library, module.id, key);
    if (!found) return null;
    const { title, body, notes } = found;
    return { moduleTitle: module.title, text: { title, body, notes } };
  };
  return (row) => {
    if (row.module === null || row.state === 'orphan' || row.state === 'detached') return null;
    const address = JSON.stringify([row.course, row.module, row.key]);
    let slide = known.get(address);
    if (slide === undefined) {
      slide = look(row);
      known.set(address, slide);
    }
    return slide;
  };
}
