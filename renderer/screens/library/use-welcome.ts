import { useEffect, useEffectEvent } from 'react';
import type { LibraryView } from '../../../contract/views.ts';
import { useAdding } from '../../adding/adding.ts';

/** The element on the shelf that leads to a course. */
export function bookId(course: string): string {
  return `book-${course}`;
}

/** A course that was just added comes into view and takes the focus, once it stands on the shelf. */
export function useWelcome(library: LibraryView): void {
  const { arrived, welcome } = useAdding();
  const isHere = arrived !== null && library.courses.some((course) => course.id === arrived);
  const show = useEffectEvent(() => {
    const link = arrived === null ? null : document.getElementById(bookId(arrived));
    if (link === null) return;
    link.focus({ preventScroll: true });
    link.closest('li')?.scrollIntoView({ block: 'nearest' });
    welcome();
  });
  useEffect(() => {
    if (!isHere) return;
    // After the dialog has given the focus back, and the screen has taken it on arrival.
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => show()));
    return () => cancelAnimationFrame(frame);
  }, [isHere]);
}
