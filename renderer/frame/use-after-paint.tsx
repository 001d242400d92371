import { useEffect, useState, type ReactNode } from 'react';
import { afterPaint } from './after-paint.ts';

/**
 * A value that follows once the change itself was painted, for what may be a frame late. A deferred value comes sooner:
 * with time left before the frame, React gives it then, and the frame waits for all that hangs on it.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, show] = useState(() => value);
  useEffect(() => afterPaint(() => show(() => value)), [value]);
  return shown;
}

/** What stands around the thing that a key changes: it is drawn anew in a frame of its own. */
export function AfterPaint({ children }: { children: ReactNode }) {
  return useAfterPaint(children);
}
