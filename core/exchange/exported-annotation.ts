import type { AnchoredSlide, Placement } from '../anchor/anchor.ts';
import type { AnnotationRecord } from '../annotation/annotation-record.ts';
import { formatCarrelAddress } from '../links/carrel-address.ts';

/** Where an annotation stands today, in words; of one without a place, where it last stood. */
export type ExportedPlace = {
  courseTitle: string;
  /** Of the course; empty where it names none. */
  authors: readonly string[];
  /** Null for one on the course as a whole. */
  module: { path: string; title: string } | null;
  /** Null for one on a whole module. */
  slide: AnchoredSlide | null;
  /** `carrel://…`, which opens it. */
  link: string;
};

/**
 * One annotation, as every format is given it. Those of one slide stand together, and so do the slides of a module and
 * the modules of a course: writers put a heading wherever one ends. Deleted ones come too, because Carrel's own file
 * takes them along and an updated file drops them; other formats pass over them.
 */
export type ExportedAnnotation = {
  record: AnnotationRecord;
  /** Null where none was computed, and for an annotation on a course as a whole. */
  placement: Placement | null;
  place: ExportedPlace;
};

/** What is on the shelf today under an annotation's course; null for what isn't there. */
export type TitlesOfToday = {
  course(id: string): { title: string; authors: readonly string[] } | null;
  module(course: string, path: string): string | null;
};

/** Puts together what is known of an annotation's place; what isn't on the shelf any more is called as it was. */
export function placeForExport(
  record: AnnotationRecord,
  placement: Placement | null,
  titles: TitlesOfToday,
): ExportedAnnotation {
  const { anchor } = record;
  const course = titles.course(record.course);
  const path = placement?.module ?? anchor?.module ?? null;
  const slide = placement === null ? (anchor?.slide ?? null) : placement.slide;
  return {
    record,
    placement,
    place: {
      courseTitle: course?.title ?? record.courseTitle,
      authors: course?.authors ?? [],
      module:
        path === null || anchor === null
          ? null
          : { path, title: titles.module(record.course, path) ?? anchor.moduleTitle },
      slide,
      link: formatCarrelAddress({ course: record.course, module: path, slide: slide?.key ?? null }),
    },
  };
}

/** The words an annotation was made on; null where it is about the whole. */
export function quotedText({ record }: ExportedAnnotation): string | null {
  return record.anchor?.range?.quote.exact ?? null;
}

/** True where its words were not found today. */
export function isWithoutPlace({ placement }: ExportedAnnotation): boolean {
  return placement?.state === 'orphan' || placement?.state === 'detached';
}
