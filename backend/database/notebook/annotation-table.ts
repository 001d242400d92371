import { createHash } from 'node:crypto';
import type { Anchor, SlideText } from '../../../core/anchor/anchor.ts';
import type { AnnotationRecord } from '../../../core/annotation/annotation-record.ts';
import { prepared, type SqliteDatabase } from '../open-database.ts';
import { placeAsMade, placeNowhere } from './annotation-place.ts';
import { deleteAnnotationText, putAnnotationText, type AnnotationText } from './annotation-text-table.ts';
import { putTags } from './annotation-tag-table.ts';
import { hashSlideText, keepSlideText } from './slide-text-table.ts';

type Merging = Pick<AnnotationRecord, 'stamps' | 'noteVersions' | 'noteSeen' | 'detached'>;

/** The columns that are the learner's own, as they are stored. */
type StoredRecord = Pick<
  AnnotationRecord,
  | 'id'
  | 'kind'
  | 'course'
  | 'courseTitle'
  | 'colour'
  | 'style'
  | 'label'
  | 'note'
  | 'createdAt'
  | 'modifiedAt'
> & { anchor: string | null; quote: string; tags: string; deleted: number; merging: string };

type StoredText = {
  textHash: string | null;
  textTitle: string | null;
  textBody: string | null;
  textNotes: string | null;
};

const select = `SELECT annotation.row, annotation.id, kind, course, course_title AS courseTitle, anchor, quote, colour,
    style, label, note, tags, created_at AS createdAt, modified_at AS modifiedAt, deleted, merging, state,
    annotation.hash, slide_text.hash AS textHash, slide_text.title AS textTitle, slide_text.body AS textBody,
    slide_text.notes AS textNotes
  FROM annotation LEFT JOIN slide_text ON slide_text.row = annotation.slide_text`;

type Selected = StoredRecord & StoredText & { row: number; hash: string; state: string };

/** Also one that was deleted. */
export function readRecord(db: SqliteDatabase, id: string): AnnotationRecord | null {
  const stored = prepared<[string], Selected>(db, selectOne).get(id);
  return stored ? fromStored(stored) : null;
}

const selectOne = `${select} WHERE annotation.id = ?`;

/** Every record, also those that were deleted, without holding them all. Nothing may be written between two. */
export function* eachRecord(db: SqliteDatabase): IterableIterator<AnnotationRecord> {
  // Not the statement that is kept: it is in use until the last row.
  for (const stored of db.prepare<[], Selected>(`${select} ORDER BY annotation.row`).iterate())
    yield fromStored(stored);
}

/**
 * Writes a record and all that is derived from it. A new one stands where it was made, until it is looked for. Answers
 * its row.
 */
export function putRecord(db: SqliteDatabase, record: AnnotationRecord): number {
  const stored = toStored(record);
  const before = prepared<[string], Before>(db, findBefore).get(record.id) ?? null;
  const text = keepTextOf(db, record, stored, before);
  const hash = hashRecord(stored, text.hash);
  const values = { ...stored, slideText: text.row, hash };
  const row = before ? before.row : insertRow(db, values);
  if (before) updateRow(db, values, before);
  const wasDetached = before?.state === 'detached';
  if (before?.anchor !== stored.anchor || (wasDetached && !record.detached))
    placeAsMade(db, row, record.anchor);
  if (record.detached && !(wasDetached && before.anchor === stored.anchor)) placeNowhere(db, row);
  putDerived(db, row, record, before);
  return row;
}

/** The text of an anchor that stays as it was is what it was, and need not be compared. */
function keepTextOf(
  db: SqliteDatabase,
  { slideText }: AnnotationRecord,
  stored: StoredRecord,
  before: Before | null,
): { row: number | null; hash: string | null } {
  if (before?.anchor === stored.anchor && before.slideText !== null)
    return { row: before.slideText, hash: before.textHash };
  return slideText ? keepSlideText(db, slideText) : { row: null, hash: null };
}

type RowValues = StoredRecord & { slideText: number | null; hash: string };

function insertRow(db: SqliteDatabase, values: RowValues): number {
  return Number(prepared<[RowValues]>(db, insert).run(values).lastInsertRowid);
}

/** Only what changed: each column that stands in an index costs a write there, even where its value stays. */
function updateRow(db: SqliteDatabase, values: RowValues, before: Before): void {
  const row = { ...values, row: before.row };
  prepared<[typeof row]>(db, updateWords).run(row);
  if (before.anchor !== values.anchor || before.slideText !== values.slideText)
    prepared<[typeof row]>(db, updateAnchor).run(row);
  if (before.deleted !== values.deleted) prepared<[typeof row]>(db, updateDeleted).run(row);
  if (before.course !== values.course || before.kind !== values.kind || before.createdAt !== values.createdAt)
    prepared<[typeof row]>(db, updateOrigin).run(row);
}

/** How many there are that were not deleted. */
export function countStanding(db: SqliteDatabase): number {
  const sql = 'SELECT count(*) AS count FROM annotation WHERE deleted = 0';
  return prepared<[], { count: number }>(db, sql).get()?.count ?? 0;
}

/** The hash of every record by its id, also of those that were deleted. */
export function listHashes(db: SqliteDatabase): Map<string, string> {
  const sql = 'SELECT id, hash FROM annotation ORDER BY row';
  const rows = prepared<[], { id: string; hash: string }>(db, sql).all();
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** The ids of rows that are not what was written: a bit on the disk changed, or another program. */
export function findDamagedAnnotations(db: SqliteDatabase): string[] {
  const damaged: string[] = [];
  for (const stored of db.prepare<[], Selected>(select).iterate()) {
    const { textHash, hash, id } = stored;
    const text = textOf(stored);
    const isTextSound = text === null ? textHash === null : hashSlideText(text) === textHash;
    if (!isTextSound || hash !== hashRecord(stored, textHash)) damaged.push(id);
  }
  return damaged;
}

const insert = `INSERT INTO annotation (id, kind, course, course_title, anchor, slide_text, quote, colour, style, label,
    note, has_note, tags, created_at, modified_at, deleted, merging, hash, state, score)
  VALUES (@id, @kind, @course, @courseTitle, @anchor, @slideText, @quote, @colour, @style, @label, @note, @note <> '', @tags,
    @createdAt, @modifiedAt, @deleted, @merging, @hash, 'exact', 1)`;
const updateWords = `UPDATE annotation SET course_title = @courseTitle, colour = @colour, style = @style, label = @label,
    note = @note, has_note = @note <> '', tags = @tags, modified_at = @modifiedAt, merging = @merging, hash = @hash
  WHERE row = @row`;
const updateAnchor = `UPDATE annotation SET anchor = @anchor, slide_text = @slideText, quote = @quote WHERE row = @row`;
const updateDeleted = 'UPDATE annotation SET deleted = @deleted WHERE row = @row';
const updateOrigin = `UPDATE annotation SET course = @course, kind = @kind, created_at = @createdAt WHERE row = @row`;

const findBefore = `SELECT annotation.row, course, kind, created_at AS createdAt, anchor, quote, label, note, tags, deleted,
    state, slide_text AS slideText, slide_text.hash AS textHash
  FROM annotation LEFT JOIN slide_text ON slide_text.row = annotation.slide_text WHERE id = ?`;
type Before = Pick<
  StoredRecord,
  'course' | 'kind' | 'createdAt' | 'anchor' | 'quote' | 'label' | 'note' | 'tags' | 'deleted'
> & { row: number; state: string; slideText: number | null; textHash: string | null };

/** Rewrites what is found by words and tags, where those changed. */
function putDerived(db: SqliteDatabase, row: number, record: AnnotationRecord, before: Before | null): void {
  if (record.deleted) {
    if (before?.deleted === 1) return;
    deleteAnnotationText(db, row);
    putTags(db, row, []);
    return;
  }
  const { anchor, label, note, tags, deleted } = toStored(record);
  const isBack = before?.deleted !== deleted;
  if (isBack || before.tags !== tags) putTags(db, row, record.tags);
  const isSame = !isBack && before.anchor === anchor && before.label === label && before.note === note;
  if (!isSame || before.tags !== tags) putAnnotationText(db, row, readTextOf(db, row));
}

/** The words of a row, with the titles of where it stands today. */
export function readTextOf(db: SqliteDatabase, row: number): AnnotationText {
  const sql = `SELECT quote, note, label, (SELECT group_concat(value, char(10)) FROM json_each(tags)) AS tags,
      concat_ws(char(10), course_title, module_title, slide_title) AS titles
    FROM annotation WHERE row = ?`;
  const found = prepared<[number], Omit<AnnotationText, 'tags'> & { tags: string | null }>(db, sql).get(row);
  if (!found) throw new Error('There is no such row of annotations.');
  return { ...found, tags: found.tags ?? '' };
}

function toStored(record: AnnotationRecord): StoredRecord {
  const { id, kind, course, courseTitle, anchor, colour, style, label, note, tags } = record;
  const { createdAt, modifiedAt, deleted, detached, stamps, noteVersions, noteSeen } = record;
  return {
    id,
    kind,
    course,
    courseTitle,
    anchor: anchor && JSON.stringify(anchor),
    quote: anchor?.range?.quote.exact ?? '',
    colour,
    style,
    label,
    note,
    tags: JSON.stringify(tags),
    createdAt,
    modifiedAt,
    deleted: deleted ? 1 : 0,
    merging: JSON.stringify({
      stamps,
      noteVersions,
      noteSeen,
      ...(detached && { detached }),
    } satisfies Merging),
  };
}

function fromStored(stored: Selected): AnnotationRecord {
  const { id, kind, course, courseTitle, colour, style, label, note, createdAt, modifiedAt } = stored;
  const words = { id, kind, course, courseTitle, colour, style, label, note, createdAt, modifiedAt };
  // All three were written by this file from values of these types.
  return {
    ...words,
    anchor: stored.anchor === null ? null : (JSON.parse(stored.anchor) as Anchor),
    tags: JSON.parse(stored.tags) as string[],
    ...(JSON.parse(stored.merging) as Merging),
    // Before this was a field, the state alone said so.
    ...(stored.state === 'detached' && { detached: true }),
    deleted: stored.deleted === 1,
    slideText: textOf(stored),
  };
}

function textOf({ textTitle, textBody, textNotes }: StoredText): SlideText | null {
  if (textTitle === null || textBody === null || textNotes === null) return null;
  return { title: textTitle, body: textBody, notes: textNotes };
}

function hashRecord(stored: StoredRecord, textHash: string | null): string {
  const { id, kind, course, courseTitle, anchor, quote, colour, style, label, note, tags } = stored;
  const { createdAt, modifiedAt, deleted, merging } = stored;
  const words = [id, kind, course, courseTitle, anchor, textHash, quote, colour, style, label, note, tags];
  const all = [...words, createdAt, modifiedAt, deleted, merging];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
