import type { Events } from '../../contract/events.ts';

type Report = (step: Events['preview.progress']['step'], done: number, total: number) => void;

/** Milliseconds between two reports. */
const interval = 100;

/** Passes on the first report of each step, the last one, and one now and then between. */
export function reportEvery(tell: Report): Report {
  let last: { step: string; at: number } | null = null;
  return (step, done, total) => {
    const now = performance.now();
    if (last?.step === step && done < total && now - last.at < interval) return;
    last = { step, at: now };
    tell(step, done, total);
  };
}
