import { dayOf } from './ask-for-filter.ts';

const DAYS = 7;

/** The last seven days of this computer's calendar, today last: `2026-08-07`. Also over the change of the clocks. */
export function lastDays(now: number): string[] {
  const today = new Date(now);
  return Array.from({ length: DAYS }, (_, index) => {
    const back = DAYS - 1 - index;
    return dayOf(new Date(today.getFullYear(), today.getMonth(), today.getDate() - back).getTime());
  });
}
