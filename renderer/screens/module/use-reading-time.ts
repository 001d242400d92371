import { useEffect, useEffectEvent } from 'react';
import type { ModuleView } from '../../../contract/views.ts';
import { useTransport } from '../../asking/ask.ts';
import { useClock } from '../../asking/clock.ts';
import { dayOf } from '../notebook/ask-for-filter.ts';
import { newReadingWatch } from './reading-watch.ts';

const LOOK_MS = 5_000;
const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchmove'] as const;

/** Tells the notebook how long the module was read, every little while and on leaving it. */
export function useReadingTime(module: ModuleView): void {
  const transport = useTransport();
  const clock = useClock();
  const { path } = module;
  const course = module.course.id;
  const tell = useEffectEvent((place: { course: string; module: string }, seconds: number) => {
    const read = { ...place, day: dayOf(clock()), seconds };
    // Where nothing can be written, it isn't counted: nothing to trouble a reader with.
    void transport.request('notebook.read-for', read);
  });
  const now = useEffectEvent(() => clock());

  useEffect(() => {
    // On leaving for another module, what was read is still this one's.
    const place = { course, module: path };
    const watch = newReadingWatch((seconds) => tell(place, seconds), now());
    const look = () => watch.look(now(), document.visibilityState === 'visible' && document.hasFocus());
    const leave = () => {
      look();
      watch.report();
    };
    const act = () => watch.act(now());
    const timer = setInterval(look, LOOK_MS);
    for (const name of acts) document.addEventListener(name, act, { passive: true, capture: true });
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      for (const name of acts) document.removeEventListener(name, act, { capture: true });
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [course, path]);
}
