import type { Anchor, SlideText } from '../anchor/anchor.ts';
import type { AnnotationRecord, StampedField } from './annotation-record.ts';
import type { Annotation, AnnotationWords } from './annotation.ts';
import type { Stamp } from './stamp.ts';

/** What an edit sets; what it leaves out stays as it is. */
export type RecordEdit = {
  [Field in keyof AnnotationWords]?: AnnotationWords[Field] | undefined;
} & {
  deleted?: boolean | undefined;
  /** Both together: the anchor counts in the text. */
  anchored?: { anchor: Anchor | null; slideText: SlideText | null } | undefined;
  /** True to keep it without a place; what is anchored anew has one. */
  detached?: boolean | undefined;
};

/**
 * The record after an edit of this machine's, which has seen all versions of the note. The very same record where the
 * edit changes nothing. `at` is milliseconds since 1970.
 */
export function editRecord(
  record: AnnotationRecord,
  edit: RecordEdit,
  stamp: Stamp,
  at: number,
): AnnotationRecord {
  const values = {
    anchor: edit.anchored ? edit.anchored.anchor : record.anchor,
    colour: edit.colour === undefined ? record.colour : edit.colour,
    style: edit.style === undefined ? record.style : edit.style,
    label: edit.label ?? record.label,
    tags: edit.tags ?? record.tags,
    deleted: edit.deleted ?? record.deleted,
  } satisfies Pick<AnnotationRecord, StampedField>;
  const { detached: wasDetached = false, ...attached } = record;
  const isDetached = edit.detached ?? (edit.anchored === undefined && wasDetached);
  const changed = (Object.keys(values) as StampedField[]).filter(
    (field) =>
      JSON.stringify(values[field]) !== JSON.stringify(record[field]) ||
      (field === 'anchor' && isDetached !== wasDetached),
  );
  const isNoteChanged = edit.note !== undefined && edit.note !== record.note;
  if (changed.length === 0 && !isNoteChanged) return record;
  const stamps = { ...record.stamps };
  for (const field of changed) stamps[field] = stamp;
  const edited: AnnotationRecord = {
    ...attached,
    ...values,
    ...(isDetached && { detached: true }),
    slideText: edit.anchored ? edit.anchored.slideText : record.slideText,
    stamps,
    // Never before what was known of it, from a machine whose clock goes ahead.
    modifiedAt: Math.max(record.modifiedAt, at),
  };
  return isNoteChanged ? writeNote(edited, edit.note ?? '', stamp) : edited;
}

/** A record that nobody has edited yet, all of it made at one time. */
export function newRecord(
  annotation: Annotation,
  slideText: SlideText | null,
  stamp: Stamp,
): AnnotationRecord {
  const stamps = { anchor: stamp, colour: stamp, style: stamp, label: stamp, tags: stamp, deleted: stamp };
  return {
    ...annotation,
    deleted: false,
    slideText,
    stamps,
    noteVersions: [{ text: annotation.note, stamp }],
    noteSeen: { [stamp.device]: stamp.time },
  };
}

function writeNote(record: AnnotationRecord, text: string, stamp: Stamp): AnnotationRecord {
  const noteSeen = { ...record.noteSeen };
  for (const { device, time } of [...record.noteVersions.map((version) => version.stamp), stamp])
    noteSeen[device] = Math.max(noteSeen[device] ?? time, time);
  return { ...record, note: text, noteVersions: [{ text, stamp }], noteSeen };
}
