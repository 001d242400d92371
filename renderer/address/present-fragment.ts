import { afterPaint } from '../frame/after-paint.ts';

/**
 * Writing an address into the browser's history takes a good part of a frame, and Chromium no longer does it once it
 * was asked 200 times in 30 seconds, as where an arrow key is held down. So the address of a turned slide is written
 * once the slide was painted, and of several within so short a time the last.
 */
const PAUSE_MS = 160;

/** A fragment that the history doesn't have yet. */
type Put = { fragment: string; ended: AbortController };

let put: Put | null = null;
let mayWriteAt = 0;

/** The fragment in force; the browser's own follows it. */
export function presentFragment(): string {
  return put?.fragment ?? window.location.hash;
}

/** Makes a fragment the one in force: in the place of the present one, or as a new entry of the history. */
export function putFragment(fragment: string, { replace }: { replace: boolean }): void {
  if (!replace) {
    settleHistory();
    window.history.pushState(null, '', fragment);
  } else if (put === null) {
    put = { fragment, ended: settleLater() };
  } else {
    put = { ...put, fragment };
  }
}

/** Writes the fragment in force into the history. */
export function settleHistory(): void {
  const fragment = drop();
  if (fragment === null) return;
  window.history.replaceState(null, '', fragment);
  mayWriteAt = performance.now() + PAUSE_MS;
}

function drop(): string | null {
  const dropped = put;
  put = null;
  dropped?.ended.abort();
  return dropped?.fragment ?? null;
}

function settleLater(): AbortController {
  const ended = new AbortController();
  const { signal } = ended;
  const pause = mayWriteAt - performance.now();
  if (pause > 0) {
    const timer = setTimeout(settleHistory, pause);
    signal.addEventListener('abort', () => clearTimeout(timer));
  } else {
    signal.addEventListener('abort', afterPaint(settleHistory));
  }
  // Who follows a link leaves from the place in view.
  for (const leaving of ['click', 'pagehide'])
    window.addEventListener(leaving, settleHistory, { capture: true, signal });
  // The browser has gone elsewhere.
  for (const gone of ['popstate', 'hashchange'])
    window.addEventListener(gone, drop, { capture: true, signal });
  return ended;
}
