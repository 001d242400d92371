import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { TargetInput } from '../../contract/notebook-views.ts';
import type { Anchor } from '../../core/anchor/anchor.ts';
import { anchorRange } from '../../core/anchor/make-anchor.ts';
import { partText } from '../../core/anchor/part-text.ts';
import type { AnnotationRecord } from '../../core/annotation/annotation-record.ts';
import { editRecord } from '../../core/annotation/edit-record.ts';
import { putPlace, readPlace, type StoredPlace } from '../database/notebook/annotation-place.ts';
import { putRecord, readRecord } from '../database/notebook/annotation-table.ts';
import { hashSlideText } from '../database/notebook/slide-text-table.ts';
import { recordStep, type RecordChange } from '../database/notebook/step-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { PlacesToday, SlideToday } from '../views/places-today.ts';
import type { TargetText } from '../views/target-text.ts';
import { anchorTarget, describeMisplaced, placeOfToday, type Anchored, type EditTools } from './annotate.ts';
import { noAnnotation } from './edit-annotations.ts';

export type Settling = { places: PlacesToday; decision: 'accept' | 'detach' };

/** Does with annotations what the learner decided after a new edition. Answers how many that changed. */
export function settle(db: SqliteDatabase, { places, decision }: Settling, tools: EditTools): number {
  const changes = places.annotations.flatMap(({ id, on }): RecordChange[] => {
    const record = readRecord(db, id);
    const place = readPlace(db, id);
    if (!record || record.deleted || !place?.placement) return [];
    const slide = on === null ? null : (places.slides[on] ?? null);
    return decision === 'accept' ? accept(db, record, place, slide, tools) : detach(db, record, place, tools);
  });
  recordStep(db, { action: 'place', at: tools.now, session: null }, changes);
  return changes.length;
}

/** The words that stand there now are those it is made on from now on; what stands nowhere was at least looked at. */
function accept(
  db: SqliteDatabase,
  record: AnnotationRecord,
  place: StoredPlace,
  slide: SlideToday | null,
  tools: EditTools,
): RecordChange[] {
  if (place.placement?.state === 'exact') return [];
  const anchored = slide && anchorOfToday(place, slide);
  if (anchored) return reanchor(db, record, place, anchored, tools);
  // The text changed again a moment ago: what it is now, the learner has not seen.
  if (place.reviewed || place.placement?.state !== 'orphan') return [];
  return replace(db, record, place, { ...place, reviewed: true });
}

function detach(
  db: SqliteDatabase,
  before: AnnotationRecord,
  place: StoredPlace,
  { stamp, now }: EditTools,
): RecordChange[] {
  if (!place.placement || place.placement.state === 'detached') return [];
  const placement = { ...place.placement, state: 'detached' as const, range: null };
  const nowhere = { ...place, placement, placedOn: null, reviewed: true };
  const after = editRecord(before, { detached: true }, stamp, now);
  putPlace(db, putRecord(db, after), nowhere);
  return [{ before, after, places: { before: place, after: nowhere } }];
}

/** Null where the slide does not say any more what the annotation was placed on. */
function anchorOfToday(place: StoredPlace, { moduleTitle, text }: SlideToday): Anchored {
  const { placement, placedOn, followedIn } = place;
  if (!placement || placedOn !== hashSlideText(text)) return null;
  const { module, slide, range } = placement;
  const words = range && anchorRange(range.part, partText(text, range.part), range.start, range.end);
  const anchor: Anchor = { module, moduleTitle, slide, range: words };
  return { anchor, slideText: text, chain: followedIn };
}

function reanchor(
  db: SqliteDatabase,
  before: AnnotationRecord,
  place: StoredPlace,
  anchored: NonNullable<Anchored>,
  { stamp, now }: EditTools,
): RecordChange[] {
  const after = editRecord(before, { anchored }, stamp, now);
  const row = putRecord(db, after);
  const today = placeOfToday(anchored);
  putPlace(db, row, today);
  return [{ before, after, places: { before: place, after: today } }];
}

function replace(
  db: SqliteDatabase,
  record: AnnotationRecord,
  before: StoredPlace,
  after: StoredPlace,
): RecordChange[] {
  putPlace(db, putRecord(db, record), after);
  return [{ before: record, after: record, places: { before, after } }];
}

/** Puts an annotation where the learner says. */
export function placeByHand(
  db: SqliteDatabase,
  { id, target, found }: { id: string; target: TargetInput; found: TargetText },
  tools: EditTools,
): Answer<null> {
  const record = readRecord(db, id);
  const place = readPlace(db, id);
  if (!record || record.deleted || !place) return noAnnotation();
  if (target.course !== record.course || target.module === null || record.anchor === null)
    return refused('bad-request', 'An annotation can be placed anew in a module of its own course.');
  const misplaced = describeMisplaced(record.kind, target);
  if (misplaced !== null) return refused('bad-request', misplaced);
  const anchored = anchorTarget(target, found);
  if (!anchored.ok) return anchored;
  if (!anchored.value) return refused('bad-request', 'There is nothing to place it on.');
  const changes = reanchor(db, record, place, anchored.value, tools);
  recordStep(db, { action: 'place', at: tools.now, session: null }, changes);
  return answered(null);
}
