import type { AnnotationView } from '../../contract/notebook-views.ts';
import type { HighlightColour, HighlightStyle } from '../../core/annotation/annotation.ts';
import type { PassagePart } from '../../core/passage/passage.ts';

/** A highlight where it stands today: `[start, end)` of its passage's text. */
export type HighlightMark = {
  id: string;
  start: number;
  end: number;
  colour: HighlightColour;
  style: HighlightStyle;
  /** Of today’s words: they may not be those it was made on. */
  note: string;
};

/** What a slide has of the learner's, for a glance. */
export type SlideMarks = {
  isBookmarked: boolean;
  /** Each colour once, in the order of the text. */
  colours: readonly HighlightColour[];
  highlights: number;
  notes: number;
};

/** A module's annotations by where they stand. */
export type ArrangedAnnotations = {
  all: readonly AnnotationView[];
  /** By `placeName`; '' is the module itself. Those that lost their slide stand with the module. */
  bySlide: ReadonlyMap<string, readonly AnnotationView[]>;
  /** By `passageName`, in the order of the text. */
  byPassage: ReadonlyMap<string, readonly HighlightMark[]>;
  /** By the slide's key; none where there is nothing. */
  marks: ReadonlyMap<string, SlideMarks>;
};

export function placeName(slide: string | null): string {
  return slide ?? '';
}

export function passageName(slide: string | null, part: PassagePart): string {
  return `${placeName(slide)}\n${part}`;
}

/**
 * Arranges what was answered. What is as it was in `before` stays the same object, so that nothing is drawn again
 * without need. `slides` are the keys that the module has.
 */
export function arrangeAnnotations(
  all: readonly AnnotationView[],
  slides: ReadonlySet<string>,
  before: ArrangedAnnotations | null,
): ArrangedAnnotations {
  const bySlide = Map.groupBy(all, ({ slide }) =>
    slide !== null && slides.has(slide.key) ? slide.key : placeName(null),
  );
  const byPassage = new Map<string, HighlightMark[]>();
  for (const annotation of all) {
    const mark = markOf(annotation);
    if (mark === null || annotation.range === null) continue;
    const name = passageName(annotation.slide?.key ?? null, annotation.range.part);
    byPassage.set(name, [...(byPassage.get(name) ?? []), mark]);
  }
  for (const marks of byPassage.values())
    marks.sort((one, other) => one.start - other.start || other.end - one.end);
  const marks = new Map([...bySlide].filter(([key]) => key !== '').map(([key, each]) => [key, sumUp(each)]));
  return {
    all,
    bySlide: keepSame(bySlide, before?.bySlide),
    byPassage: keepSame(byPassage, before?.byPassage),
    marks: keepSame(marks, before?.marks),
  };
}

function markOf({ id, kind, range, colour, style, note }: AnnotationView): HighlightMark | null {
  if (kind !== 'highlight' || range === null) return null;
  return {
    id,
    start: range.start,
    end: range.end,
    colour: colour ?? 'yellow',
    style: style ?? 'solid',
    note,
  };
}

function sumUp(annotations: readonly AnnotationView[]): SlideMarks {
  const highlights = annotations.filter(({ kind }) => kind === 'highlight');
  const colours = highlights.map(({ colour }) => colour ?? 'yellow');
  return {
    isBookmarked: annotations.some(({ kind }) => kind === 'bookmark'),
    colours: [...new Set(colours)],
    highlights: highlights.length,
    notes: annotations.filter(({ note }) => note !== '').length,
  };
}

function keepSame<V>(now: Map<string, V>, before: ReadonlyMap<string, V> | undefined): Map<string, V> {
  if (before === undefined) return now;
  for (const [key, value] of now) {
    const held = before.get(key);
    if (held !== undefined && JSON.stringify(held) === JSON.stringify(value)) now.set(key, held);
  }
  return now;
}
