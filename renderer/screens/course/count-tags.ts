import type { ModuleCard } from '../../../contract/views.ts';

/** A course's tags, those of most modules first, and of equals the one that comes up earlier. */
export function countTags(modules: readonly Pick<ModuleCard, 'tags'>[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const module of modules) {
    for (const tag of new Set(module.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].map(([tag, count]) => ({ tag, count })).toSorted((a, b) => b.count - a.count);
}
