import type { Anchor, Placement } from '../../../core/anchor/anchor.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';

/** Where an annotation stands today, as it is kept. */
export type StoredPlace = {
  /** Null for one on a course as a whole. */
  placement: Placement | null;
  moduleTitle: string | null;
  /** Of the texts it was placed against; null where it must be looked for. */
  placedOn: string | null;
  /** False where its slide went with an edition, and its address may be another's. */
  followed: boolean;
  reviewed: boolean;
};

const asMade: Omit<StoredPlace, 'placement' | 'moduleTitle'> = {
  placedOn: null,
  followed: true,
  reviewed: true,
};

/** Until it is looked for, an annotation stands where it was made. */
export function placeAsMade(db: SqliteDatabase, row: number, anchor: Anchor | null): void {
  putPlace(db, row, { ...asMade, ...placeOfAnchor(anchor) });
}

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
  const { placement, moduleTitle, placedOn, followed, reviewed } = place;
  const sql = `UPDATE annotation SET state = @state, score = @score, module = @module, module_title = @moduleTitle,
      slide_key = @key, slide_title = @title, n = @n, part = @part, range_start = @start, range_end = @end,
      placed_on = @placedOn, followed = @followed, reviewed = @reviewed
    WHERE row = @row`;
  prepared<[Record<string, string | number | null>]>(db, sql).run({
    row,
    state: placement?.state ?? 'exact',
    score: placement?.score ?? 1,
    module: placement?.module ?? null,
    moduleTitle,
    key: placement?.slide?.key ?? null,
    title: placement?.slide?.title ?? null,
    n: placement?.slide?.n ?? null,
    part: placement?.range?.part ?? null,
    start: placement?.range?.start ?? null,
    end: placement?.range?.end ?? null,
    placedOn,
    followed: followed ? 1 : 0,
    reviewed: reviewed ? 1 : 0,
  });
}

type PlaceRow = {
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
  followed: number;
  reviewed: number;
};

const placeColumns = `state, score, module, module_title AS moduleTitle, slide_key AS key, slide_title AS title, n,
  part, range_start AS start, range_end AS end, placed_on AS placedOn, followed, reviewed`;

/** Null where there is no such annotation. */
export function readPlace(db: SqliteDatabase, id: string): StoredPlace | null {
  const sql = `SELECT ${placeColumns} FROM annotation WHERE id = ?`;
  const found = prepared<[string], PlaceRow>(db, sql).get(id);
  return found ? placeOfRow(found) : null;
}

function placeOfRow(row: PlaceRow): StoredPlace {
  const { state, score, module, moduleTitle, key, title, n, part, start, end, placedOn } = row;
  const slide = key === null || title === null || n === null ? null : { key, title, n };
  const range = part === null || start === null || end === null ? null : { part, start, end };
  return {
    placement: module === null ? null : { state, module, slide, range, score },
    moduleTitle,
    placedOn,
    followed: row.followed === 1,
    reviewed: row.reviewed === 1,
  };
}
