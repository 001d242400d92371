import type { NotebookStep } from '../../../contract/notebook-views.ts';
import type { Anchor } from '../../../core/anchor/anchor.ts';
import type { AnnotationRecord } from '../../../core/annotation/annotation-record.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import type { StoredPlace } from './annotation-place.ts';
import { keepSlideText } from './slide-text-table.ts';

export type StepAction = NotebookStep['action'];

/** One annotation as it was before a step and after it; null where there was none. Places: where the step is about them. */
export type RecordChange = {
  before: AnnotationRecord | null;
  after: AnnotationRecord;
  places?: { before: StoredPlace; after: StoredPlace };
};

export type NewStep = {
  action: StepAction;
  /** Milliseconds since 1970. */
  at: number;
  /** Steps of one session are one step; null for one by itself. */
  session: string | null;
};

/** Values of an annotation, by field; only those that a step changed. */
export type StepValues = Partial<
  Pick<AnnotationRecord, 'colour' | 'style' | 'label' | 'tags' | 'note' | 'deleted'>
> & {
  /** `text` is the hash of the slide's text. */
  anchored?: { anchor: Anchor | null; text: string | null };
  detached?: boolean;
  place?: StoredPlace;
};

export type StepChange = { annotation: string; before: StepValues; after: StepValues };

export type Step = NotebookStep & { row: number };

/** Older ones can't be undone any more. */
const mostSteps = 500;

/**
 * Notes what was just done, to be undone; what was undone before can't be done again any more. Wants to be called in
 * the transaction of the edit itself. A change that leaves nothing to undo is left out, and a step of none is not noted.
 */
export function recordStep(db: SqliteDatabase, step: NewStep, changes: Iterable<RecordChange>): void {
  let begun: BegunStep | null = null;
  for (const change of changes) {
    const kept = toStepChange(db, change);
    if (!isChange(kept)) continue;
    begun ??= beginStep(db, step);
    putStepChange(db, begun, kept);
  }
}

/** `continues` where it goes on with the last step, and does not begin one. */
type BegunStep = { row: number; continues: boolean };

function beginStep(db: SqliteDatabase, step: NewStep): BegunStep {
  prepared<[]>(db, 'DELETE FROM step WHERE undone = 1').run();
  const last = continued(db, step);
  return { row: last ?? begin(db, step), continues: last !== null };
}

function putStepChange(
  db: SqliteDatabase,
  { row, continues }: BegunStep,
  { annotation, before, after }: StepChange,
): void {
  const put = prepared<[number, string, string, string]>(
    db,
    `INSERT INTO step_change (step, annotation, before, after) VALUES (?, ?, ?, ?)
      ON CONFLICT (step, annotation) DO UPDATE SET before = excluded.before, after = excluded.after`,
  );
  const known = continues ? findStepChange(db, row, annotation) : null;
  const first = { ...before, ...known?.before };
  const final = { ...known?.after, ...after };
  put.run(row, annotation, JSON.stringify(first), JSON.stringify(final));
}

function begin(db: SqliteDatabase, { action, at, session }: NewStep): number {
  const sql = 'INSERT INTO step (action, at, session) VALUES (?, ?, ?)';
  const { lastInsertRowid } = prepared<[string, number, string | null]>(db, sql).run(action, at, session);
  const old = `DELETE FROM step WHERE row <= (SELECT row FROM step ORDER BY row DESC LIMIT 1 OFFSET ${mostSteps})`;
  prepared<[]>(db, old).run();
  return Number(lastInsertRowid);
}

/** The last step, where this one goes on with it. */
function continued(db: SqliteDatabase, { session, at }: NewStep): number | null {
  if (session === null) return null;
  const sql = 'SELECT row, session FROM step ORDER BY row DESC LIMIT 1';
  const last = prepared<[], { row: number; session: string | null }>(db, sql).get();
  if (last?.session !== session) return null;
  prepared<[number, number]>(db, 'UPDATE step SET at = ? WHERE row = ?').run(at, last.row);
  return last.row;
}

const stepColumns = `row, action, (SELECT count(*) FROM step_change WHERE step_change.step = step.row) AS count`;

/** The step that an undo would take back. */
export function findUndo(db: SqliteDatabase): Step | null {
  const sql = `SELECT ${stepColumns} FROM step WHERE undone = 0 ORDER BY row DESC LIMIT 1`;
  return prepared<[], Step>(db, sql).get() ?? null;
}

/** The step that a redo would do again. */
export function findRedo(db: SqliteDatabase): Step | null {
  const sql = `SELECT ${stepColumns} FROM step WHERE undone = 1 ORDER BY row LIMIT 1`;
  return prepared<[], Step>(db, sql).get() ?? null;
}

export function setUndone(db: SqliteDatabase, row: number, undone: boolean): void {
  // A step that was undone and done again is closed: typing goes on in a new one.
  const sql = 'UPDATE step SET undone = ?, session = NULL WHERE row = ?';
  prepared<[number, number]>(db, sql).run(undone ? 1 : 0, row);
}

type StoredChange = { annotation: string; before: string; after: string };

/** Changes that are held at a time; between two reads others may write. */
const batch = 500;

export function* eachStepChange(db: SqliteDatabase, step: number): Iterable<StepChange> {
  const sql = `SELECT row, annotation, before, after FROM step_change WHERE step = ? AND row > ? ORDER BY row LIMIT ${batch}`;
  const read = prepared<[number, number], StoredChange & { row: number }>(db, sql);
  for (let last = 0; ;) {
    const changes = read.all(step, last);
    yield* changes.map(fromStored);
    const end = changes.at(-1);
    if (!end) return;
    last = end.row;
  }
}

function findStepChange(db: SqliteDatabase, step: number, annotation: string): StepChange | null {
  const sql = 'SELECT annotation, before, after FROM step_change WHERE step = ? AND annotation = ?';
  const stored = prepared<[number, string], StoredChange>(db, sql).get(step, annotation);
  return stored ? fromStored(stored) : null;
}

function fromStored({ annotation, before, after }: StoredChange): StepChange {
  // Both were written by this file from values of this type.
  return { annotation, before: JSON.parse(before) as StepValues, after: JSON.parse(after) as StepValues };
}

function isChange({ after }: StepChange): boolean {
  return Object.keys(after).length > 0;
}

const plainFields = ['colour', 'style', 'label', 'tags', 'note', 'deleted'] as const;

function toStepChange(db: SqliteDatabase, { before, after, places }: RecordChange): StepChange {
  const annotation = after.id;
  if (before === null) {
    // Its row stays when it is taken back: a deleted one has all its values.
    const isThere = !after.deleted;
    return { annotation, before: isThere ? { deleted: true } : {}, after: isThere ? { deleted: false } : {} };
  }
  const changed = plainFields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  const valuesOf = (record: AnnotationRecord): StepValues =>
    Object.fromEntries(changed.map((field) => [field, record[field]]));
  const change: StepChange = { annotation, before: valuesOf(before), after: valuesOf(after) };
  if (JSON.stringify(before.anchor) !== JSON.stringify(after.anchor)) {
    change.before.anchored = anchoredOf(db, before);
    change.after.anchored = anchoredOf(db, after);
  }
  if (before.detached !== after.detached) {
    change.before.detached = before.detached === true;
    change.after.detached = after.detached === true;
  }
  if (places) {
    change.before.place = places.before;
    change.after.place = places.after;
  }
  return change;
}

function anchoredOf(
  db: SqliteDatabase,
  { anchor, slideText }: AnnotationRecord,
): NonNullable<StepValues['anchored']> {
  return { anchor, text: slideText && keepSlideText(db, slideText).hash };
}
