import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { CheckedInput } from '../../contract/methods.ts';
import type { AnnotationEdit, AnnotationSelection } from '../../contract/notebook-views.ts';
import type { AnnotationRecord } from '../../core/annotation/annotation-record.ts';
import { editRecord, type RecordEdit } from '../../core/annotation/edit-record.ts';
import { foldTag, tidyTags, tidyText } from '../../core/annotation/tidy-words.ts';
import { putRecord, readRecord } from '../database/notebook/annotation-table.ts';
import { selectAnnotations } from '../database/notebook/filter-annotations.ts';
import { recordStep, type RecordChange, type StepAction } from '../database/notebook/step-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { EditTools } from './annotate.ts';

/** Changes each as said, or none: one that is not there refuses all. */
export function editAnnotations(
  db: SqliteDatabase,
  edits: readonly AnnotationEdit[],
  session: string | null,
  tools: EditTools,
): Answer<string[]> {
  const changes: RecordChange[] = [];
  for (const { id, label, note, tags, colour, style } of edits) {
    const record = readRecord(db, id);
    if (!record || record.deleted) return noAnnotation();
    if (record.kind !== 'highlight' && (colour !== undefined || style !== undefined))
      return refused('bad-request', 'Only a highlight has a colour and a style.');
    const edit = {
      colour,
      style,
      label: label === undefined ? undefined : tidyText(label),
      note: note === undefined ? undefined : tidyText(note),
      tags: tags && tidyTags(tags),
    };
    changes.push(...changeRecord(db, record, edit, tools));
  }
  recordStep(db, { action: 'edit', at: tools.now, session }, changes);
  return answered(edits.map(({ id }) => id));
}

/** Answers how many it changed. */
export function editMany(
  db: SqliteDatabase,
  { selection, colour, style, addTags = [], removeTags = [] }: CheckedInput<'notebook.edit-many'>,
  tools: EditTools,
): number {
  const removed = new Set(removeTags.map(foldTag));
  return changeSelected(db, selection, 'edit', tools, (record) => ({
    ...(record.kind === 'highlight' ? { colour, style } : {}),
    tags: tidyTags([...record.tags.filter((tag) => !removed.has(foldTag(tag))), ...addTags]),
  }));
}

export function deleteAnnotations(
  db: SqliteDatabase,
  selection: AnnotationSelection,
  tools: EditTools,
): number {
  return changeSelected(db, selection, 'delete', tools, () => ({ deleted: true }));
}

function changeSelected(
  db: SqliteDatabase,
  selection: AnnotationSelection,
  action: StepAction,
  tools: EditTools,
  edit: (record: AnnotationRecord) => RecordEdit,
): number {
  let count = 0;
  // One by one: with their slides' texts, all of them may be more than memory holds.
  function* changes(): Iterable<RecordChange> {
    for (const id of selectAnnotations(db, selection)) {
      const record = readRecord(db, id);
      const changed = record ? changeRecord(db, record, edit(record), tools) : [];
      count += changed.length;
      yield* changed;
    }
  }
  recordStep(db, { action, at: tools.now, session: null }, changes());
  return count;
}

/** Nothing where the edit changes nothing. */
function changeRecord(
  db: SqliteDatabase,
  before: AnnotationRecord,
  edit: RecordEdit,
  { stamp, now }: EditTools,
): RecordChange[] {
  const after = editRecord(before, edit, stamp, now);
  if (after === before) return [];
  putRecord(db, after);
  return [{ before, after }];
}

export function noAnnotation(): Answer<never> {
  return refused('not-found', 'This annotation is not there any more. It may have been deleted.');
}
