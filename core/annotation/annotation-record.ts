import type { SlideText } from '../anchor/anchor.ts';
import type { Annotation } from './annotation.ts';
import type { Stamp } from './stamp.ts';

/** The fields that are merged by themselves: of each, the last edit wins. The note is merged by its versions. */
export const stampedFields = ['anchor', 'colour', 'style', 'label', 'tags', 'deleted'] as const;
export type StampedField = (typeof stampedFields)[number];

/**
 * One version of a note. Two versions that were written on two machines without knowing of each other both stay, until
 * an edit that has seen both takes their place.
 */
export type NoteVersion = { text: string; stamp: Stamp };

/** An annotation with all that is needed to merge it with its likeness from another machine. */
export type AnnotationRecord = Annotation & {
  /** True for one that was deleted; the record stays, so that it does not come back from another machine. */
  deleted: boolean;
  /**
   * True where the learner keeps it without a place, whatever the course says; left out elsewhere. It has the stamp of
   * the anchor, because putting it anywhere ends it.
   */
  detached?: true | undefined;
  /** What the annotated slide said; null where the annotation stands on a course or a whole module. */
  slideText: SlideText | null;
  stamps: Record<StampedField, Stamp>;
  /** At least one; `note` is their texts together, oldest first. */
  noteVersions: NoteVersion[];
  /** The latest stamp seen of each machine's edits to the note. */
  noteSeen: Record<string, number>;
};
