import { useRef, useState } from 'react';
import { nextUnit, textUnits, type TextUnit } from '../../core/passage/text-units.ts';
import type { Mark } from '../../core/search/mark.ts';
import { markRanges, marksOf, overWholeAtoms, textOf } from '../passage/dom-passage.ts';
import { showRange } from '../passage/show-range.ts';
import { passagesOf, type ChosenPart } from './marked-places.ts';
import { selectedParts } from './use-text-selection.ts';

/** `anchor` is where choosing began, `head` where one has come to; what lies between is chosen. */
type WordPlace = { passage: Element; anchor: Mark; head: Mark };

export type WordMode = {
  /** What is chosen; null while the mode is off. */
  chosen: ChosenPart | null;
  /** Begins at what is selected, or at the first word of a slide. */
  begin(slide: string | null): void;
  move(unit: TextUnit, direction: 1 | -1, takesIn: boolean): void;
  end(): void;
};

/** Choosing words by key: what is chosen is the page's own selection, so that it looks and is copied like any other. */
export function useWordMode(language: string | null): WordMode {
  const [place, setPlace] = useState<WordPlace | null>(null);
  const before = useRef<Element>(null);

  function go(next: WordPlace): void {
    select(next);
    setPlace(next);
  }
  function begin(slide: string | null): void {
    const page = document.querySelector('main');
    if (page === null) return;
    before.current = document.activeElement;
    const selected = selectedParts()?.[0];
    const all = passagesOf(page);
    const here = all.filter((passage) => passage.getAttribute('data-of') === (slide ?? ''));
    const start = selected ?? firstWord([...here, ...all], language);
    if (start === null) return;
    // Keys that a button or a field would keep for itself are for the words now.
    page.focus({ preventScroll: true });
    go({ passage: start.passage, anchor: start.mark, head: start.mark });
  }
  function move(unit: TextUnit, direction: 1 | -1, takesIn: boolean): void {
    if (place === null) return;
    const { passage, anchor, head } = place;
    const next = nextUnit(unitsIn(passage, unit, language), head, direction, takesIn);
    if (next !== null) {
      go({ passage, anchor: takesIn ? anchor : next, head: next });
      return;
    }
    const other = takesIn ? null : neighbour(passage, direction, unit, language);
    if (other !== null) go({ passage: other.passage, anchor: other.mark, head: other.mark });
  }
  function end(): void {
    if (place === null) return;
    setPlace(null);
    document.getSelection()?.removeAllRanges();
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
  }
  return { chosen: place === null ? null : partOf(place), begin, move, end };
}

function partOf({ passage, anchor, head }: WordPlace): ChosenPart {
  const mark: Mark = [Math.min(anchor[0], head[0]), Math.max(anchor[1], head[1])];
  return { passage, mark, text: textOf(passage).slice(...mark) };
}

function select(place: WordPlace): void {
  const { passage, mark } = partOf(place);
  const [range] = markRanges(passage, [mark]);
  const [head] = markRanges(passage, [place.head]);
  if (range === undefined || head === undefined) return;
  const { startContainer, startOffset, endContainer, endOffset } = overWholeAtoms(range);
  document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
  showRange(head);
}

function unitsIn(passage: Element, unit: TextUnit, language: string | null): Mark[] {
  const wholes = marksOf(passage, passage.querySelectorAll('[data-atom]'));
  // Steps that are not shown yet can't be chosen.
  const waiting = marksOf(passage, passage.querySelectorAll('[data-waits]'));
  return textUnits(textOf(passage), unit, language, wholes).filter(
    ([start, end]) => !waiting.some(([from, to]) => from < end && to > start),
  );
}

type Found = { passage: Element; mark: Mark };

function firstWord(passages: readonly Element[], language: string | null): Found | null {
  for (const passage of passages) {
    const mark = unitsIn(passage, 'word', language)[0];
    if (mark) return { passage, mark };
  }
  return null;
}

function neighbour(
  passage: Element,
  direction: 1 | -1,
  unit: TextUnit,
  language: string | null,
): Found | null {
  const page = passage.closest('main');
  const all = page === null ? [] : passagesOf(page);
  const beyond =
    direction === 1 ? all.slice(all.indexOf(passage) + 1) : all.slice(0, all.indexOf(passage)).toReversed();
  for (const other of beyond) {
    const mark = unitsIn(other, unit, language).at(direction === 1 ? 0 : -1);
    if (mark) return { passage: other, mark };
  }
  return null;
}
