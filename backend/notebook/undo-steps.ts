import { editRecord } from '../../core/annotation/edit-record.ts';
import type { NotebookStep } from '../../contract/notebook-views.ts';
import { putPlace } from '../database/notebook/annotation-place.ts';
import { putRecord, readRecord } from '../database/notebook/annotation-table.ts';
import { findSlideText } from '../database/notebook/slide-text-table.ts';
import {
  findRedo,
  findUndo,
  listStepChanges,
  setUndone,
  type Step,
  type StepValues,
} from '../database/notebook/step-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { EditTools } from './annotate.ts';

/** Takes the last step back, as new edits; null where there is none. */
export function undoStep(db: SqliteDatabase, tools: EditTools): NotebookStep | null {
  return turnStep(db, findUndo(db), true, tools);
}

export function redoStep(db: SqliteDatabase, tools: EditTools): NotebookStep | null {
  return turnStep(db, findRedo(db), false, tools);
}

function turnStep(
  db: SqliteDatabase,
  step: Step | null,
  undone: boolean,
  tools: EditTools,
): NotebookStep | null {
  if (!step) return null;
  for (const { annotation, before, after } of listStepChanges(db, step.row))
    setValues(db, annotation, undone ? before : after, tools);
  setUndone(db, step.row, undone);
  return { action: step.action, count: step.count };
}

function setValues(
  db: SqliteDatabase,
  id: string,
  { anchored, place, ...words }: StepValues,
  { stamp, now }: EditTools,
): void {
  const record = readRecord(db, id);
  if (!record) return;
  const text = anchored?.text ?? null;
  const edit = {
    ...words,
    anchored: anchored && {
      anchor: anchored.anchor,
      slideText: text === null ? null : findSlideText(db, text),
    },
  };
  const row = putRecord(db, editRecord(record, edit, stamp, now));
  // As it was then; whether it still is so is looked at next.
  if (place) putPlace(db, row, { ...place, placedOn: null });
}
