import { useEffect, useState } from 'react';
import { useClock } from '../../asking/clock.ts';
import {
  goOnWithStopwatch,
  pauseStopwatch,
  readStopwatch,
  resetStopwatch,
  startStopwatch,
  type Stopwatch,
} from './stopwatch.ts';

/** Half a second: a second that is shown is never more than that late. */
const TICK_MS = 500;

/** The time, to the second. */
export function useSeconds(): number {
  const clock = useClock();
  const second = () => Math.floor(clock() / 1000) * 1000;
  const [now, setNow] = useState(second);
  useEffect(() => {
    const timer = setInterval(() => setNow(Math.floor(clock() / 1000) * 1000), TICK_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}

export type StopwatchControl = {
  watch: Stopwatch;
  toggle(): void;
  reset(): void;
};

/** A show's stopwatch. It outlives a reload of its window. */
export function useStopwatch(show: string): StopwatchControl {
  const clock = useClock();
  const key = `carrel.stopwatch.${show}`;
  const [watch, setWatch] = useState(
    () => readStopwatch(window.sessionStorage.getItem(key)) ?? startStopwatch(clock()),
  );
  useEffect(() => window.sessionStorage.setItem(key, JSON.stringify(watch)), [key, watch]);
  return {
    watch,
    toggle: () =>
      setWatch((held) => (held.since === null ? goOnWithStopwatch : pauseStopwatch)(held, clock())),
    reset: () => setWatch((held) => resetStopwatch(held, clock())),
  };
}
