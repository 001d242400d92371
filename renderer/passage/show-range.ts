/** Scrolls the nearest scrolling ancestor so that the range stands in its upper third; no other scroller moves. */
export function showRange(range: Range): void {
  const scroller = scrollerOf(range.startContainer.parentElement);
  if (scroller === null) return;
  const words = range.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  if (words.top >= view.top && words.bottom <= view.bottom) return;
  scroller.scrollTop += words.top - view.top - view.height / 3;
}

function scrollerOf(element: Element | null): Element | null {
  for (let at = element; at !== null; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}
