import { useQuery } from '@tanstack/react-query';
import { useTransport } from '../../asking/ask.ts';
import { useNow } from '../../asking/clock.ts';
import { readingTimeQuery } from '../../asking/notebook-queries.ts';
import { useWords } from '../../words/words.ts';
import { dayOf } from './ask-for-filter.ts';
import { lastDays } from './last-days.ts';

/** How long one has read, today and in the last seven days; for nobody's eyes but the learner's. */
export function ReadTime() {
  const words = useWords();
  const now = useNow();
  const transport = useTransport();
  const since = lastDays(now)[0] ?? dayOf(now);
  const { data } = useQuery(readingTimeQuery(transport, since));
  if (data === undefined) return null;
  const read = new Map(data.days.map(({ day, seconds }) => [day, seconds]));
  const days = lastDays(now).map((day) => ({ day, minutes: Math.round((read.get(day) ?? 0) / 60) }));
  const week = days.reduce((sum, { minutes }) => sum + minutes, 0);
  const today = days.at(-1)?.minutes ?? 0;
  if (week === 0) return null;
  const most = Math.max(...days.map(({ minutes }) => minutes));
  return (
    <section className="read-time" aria-label={words.notebook.readTime}>
      <h3>{words.notebook.readTime}</h3>
      <ol className="read-time__days">
        {days.map(({ day, minutes }) => {
          const name = nameOfDay(day, words.locale);
          return (
            <li key={day} title={words.notebook.readOn(name, words.minutes(minutes))}>
              <span className="vh">{words.notebook.readOn(name, words.minutes(minutes))}</span>
              <span
                className="read-time__bar"
                aria-hidden="true"
                style={{ '--at': `${(minutes / most) * 100}%` }}
              />
              <span aria-hidden="true">{nameOfDay(day, words.locale, 'narrow')}</span>
            </li>
          );
        })}
      </ol>
      <p>
        <span>{words.notebook.readToday(words.minutes(today))}</span>
        <span>{words.notebook.readWeek(words.minutes(week))}</span>
      </p>
    </section>
  );
}

function nameOfDay(day: string, locale: string, weekday: 'long' | 'narrow' = 'long'): string {
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
