import { answered, refused, type Answer } from '../../contract/errors.ts';
import type { NewAnnotation, TargetInput } from '../../contract/notebook-views.ts';
import type { Anchor, SlideText } from '../../core/anchor/anchor.ts';
import { hasPart, partText } from '../../core/anchor/part-text.ts';
import { findNear } from '../../core/anchor/find-near.ts';
import { anchorRange } from '../../core/anchor/make-anchor.ts';
import type { AnnotationKind } from '../../core/annotation/annotation.ts';
import { newRecord } from '../../core/annotation/edit-record.ts';
import type { Stamp } from '../../core/annotation/stamp.ts';
import { tidyTags, tidyText } from '../../core/annotation/tidy-words.ts';
import { placeOfAnchor, putPlace } from '../database/notebook/annotation-place.ts';
import { putRecord } from '../database/notebook/annotation-table.ts';
import { hashSlideText } from '../database/notebook/slide-text-table.ts';
import { recordStep } from '../database/notebook/step-table.ts';
import type { SqliteDatabase } from '../database/open-database.ts';
import type { TargetText } from '../views/target-text.ts';

/** What a target is, for what it says today: its anchor, and the text it counts in. Null on a course as a whole. */
export type Anchored = { anchor: Anchor; slideText: SlideText; chain: string | null } | null;

/** What every edit is made with. */
export type EditTools = {
  /** Milliseconds since 1970. */
  now: number;
  stamp: Stamp;
};

/** Makes an annotation on a target that was found in the library. */
export function annotate(
  db: SqliteDatabase,
  wanted: NewAnnotation,
  found: TargetText,
  { now, stamp, id }: EditTools & { id: string },
): Answer<string> {
  const misfit = describeMisfit(wanted);
  if (misfit !== null) return refused('bad-request', misfit);
  const anchored = anchorTarget(wanted.target, found);
  if (!anchored.ok) return anchored;
  const isHighlight = wanted.kind === 'highlight';
  const record = newRecord(
    {
      id,
      kind: wanted.kind,
      course: wanted.target.course,
      courseTitle: found.courseTitle,
      anchor: anchored.value && anchored.value.anchor,
      colour: isHighlight ? (wanted.colour ?? 'yellow') : null,
      style: isHighlight ? (wanted.style ?? 'solid') : null,
      label: tidyText(wanted.label ?? ''),
      note: tidyText(wanted.note ?? ''),
      tags: tidyTags(wanted.tags ?? []),
      createdAt: now,
      modifiedAt: now,
    },
    anchored.value && anchored.value.slideText,
    stamp,
  );
  const row = putRecord(db, record);
  putPlace(db, row, placeOfToday(anchored.value));
  recordStep(db, { action: 'add', at: now, session: null }, [{ before: null, after: record }]);
  return answered(id);
}

/** The place of an anchor that was taken from today's text. */
export function placeOfToday(anchored: Anchored): Parameters<typeof putPlace>[2] {
  return {
    ...placeOfAnchor(anchored && anchored.anchor),
    placedOn: anchored && hashSlideText(anchored.slideText),
    placedIn: null,
    followedIn: anchored && anchored.chain,
    reviewed: true,
  };
}

/** Takes the words at a target; refuses where they are not there. */
export function anchorTarget(target: TargetInput, found: TargetText): Answer<Anchored> {
  const { module, range } = target;
  if (module === null || found.text === null) return answered(null);
  const { moduleTitle, slide, text, chain } = found;
  const anchor = { module, moduleTitle, slide, range: null };
  if (range === null) return answered({ anchor, slideText: text, chain });
  const { part, exact } = range;
  const passage = partText(text, part);
  const start = findNear(passage, exact, range.start);
  const words = start === null ? null : anchorRange(part, passage, start, start + exact.length);
  // Half a character, which no page selects, would be made whole.
  if (words?.quote.exact !== exact) {
    return refused(
      'not-found',
      'These words are not where they were: the text has just changed. Look at it again, and mark them there.',
    );
  }
  return answered({ anchor: { ...anchor, range: words }, slideText: text, chain });
}

function describeMisfit({ target, kind, colour, style }: NewAnnotation): string | null {
  if (kind !== 'highlight' && (colour !== undefined || style !== undefined))
    return 'Only a highlight has a colour and a style.';
  return describeMisplaced(kind, target);
}

/** Why something of a kind can't stand on a target; null where it can. */
export function describeMisplaced(kind: AnnotationKind, target: TargetInput): string | null {
  const { module, slide, range } = target;
  if (module === null && (slide !== null || range !== null))
    return 'A slide, or words, are in a module, and none is named.';
  if (range && !hasPart(slide === null ? 'module' : 'slide', range.part))
    return `There is no ${range.part} in a ${slide === null ? 'module as a whole' : 'slide'}.`;
  if (range && range.end - range.start !== range.exact.length)
    return 'The words are not as long as their range.';
  switch (kind) {
    case 'bookmark':
      return slide === null || range !== null ? 'A bookmark stands on a slide.' : null;
    case 'highlight':
      return range === null ? 'A highlight stands on words.' : null;
    case 'note':
      return range === null ? null : 'A note on words belongs to a highlight.';
  }
}
