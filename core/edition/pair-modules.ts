import type { Edition, PlacedModule } from './edition.ts';

/**
 * A file that keeps its name is the same module unless another file holds more than twice as much of it: a split leaves
 * the smaller part its name, and `module-03.md` becoming `module-04.md` takes its slides along.
 */
const sameName = 2;

/** Of the slides of both files together, the share that must be common to say that one is the other under a new name. */
const mostOfBoth = 0.5;

type SharedModule = { before: PlacedModule; after: PlacedModule; share: number };

/** Says of each module which one of the other edition it is, from the slides paired so far; earlier answers are dropped. */
export function pairModules(before: Edition, after: Edition): void {
  for (const module of [...before.modules, ...after.modules]) module.partner = null;
  const shared = before.modules.flatMap(sharedModules);
  shared.sort((a, b) => claim(b) - claim(a));
  for (const pair of shared) {
    if (pair.share >= mostOfBoth || isSameName(pair)) join(pair.before, pair.after);
  }
  const byPath = new Map(after.modules.map((module) => [module.path, module]));
  for (const module of before.modules) {
    const sameFile = byPath.get(module.path);
    if (sameFile !== undefined) join(module, sameFile);
  }
}

function sharedModules(before: PlacedModule): SharedModule[] {
  const partners = before.slides.flatMap(({ partner }) => partner ?? []);
  return [...Map.groupBy(partners, ({ module }) => module)].map(([after, slides]) => ({
    before,
    after,
    share: (2 * slides.length) / (before.slides.length + after.slides.length),
  }));
}

function claim(pair: SharedModule): number {
  return pair.share * (isSameName(pair) ? sameName : 1);
}

function isSameName({ before, after }: SharedModule): boolean {
  return before.path === after.path;
}

function join(before: PlacedModule, after: PlacedModule): void {
  if (before.partner !== null || after.partner !== null) return;
  before.partner = after;
  after.partner = before;
}
