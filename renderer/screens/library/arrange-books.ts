import type { CourseCard, Settings } from '../../../contract/views.ts';

/** The courses with a tag, in the order asked for; those never read come last, as they stand on the shelf. */
export function arrangeBooks(
  courses: readonly CourseCard[],
  order: Settings['shelfOrder'],
  tag: string | null,
  locale: string,
): CourseCard[] {
  const shown = courses.filter((course) => tag === null || course.tags.includes(tag));
  switch (order) {
    case 'shelf':
      return shown;
    case 'title': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return shown.toSorted((a, b) => compare(a.title, b.title));
    }
    case 'read':
      return shown.toSorted((a, b) => (b.lastReadAt ?? 0) - (a.lastReadAt ?? 0));
  }
}
