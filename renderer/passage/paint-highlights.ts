import type { HighlightColour, HighlightStyle } from '../../core/annotation/annotation.ts';
import type { Mark } from '../../core/search/mark.ts';
import { atomsIn, authorsRanges, markRanges } from './dom-passage.ts';

export type PaintedHighlight = { start: number; end: number; colour: HighlightColour; style: HighlightStyle };

/** Below search hits, which must be seen on a highlight too. */
const BELOW = -2;
const OVER_EACH_OTHER = 'mine-over';

/**
 * Paints a passage's highlights, each under the name of its colour and style (`::highlight(mine-blue-solid)`), and where
 * several lie over each other that as well. What stands for hidden text carries `data-marked`. The DOM is not touched
 * otherwise. Call the result to take all of it away.
 */
export function paintHighlights(passage: Element, highlights: readonly PaintedHighlight[]): () => void {
  if (typeof Highlight === 'undefined') return () => undefined;
  const painted: [Highlight, Range][] = [];
  const paint = (name: string, range: Range, priority: number): void => {
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = priority;
    highlight.add(range);
    CSS.highlights.set(name, highlight);
    painted.push([highlight, range]);
  };
  const atoms: HTMLElement[] = [];
  for (const { start, end, colour, style } of highlights) {
    for (const range of authorsRanges(passage, [start, end])) paint(`mine-${colour}-${style}`, range, BELOW);
    for (const range of markRanges(passage, [[start, end]])) {
      for (const atom of atomsIn(range)) {
        atom.dataset['marked'] = `${colour} ${style}`;
        atoms.push(atom);
      }
    }
  }
  for (const mark of overlaps(highlights)) {
    for (const range of authorsRanges(passage, mark)) paint(OVER_EACH_OTHER, range, BELOW + 1);
  }
  return () => {
    for (const [highlight, range] of painted) highlight.delete(range);
    for (const atom of atoms) delete atom.dataset['marked'];
  };
}

/** Where two or more lie over each other, in order and without touching. */
export function overlaps(ranges: readonly { start: number; end: number }[]): Mark[] {
  const edges = ranges
    .flatMap(({ start, end }) => [
      { at: start, opens: 1 },
      { at: end, opens: -1 },
    ])
    // One that ends where another begins doesn't lie over it.
    .toSorted((one, other) => one.at - other.at || one.opens - other.opens);
  const found: Mark[] = [];
  let open = 0;
  let from = 0;
  for (const { at, opens } of edges) {
    if (open === 1 && opens === 1) from = at;
    if (open === 2 && opens === -1 && at > from) {
      const last = found.at(-1);
      if (last && last[1] === from) last[1] = at;
      else found.push([from, at]);
    }
    open += opens;
  }
  return found;
}
