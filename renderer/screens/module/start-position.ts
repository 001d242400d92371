import type { ModuleView } from '../../../contract/views.ts';

/** Where reading begins: the slide where the learner was, else the first; 0 where there are no slides. */
export function startPosition(module: Pick<ModuleView, 'position' | 'slides'>): number {
  const last = module.slides.find((slide) => slide.key === module.position?.key);
  return last?.n ?? Math.min(1, module.slides.length);
}
