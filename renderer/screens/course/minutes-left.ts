import type { ModuleCard } from '../../../contract/views.ts';

/** Minutes still to read: each module's by the part of its slides not seen yet. */
export function minutesLeft(
  modules: readonly Pick<ModuleCard, 'minutes' | 'slideCount' | 'seenSlides'>[],
): number {
  const left = modules.reduce((sum, module) => {
    const part = module.slideCount === 0 ? 0 : 1 - module.seenSlides / module.slideCount;
    return sum + module.minutes * part;
  }, 0);
  return Math.round(left);
}
