import type { Words } from './en.ts';

const DAY_MS = 86_400_000;

/** `yesterday, 18:40`, or the day where it is longer ago. Both times are milliseconds since 1970. */
export function sayWhen(at: number, now: number, words: Words): string {
  const time = sayTime(at, words);
  switch (daysBetween(at, now)) {
    case 0:
      return words.today(time);
    case 1:
      return words.yesterday(time);
    default:
      return sayDay(at, now, words);
  }
}

/** `Yesterday`, `3 Nov`, or with the year where it is another one. */
export function sayDayShort(at: number, now: number, words: Words): string {
  switch (daysBetween(at, now)) {
    case 0:
      return words.todayShort;
    case 1:
      return words.yesterdayShort;
    default:
      return sayDay(at, now, words);
  }
}

/** After “since”: `18:40`, `yesterday`, `12 November`. Both times are milliseconds since 1970. */
export function saySince(at: number, now: number, words: Words): string {
  switch (daysBetween(at, now)) {
    case 0:
      return sayTime(at, words);
    case 1:
      return words.sinceYesterday;
    default:
      return sayDay(at, now, words, 'long');
  }
}

/** An author's date: an ISO 8601 day is written out, anything else is shown as the author wrote it. */
export function sayDate(date: string, words: Words): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return date;
  const day = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(day.getTime())) return date;
  return new Intl.DateTimeFormat(dayFirst(words), { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}

/** `18:40`. */
export function sayTime(at: number, words: Words): string {
  return new Date(at).toLocaleTimeString(words.locale, { hour: '2-digit', minute: '2-digit', hour12: false });
}

function sayDay(at: number, now: number, words: Words, month: 'short' | 'long' = 'short'): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const year = sameYear ? {} : { year: 'numeric' as const };
  return new Date(at).toLocaleDateString(dayFirst(words), { day: 'numeric', month, ...year });
}

/** Days of the calendar on this computer, not spans of 24 hours. */
function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
}

function startOfDay(instant: number): number {
  const day = new Date(instant);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate()).getTime();
}

/** English dates are written the way most of the world reads them. */
function dayFirst(words: Words): string {
  return words.locale === 'en' ? 'en-GB' : words.locale;
}
