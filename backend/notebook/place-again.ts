import { createHash } from 'node:crypto';
import type { Placement } from '../../core/anchor/anchor.ts';
import { startPlacing } from '../../core/anchor/place-anchors.ts';
import type { EditionSlide } from '../../core/edition/edition.ts';
import type { CourseRow } from '../database/library/course-table.ts';
import { findEdition } from '../database/library/edition-table.ts';
import { libraryFormat } from '../database/library/library-schema.ts';
import { listModules, listStamps } from '../database/library/module-table.ts';
import { listCourseTexts, listModuleTexts } from '../database/library/slide-table.ts';
import type { StoredPlace } from '../database/notebook/annotation-place.ts';
import {
  listPlaced,
  readMisplaced,
  type FoundPlace,
  type Misplaced,
  type PlacedRow,
} from '../database/notebook/placing-table.ts';
import { hashSlideText } from '../database/notebook/slide-text-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';

export type PlacingTools = {
  library: SqliteDatabase;
  notebook: SqliteDatabase;
  giveWay(): Promise<void>;
  /** True where nobody waits for it any more. */
  isEnded(): boolean;
  /** Has places written down; false where that failed. */
  keep(found: FoundPlace[]): Promise<boolean>;
};

const rowsAtOnce = 2000;
const placesAtOnce = 250;

/**
 * Looks for each annotation of a course that does not stand where it was placed any more, in the course as it is in the
 * library. It can be ended at any moment, and begun again: what was not written down is looked for the next time.
 */
export async function placeAgain(course: CourseRow, tools: PlacingTools): Promise<void> {
  const today = courseToday(tools.library, course);
  const misplaced = await findMisplaced(course, today, tools);
  if (misplaced.length === 0) return;
  const slides = listCourseTexts(tools.library, course.row);
  const place = startPlacing(slides);
  const textOf = new Map(slides.map((slide) => [addressOf(slide.module, slide.key), slide]));
  for (let at = 0; at < misplaced.length; at += placesAtOnce) {
    const found: FoundPlace[] = [];
    for (const wanted of readMisplaced(tools.notebook, misplaced.slice(at, at + placesAtOnce))) {
      found.push(...findPlace(wanted, place, textOf, today));
      await tools.giveWay();
      if (tools.isEnded()) return;
    }
    if (!(await tools.keep(found))) return;
  }
}

/** A course by what has to be the same for places to hold. */
type CourseToday = {
  /** Of all its files, as they were read. */
  hash: string;
  chain: string | null;
  titles: ReadonlyMap<string, string>;
  /** Null where there is no such slide. */
  slide(module: string, key: string): { n: number; hash: string } | null;
};

function courseToday(library: SqliteDatabase, { row }: CourseRow): CourseToday {
  const stamps = listStamps(library, row)
    .map(({ path, hash, dialect }) => JSON.stringify([path, hash, dialect?.name]))
    .sort();
  const modules = listModules(library, row);
  const ids = new Map(modules.map(({ path, id }) => [path, id]));
  const known = new Map<string, Map<string, { n: number; hash: string }>>();
  return {
    hash: createHash('sha256')
      .update(`${libraryFormat}\n${stamps.join('\n')}`)
      .digest('hex'),
    chain: findEdition(library, row)?.chain ?? null,
    titles: new Map(modules.map(({ path, title }) => [path, title])),
    slide(module, key) {
      let ofModule = known.get(module);
      if (!ofModule) {
        const id = ids.get(module);
        const slides = id === undefined ? [] : listModuleTexts(library, id);
        ofModule = new Map(slides.map((slide) => [slide.key, { n: slide.n, hash: hashSlideText(slide) }]));
        known.set(module, ofModule);
      }
      return ofModule.get(key) ?? null;
    },
  };
}

async function findMisplaced(
  { id }: CourseRow,
  today: CourseToday,
  { notebook, giveWay, isEnded }: PlacingTools,
): Promise<number[]> {
  const misplaced: number[] = [];
  for (let after = 0; ;) {
    const placed = listPlaced(notebook, id, after, rowsAtOnce);
    misplaced.push(...placed.filter((row) => !stands(row, today)).map(({ row }) => row));
    const last = placed.at(-1);
    if (!last || isEnded()) return misplaced;
    after = last.row;
    await giveWay();
  }
}

function stands({ state, module, key, n, placedOn, placedIn }: PlacedRow, today: CourseToday): boolean {
  if (module === null) return true;
  // Where it was made may be there again, as soon as anything of the course is otherwise.
  if (state !== 'exact' && placedIn !== today.hash) return false;
  if (state === 'orphan') return true;
  const slide = today.slide(module, key ?? '');
  return slide !== null && placedOn === slide.hash && (n ?? 0) === slide.n;
}

function findPlace(
  { id, anchored, anchor, text, place: was }: Misplaced,
  place: ReturnType<typeof startPlacing>,
  textOf: ReadonlyMap<string, EditionSlide>,
  today: CourseToday,
): FoundPlace[] {
  if (was.placement === null) return [];
  const followed = was.followedIn !== null && was.followedIn === today.chain;
  const placement = place({ id, anchor, text, last: was.placement, followed });
  const slide = textOf.get(addressOf(placement.module, placement.slide?.key ?? ''));
  const isFound = placement.state !== 'orphan' && slide !== undefined;
  const now: StoredPlace = {
    placement,
    moduleTitle: today.titles.get(placement.module) ?? was.moduleTitle,
    placedOn: isFound ? hashSlideText(slide) : null,
    placedIn: placement.state === 'exact' ? null : today.hash,
    followedIn: isFound ? today.chain : null,
    reviewed: placement.state === 'exact' || (was.reviewed && isAsBefore(was.placement, placement)),
  };
  return [{ id, anchored, was, now }];
}

/** Nothing that the learner would want to look at again. */
function isAsBefore(was: Placement, now: Placement): boolean {
  const isThere = was.module === now.module && was.slide?.key === now.slide?.key;
  return was.state === now.state && (now.state === 'orphan' || (isThere && now.score >= was.score));
}

function addressOf(module: string, key: string): string {
  return JSON.stringify([module, key]);
}
