import { startTransition } from 'react';

/** A window that nobody sees paints no frames, and still has to come to the end of what it does. */
const AT_THE_LATEST_MS = 200;

const waiting = new Set<() => void>();

/** Calls `then`, with all else that waits, once the page as it now stands was painted. Call the result to take that back. */
export function afterPaint(then: () => void): () => void {
  if (waiting.size === 0) waitForPaint();
  waiting.add(then);
  return () => void waiting.delete(then);
}

function waitForPaint(): void {
  const atTheLatest = setTimeout(run, AT_THE_LATEST_MS);
  requestAnimationFrame(() => {
    clearTimeout(atTheLatest);
    // A frame's callbacks run before it is painted, the next task runs after.
    setTimeout(run);
  });
}

function run(): void {
  const all = [...waiting];
  waiting.clear();
  startTransition(() => {
    for (const then of all) then();
  });
}
