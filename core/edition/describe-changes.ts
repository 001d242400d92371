import { assertNever } from '../assert-never.ts';
import type { EditionSlide } from './edition.ts';
import type { EditionMatch } from './match-slides.ts';

export type SlideAddress = { module: string; n: number; key: string; title: string };

export type ModuleChanges = {
  /** Its path in the new edition; the old one's where it is gone. */
  module: string;
  state: 'kept' | 'new' | 'gone';
  /** The old path of a module whose file has another name now. */
  renamedFrom: string | null;
  added: SlideAddress[];
  changed: { before: SlideAddress; after: SlideAddress; score: number }[];
  /** Listed where the slide stands now. One that also changed is in both lists. */
  moved: { before: SlideAddress; after: SlideAddress }[];
  /** By its old address, in the module it was in. */
  removed: SlideAddress[];
};

/** What is new to a learner, module by module in course order; a module without any change is left out. */
export function describeChanges(match: EditionMatch): ModuleChanges[] {
  const modules = match.modules.map(({ before, after }): ModuleChanges => ({
    module: after ?? before ?? '',
    state: after === null ? 'gone' : before === null ? 'new' : 'kept',
    renamedFrom: before !== null && after !== null && before !== after ? before : null,
    added: [],
    changed: [],
    moved: [],
    removed: [],
  }));
  const byOldPath = new Map(match.modules.map(({ before }, index) => [before, modules[index]]));
  const byNewPath = new Map(match.modules.map(({ after }, index) => [after, modules[index]]));

  for (const slide of match.added) byNewPath.get(slide.module)?.added.push(addressOf(slide));
  for (const slide of match.slides) {
    if (slide.kind === 'removed') {
      byOldPath.get(slide.before.module)?.removed.push(addressOf(slide.before));
      continue;
    }
    const module = byNewPath.get(slide.after.module);
    const addresses = { before: addressOf(slide.before), after: addressOf(slide.after) };
    switch (slide.kind) {
      case 'same':
        break;
      case 'moved':
        module?.moved.push(addresses);
        break;
      case 'changed':
        module?.changed.push({ ...addresses, score: slide.score });
        if (slide.moved) module?.moved.push(addresses);
        break;
      default:
        assertNever(slide);
    }
  }
  for (const { changed, moved } of modules) {
    changed.sort((a, b) => a.after.n - b.after.n);
    moved.sort((a, b) => a.after.n - b.after.n);
  }
  return modules.filter(hasChanges);
}

function addressOf({ module, n, key, title }: EditionSlide): SlideAddress {
  return { module, n, key, title };
}

function hasChanges({ state, renamedFrom, added, changed, moved, removed }: ModuleChanges): boolean {
  return (
    state !== 'kept' ||
    renamedFrom !== null ||
    added.length + changed.length + moved.length + removed.length > 0
  );
}
