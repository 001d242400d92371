import { createContext, use, useEffect, useState } from 'react';

/** Milliseconds since 1970. */
export type Clock = () => number;

const MINUTE_MS = 60_000;

const ClockContext = createContext<Clock | null>(null);

export const ClockProvider = ClockContext;

export function useClock(): Clock {
  const clock = use(ClockContext);
  if (clock === null) throw new Error('There is no clock above this component.');
  return clock;
}

/** The time, to the minute: for words such as “yesterday”. */
export function useNow(): number {
  const clock = useClock();
  const [now, setNow] = useState(clock);
  useEffect(() => {
    const timer = setInterval(() => setNow(clock()), MINUTE_MS);
    return () => clearInterval(timer);
  }, [clock]);
  return now;
}
