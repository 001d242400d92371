const SEARCH_HIT = 'search-hit';

/**
 * Paints ranges as search hits (`::highlight(search-hit)`), beside those painted already. Call the result to take
 * them away. A browser without the CSS Custom Highlight API shows the text unmarked.
 */
export function paintHits(ranges: readonly Range[]): () => void {
  if (ranges.length === 0 || typeof Highlight === 'undefined') return () => undefined;
  const highlight = CSS.highlights.get(SEARCH_HIT) ?? new Highlight();
  for (const range of ranges) highlight.add(range);
  CSS.highlights.set(SEARCH_HIT, highlight);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}
