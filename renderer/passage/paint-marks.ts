import { atomsIn } from './dom-passage.ts';

const SEARCH_HIT = 'search-hit';
const CURRENT_HIT = 'search-hit-current';

/**
 * Paints ranges as search hits (`::highlight(search-hit)`), beside those painted already; what stands for hidden text
 * carries `data-found`. Call the result to take all of it away. A browser without the CSS Custom Highlight API shows
 * the text unmarked.
 */
export function paintHits(ranges: readonly Range[]): () => void {
  if (ranges.length === 0 || typeof Highlight === 'undefined') return () => undefined;
  const highlight = CSS.highlights.get(SEARCH_HIT) ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(SEARCH_HIT, highlight);
  const atoms = ranges.flatMap(atomsIn);
  for (const atom of atoms) atom.dataset['found'] = '';
  return () => {
    for (const range of ranges) highlight.delete(range);
    for (const atom of atoms) delete atom.dataset['found'];
  };
}

/** Paints the one hit that was gone to (`::highlight(search-hit-current)`), over the others. Call the result to end it. */
export function paintCurrentHit(range: Range): () => void {
  if (typeof Highlight === 'undefined') return () => undefined;
  const highlight = new Highlight(range);
  highlight.priority = 1;
  CSS.highlights.set(CURRENT_HIT, highlight);
  return () => {
    if (CSS.highlights.get(CURRENT_HIT) === highlight) CSS.highlights.delete(CURRENT_HIT);
  };
}
