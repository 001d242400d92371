import type { ChangesView, ModuleChangesView } from '../../../contract/changes-view.ts';

export type ChangeKind = 'added' | 'changed' | 'moved' | 'removed';
type Place = ModuleChangesView['added'][number];

/**
 * One line of the list. `before` is the slide as it was; `isMoved` where it stands elsewhere among the others, not
 * only has another number because something came before it.
 */
export type Change = { kind: ChangeKind; slide: Place; before: Place | null; isMoved: boolean };

export const changeKinds = ['added', 'changed', 'moved', 'removed'] as const;

/** A slide that was moved and changed counts as changed. */
export function countChanges(view: Pick<ChangesView, 'modules'>): Record<ChangeKind, number> {
  const counts = { added: 0, changed: 0, moved: 0, removed: 0 };
  for (const module of view.modules) for (const { kind } of listChanges(module)) counts[kind] += 1;
  return counts;
}

/** A module's changes in the order of its slides now; what is gone comes last, in the old order. */
export function listChanges(module: ModuleChangesView): Change[] {
  const movedKeys = new Set(module.moved.map(({ after }) => after.key));
  const changedKeys = new Set(module.changed.map(({ after }) => after.key));
  const there = [
    ...module.changed.map(({ before, after }): Change => {
      return { kind: 'changed', slide: after, before, isMoved: movedKeys.has(after.key) };
    }),
    ...module.moved
      .filter(({ after }) => !changedKeys.has(after.key))
      .map(({ before, after }): Change => ({ kind: 'moved', slide: after, before, isMoved: true })),
    ...module.added.map((slide) => alone('added', slide)),
  ];
  const gone = module.removed.map((slide) => alone('removed', slide));
  return [...inOrder(there), ...inOrder(gone)];
}

function alone(kind: ChangeKind, slide: Place): Change {
  return { kind, slide, before: null, isMoved: false };
}

function inOrder(changes: readonly Change[]): Change[] {
  return changes.toSorted((a, b) => a.slide.n - b.slide.n);
}
