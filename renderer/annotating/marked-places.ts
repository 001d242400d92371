import type { TargetInput } from '../../contract/notebook-views.ts';
import { trimmed } from '../../core/passage/text-units.ts';
import type { PassagePart } from '../../core/passage/passage.ts';
import type { Mark } from '../../core/search/mark.ts';
import { atomsIn, coveredText, markRanges } from '../passage/dom-passage.ts';

/** A passage that can be highlighted in, as it stands in the page. */
export const PASSAGES = '[data-passage][data-marks]';

/** A part of one passage, as it stands in the page. */
export type ChosenPart = { passage: Element; mark: Mark; text: string };

/** Which passage an element is: its slide's key (null for the module itself) and its part. */
export function addressOf(passage: Element): { slide: string | null; part: PassagePart } {
  return {
    slide: passage.getAttribute('data-of') || null,
    // Passage writes it, and nobody else.
    part: passage.getAttribute('data-marks') as PassagePart,
  };
}

/** What of the passages a range covers, one part a passage, without spaces at the edges. */
export function chosenParts(page: ParentNode, range: Range): ChosenPart[] {
  return passagesOf(page).flatMap((passage) => {
    if (!range.intersectsNode(passage)) return [];
    const covered = coveredText(passage, range);
    const mark = covered && trimmed(covered.text, covered.mark);
    return covered && mark ? [{ passage, mark, text: covered.text.slice(...mark) }] : [];
  });
}

/** The passages that are in view or can be scrolled to, in the order of the page; those that only wait are not. */
export function passagesOf(page: ParentNode): Element[] {
  return [...page.querySelectorAll(PASSAGES)].filter(
    (passage) => passage.closest('[inert], [data-behind]') === null,
  );
}

/** As the contract names it. */
export function targetOf(
  { passage, mark: [start, end], text }: ChosenPart,
  place: { course: string; module: string },
): TargetInput {
  const { slide, part } = addressOf(passage);
  return { ...place, slide, range: { part, start, end, exact: text } };
}

/** The boxes that a part of a passage takes in the window; those of drawn formulas and pictures whole. */
export function boxesOf(passage: Element, mark: Mark): DOMRect[] {
  return markRanges(passage, [mark]).flatMap((range) => [
    ...[...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1),
    ...atomsIn(range).map((atom) => atom.getBoundingClientRect()),
  ]);
}

/** Whether a point of the window lies in one of the boxes. */
export function isWithin(boxes: readonly DOMRect[], x: number, y: number): boolean {
  return boxes.some(({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
}
