/** What is needed of the way to the answering side, and of the window. */
type Asking = { request(method: 'library.look', input: Record<string, never>): Promise<unknown> };
type Returning = EventTarget & { document: EventTarget & Pick<Document, 'visibilityState'> };

/**
 * Asks for a look at the courses' files whenever the learner comes back to the window: what was edited elsewhere is
 * then here, even where nobody watches the folder. Call the result to stop.
 */
export function lookOnReturn(asking: Asking, window: Returning): () => void {
  const { document } = window;
  // Coming back is told twice: by the window and by the document.
  let isLooking = false;
  function look(): void {
    if (isLooking || document.visibilityState !== 'visible') return;
    isLooking = true;
    // A look that fails is no news: the courses say themselves when they can't be reached.
    void asking.request('library.look', {}).finally(() => (isLooking = false));
  }
  window.addEventListener('focus', look);
  document.addEventListener('visibilitychange', look);
  return () => {
    window.removeEventListener('focus', look);
    document.removeEventListener('visibilitychange', look);
  };
}
