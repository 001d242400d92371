import type { AnnotationRecord, StampedField } from './annotation-record.ts';
import { mergeNotes, noteText } from './note-versions.ts';
import { compareStamps } from './stamp.ts';

/**
 * Two records of one annotation, from two machines, as one: of each field the last edit, of the note what nobody has
 * replaced. In whatever order, and however often, records are merged, the result is the same.
 */
export function mergeRecords(a: AnnotationRecord, b: AnnotationRecord): AnnotationRecord {
  const later = (field: StampedField): AnnotationRecord => laterOf(field, a, b);
  const anchor = later('anchor');
  const note = mergeNotes(a, b);
  return {
    id: a.id,
    // It never changes; a file that says otherwise is taken alike everywhere.
    kind: a.kind < b.kind ? a.kind : b.kind,
    course: anchor.course,
    courseTitle: anchor.courseTitle,
    anchor: anchor.anchor,
    slideText: anchor.slideText,
    ...(anchor.detached && { detached: true }),
    colour: later('colour').colour,
    style: later('style').style,
    label: later('label').label,
    tags: later('tags').tags,
    deleted: later('deleted').deleted,
    note: noteText(note.noteVersions),
    createdAt: Math.min(a.createdAt, b.createdAt),
    modifiedAt: Math.max(a.modifiedAt, b.modifiedAt),
    stamps: {
      anchor: anchor.stamps.anchor,
      colour: later('colour').stamps.colour,
      style: later('style').stamps.style,
      label: later('label').stamps.label,
      tags: later('tags').stamps.tags,
      deleted: later('deleted').stamps.deleted,
    },
    ...note,
  };
}

/** The record with the last edit of a field. Two values under one stamp can only be made by hand. */
function laterOf(field: StampedField, a: AnnotationRecord, b: AnnotationRecord): AnnotationRecord {
  const order = compareStamps(a.stamps[field], b.stamps[field]);
  if (order !== 0) return order > 0 ? a : b;
  return valueOf(field, a) >= valueOf(field, b) ? a : b;
}

/** What goes with a field. An annotation that is put elsewhere, or nowhere, takes the course and the text there along. */
function valueOf(field: StampedField, record: AnnotationRecord): string {
  if (field !== 'anchor') return JSON.stringify(record[field]);
  const { anchor, course, courseTitle, slideText, detached } = record;
  return JSON.stringify([anchor, course, courseTitle, slideText, detached]);
}
