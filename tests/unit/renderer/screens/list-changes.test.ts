import { describe, expect, it } from 'vitest';
import type { ModuleChangesView } from '../../../../contract/changes-view.ts';
import { countChanges, listChanges } from '../../../../renderer/screens/course/list-changes.ts';

const place = (n: number, title: string) => ({ module: 'a.md', n, key: title.toLowerCase(), title });

const module: ModuleChangesView = {
  module: 'a.md',
  title: 'A',
  state: 'kept',
  renamedFrom: null,
  added: [place(4, 'Four')],
  changed: [{ before: place(7, 'Old'), after: place(2, 'Two'), score: 0.8 }],
  moved: [
    { before: place(7, 'Old'), after: place(2, 'Two') },
    { before: place(1, 'Three'), after: place(3, 'Three') },
  ],
  removed: [place(6, 'Six'), place(5, 'Five')],
};

describe('the changes of a module', () => {
  it('stand in the order of the slides, what is gone last', () => {
    expect(listChanges(module).map(({ kind, slide }) => `${kind} ${slide.n}`)).toEqual([
      'changed 2',
      'moved 3',
      'added 4',
      'removed 5',
      'removed 6',
    ]);
  });

  it('say which slides stand elsewhere, not only have another number', () => {
    expect(listChanges(module).map(({ isMoved }) => isMoved)).toEqual([true, true, false, false, false]);
    const [first] = listChanges({ ...module, moved: [] });
    expect(first).toMatchObject({ kind: 'changed', isMoved: false });
  });

  it('count a slide once', () => {
    expect(countChanges({ modules: [module, module] })).toEqual({
      added: 2,
      changed: 2,
      moved: 2,
      removed: 4,
    });
  });
});
