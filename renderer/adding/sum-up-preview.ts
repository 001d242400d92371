import type { PreviewedCourse, PreviewedModule } from '../../contract/preview-view.ts';

/** The modules by the dialect they are read in, those of most modules first; null is for what can't be read. */
export function countDialects(
  modules: readonly Pick<PreviewedModule, 'dialect'>[],
): { label: string | null; count: number }[] {
  const counts = new Map<string | null, number>();
  for (const { dialect } of modules) {
    const label = dialect?.label ?? null;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, count]) => ({ label, count })).toSorted((a, b) => b.count - a.count);
}

export function canBeAdded(course: Pick<PreviewedCourse, 'standing'>): boolean {
  return course.standing !== 'taken';
}

/** What is ticked at first: all that would bring something. */
export function firstTicked(courses: readonly Pick<PreviewedCourse, 'standing' | 'folder'>[]): string[] {
  const wanted = courses.filter((course) => canBeAdded(course) && course.standing !== 'on-shelf');
  return (wanted.length > 0 ? wanted : courses.filter(canBeAdded)).map(({ folder }) => folder);
}

/** `Portuguese (Brazil)` for `pt-BR`; what isn't a language's tag is shown as the author wrote it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
