/** Fitting takes a while where much is drawn: it is left alone for so many times as long as it took. */
const REST = 10;

/**
 * Calls `onRedrawn` after parts of a passage were put in place of others (formulas drawn, code coloured, a picture that
 * failed) and before that is seen: ranges into it no longer hold. Whoever fits the passage into a frame hears a `load`,
 * as for an image. Call the result to stop.
 */
export function followRedrawing(passage: Element, onRedrawn: () => void): () => void {
  let restsUntil = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const start = performance.now();
    passage.dispatchEvent(new Event('load'));
    const end = performance.now();
    restsUntil = end + REST * (end - start);
  };
  const changes = new MutationObserver(() => {
    onRedrawn();
    const wait = restsUntil - performance.now();
    if (wait <= 0) tell();
    else timer ??= setTimeout(tell, wait);
  });
  changes.observe(passage, { childList: true, subtree: true });
  return () => {
    changes.disconnect();
    clearTimeout(timer);
  };
}
