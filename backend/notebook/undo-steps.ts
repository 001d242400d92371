import { editRecord } from '../../core/annotation/edit-record.ts';
import type { NotebookStep } from '../../contract/notebook-views.ts';
import { putPlace } from '../database/notebook/annotation-place.ts';
import { putRecord, readRecord } from '../database/notebook/annotation-table.ts';
import { findSlideText } from '../database/notebook/slide-text-table.ts';
import {
  eachStepChange,
  findRedo,
  findUndo,
  setUndone,
  type Step,
  type StepValues,
} from '../database/notebook/step-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { EditTools } from './annotate.ts';

/** A step that was undone or done again, and the courses in which its annotations have to be looked for. */
export type TurnedStep = { step: NotebookStep; unplaced: string[] };

/** Takes the last step back, as new edits; null where there is none. */
export function undoStep(db: SqliteDatabase, tools: EditTools): TurnedStep | null {
  return turnStep(db, findUndo(db), true, tools);
}

export function redoStep(db: SqliteDatabase, tools: EditTools): TurnedStep | null {
  return turnStep(db, findRedo(db), false, tools);
}

function turnStep(
  db: SqliteDatabase,
  found: Step | null,
  undone: boolean,
  tools: EditTools,
): TurnedStep | null {
  if (!found) return null;
  const unplaced = new Set<string>();
  for (const { annotation, before, after } of eachStepChange(db, found.row)) {
    const course = setValues(db, annotation, undone ? before : after, tools);
    if (course !== null) unplaced.add(course);
  }
  setUndone(db, found.row, undone);
  const { action, count } = found;
  return { step: { action, count }, unplaced: [...unplaced] };
}

/** Answers the course in which it has to be looked for; null where it stands as it did. */
function setValues(
  db: SqliteDatabase,
  id: string,
  { anchored, place, ...words }: StepValues,
  { stamp, now }: EditTools,
): string | null {
  const record = readRecord(db, id);
  if (!record) return null;
  const text = anchored?.text ?? null;
  const edit = {
    ...words,
    anchored: anchored && {
      anchor: anchored.anchor,
      slideText: text === null ? null : findSlideText(db, text),
    },
  };
  const row = putRecord(db, editRecord(record, edit, stamp, now));
  // As it was then. Editions may have come since, through which that address was not taken along.
  if (place) putPlace(db, row, { ...place, placedOn: null, followedIn: null });
  // What was deleted was not looked for.
  return anchored || place || words.deleted === false ? record.course : null;
}
