/** Whoever does nothing for so long has gone away from the page; what they looked at until then counts. */
const AWAY_MS = 120_000;
/** More than that between two looks is a computer that slept. */
const SLEPT_MS = 20_000;
/** Told no oftener than this, but for the leaving. */
const REPORT_MS = 60_000;

export type ReadingWatch = {
  /** The learner did something. */
  act(now: number): void;
  /** Counts the time since the last look, if there was somebody to read. All times in ms. */
  look(now: number, isInView: boolean): void;
  /** Tells what is not told yet, in whole seconds; the rest is kept. */
  report(): void;
};

/** Measures reading: a page in view, and a learner who does something now and then. */
export function newReadingWatch(tell: (seconds: number) => void, start: number): ReadingWatch {
  let lastAct = start;
  let lastLook = start;
  let read = 0;
  function report(): void {
    const seconds = Math.floor(read / 1000);
    if (seconds === 0) return;
    read -= seconds * 1000;
    tell(seconds);
  }
  return {
    act(now) {
      lastAct = now;
    },
    look(now, isInView) {
      const passed = now - lastLook;
      lastLook = now;
      if (isInView && passed > 0 && passed <= SLEPT_MS && now - lastAct <= AWAY_MS) read += passed;
      if (read >= REPORT_MS) report();
    },
    report,
  };
}
