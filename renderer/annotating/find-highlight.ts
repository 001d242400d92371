import type { AnnotationView } from '../../contract/notebook-views.ts';
import { markRanges } from '../passage/dom-passage.ts';
import { showRange } from '../passage/show-range.ts';
import { addressOf, boxesOf, isWithin, PASSAGES, passagesOf } from './marked-places.ts';

/** What a click means something else on. */
const ACTS = 'a[href], button, summary, audio, video, input, textarea, [role="button"]';

/** The highlights that lie under a click, the shortest first: it is the one that is hardest to reach otherwise. */
export function highlightsAt(event: MouseEvent, annotations: readonly AnnotationView[]): string[] {
  const { target, clientX, clientY } = event;
  if (!(target instanceof Element) || event.button !== 0) return [];
  const passage = target.closest(PASSAGES);
  const acting = target.closest(ACTS);
  if (passage === null || (acting !== null && passage.contains(acting))) return [];
  return annotations
    .filter((each) => isIn(passage, each))
    .filter(({ range }) =>
      isWithin(range === null ? [] : boxesOf(passage, [range.start, range.end]), clientX, clientY),
    )
    .toSorted((one, other) => lengthOf(one) - lengthOf(other))
    .map(({ id }) => id);
}

/** The boxes of a highlight's words in the window; none where its passage is not shown. */
export function boxesOfHighlight(annotation: AnnotationView): DOMRect[] {
  const passage = passageOf(annotation);
  const { range } = annotation;
  return passage === null || range === null ? [] : boxesOf(passage, [range.start, range.end]);
}

/** Scrolls to a highlight's words; false where its passage is not shown. */
export function showHighlight(annotation: AnnotationView): boolean {
  const passage = passageOf(annotation);
  const { range } = annotation;
  const [words] = passage && range ? markRanges(passage, [[range.start, range.end]]) : [];
  if (words === undefined) return false;
  showRange(words);
  return true;
}

function passageOf(annotation: AnnotationView): Element | null {
  const page = document.querySelector('main');
  return (page && passagesOf(page).find((passage) => isIn(passage, annotation))) ?? null;
}

function isIn(passage: Element, { kind, range, slide }: AnnotationView): boolean {
  if (kind !== 'highlight' || range === null) return false;
  const address = addressOf(passage);
  return address.part === range.part && address.slide === (slide?.key ?? null);
}

function lengthOf({ range }: AnnotationView): number {
  return range === null ? 0 : range.end - range.start;
}
