/** Milliseconds of a frame that work of this kind may take; what is left waits for the next one. */
const SHARE = 12;

const waiting = new Set<() => void>();
let spent = 0;
let isScheduled = false;

/** Does the work at once while there is time in this frame, else in a later one. Call the result to give it up. */
export function inTurn(work: () => void): () => void {
  if (waiting.size === 0 && spent < SHARE) run(work);
  else waiting.add(work);
  schedule();
  return () => void waiting.delete(work);
}

function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(() => {
    isScheduled = false;
    spent = 0;
    for (const work of waiting) {
      if (spent >= SHARE) break;
      waiting.delete(work);
      run(work);
    }
    if (waiting.size > 0) schedule();
  });
}

function run(work: () => void): void {
  const start = performance.now();
  work();
  spent += performance.now() - start;
}
