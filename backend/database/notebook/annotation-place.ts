import type { Anchor, Placement } from '../../../core/anchor/anchor.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** Where an annotation stands today, as it is kept. */
export type StoredPlace = {
  /** Null for one on a course as a whole. */
  placement: Placement | null;
  moduleTitle: string | null;
  /** Hash of the slide's texts that it was placed on; null where it has none, or must be looked for. */
  placedOn: string | null;
  /** Hash of the course that it was placed in, where it does not stand where it was made. */
  placedIn: string | null;
  /** The chain of editions through which its address was followed; null where it may be another slide's now. */
  followedIn: string | null;
  reviewed: boolean;
};

/** Until it is looked for, an annotation stands where it was made. */
export function placeAsMade(db: SqliteDatabase, row: number, anchor: Anchor | null): void {
  const unknown = { placedOn: null, placedIn: null, followedIn: null, reviewed: true };
  putPlace(db, row, { ...unknown, ...placeOfAnchor(anchor) });
}

/** What the learner keeps without a place is shown where it stood last. */
export function placeNowhere(db: SqliteDatabase, row: number): void {
  const sql = `UPDATE annotation SET state = 'detached', part = NULL, range_start = NULL, range_end = NULL,
      placed_on = NULL, reviewed = 1
    WHERE row = ?`;
  prepared<[number]>(db, sql).run(row);
}

/** Where an anchor was made. */
export function placeOfAnchor(anchor: Anchor | null): Pick<StoredPlace, 'placement' | 'moduleTitle'> {
  if (anchor === null) return { placement: null, moduleTitle: null };
  const { module, moduleTitle, slide } = anchor;
  const range = anchor.range && {
    part: anchor.range.part,
    start: anchor.range.start,
    end: anchor.range.end,
  };
  return { placement: { state: 'exact', module, slide, range, score: 1 }, moduleTitle };
}

export function putPlace(db: SqliteDatabase, row: number, place: StoredPlace): void {
  const sql = `UPDATE annotation SET state = @state, score = @score, module = @module, module_title = @moduleTitle,
      slide_key = @key, slide_title = @title, n = @n, part = @part, range_start = @start, range_end = @end,
      placed_on = @placedOn, placed_in = @placedIn, followed_in = @followedIn, reviewed = @reviewed
    WHERE row = @row`;
  prepared<[PlaceRow & { row: number }]>(db, sql).run({ ...toRow(place), row });
}

export type PlaceRow = {
  state: Placement['state'];
  score: number;
  module: string | null;
  moduleTitle: string | null;
  key: string | null;
  title: string | null;
  n: number | null;
  part: NonNullable<Placement['range']>['part'] | null;
  start: number | null;
  end: number | null;
  placedOn: string | null;
  placedIn: string | null;
  followedIn: string | null;
  reviewed: number;
};

export const placeColumns = `state, score, module, module_title AS moduleTitle, slide_key AS key, slide_title AS title, n,
  part, range_start AS start, range_end AS end, placed_on AS placedOn, placed_in AS placedIn,
  followed_in AS followedIn, reviewed`;

/** Null where there is no such annotation. */
export function readPlace(db: SqliteDatabase, id: string): StoredPlace | null {
  const sql = `SELECT ${placeColumns} FROM annotation WHERE id = ?`;
  const found = prepared<[string], PlaceRow>(db, sql).get(id);
  return found ? placeOfRow(found) : null;
}

export function placeOfRow(row: PlaceRow): StoredPlace {
  const { state, score, module, moduleTitle, key, title, n, part, start, end } = row;
  const slide = key === null || title === null || n === null ? null : { key, title, n };
  const range = part === null || start === null || end === null ? null : { part, start, end };
  return {
    placement: module === null ? null : { state, module, slide, range, score },
    moduleTitle,
    placedOn: row.placedOn,
    placedIn: row.placedIn,
    followedIn: row.followedIn,
    reviewed: row.reviewed === 1,
  };
}

function toRow({ placement, reviewed, ...place }: StoredPlace): PlaceRow {
  return {
    ...place,
    state: placement?.state ?? 'exact',
    score: placement?.score ?? 1,
    module: placement?.module ?? null,
    key: placement?.slide?.key ?? null,
    title: placement?.slide?.title ?? null,
    n: placement?.slide?.n ?? null,
    part: placement?.range?.part ?? null,
    start: placement?.range?.start ?? null,
    end: placement?.range?.end ?? null,
    reviewed: reviewed ? 1 : 0,
  };
}
