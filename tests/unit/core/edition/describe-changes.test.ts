import { describe, expect, it } from 'vitest';
import { describeChanges } from '../../../../core/edition/describe-changes.ts';
import { matchEditions } from '../../../../core/edition/match-slides.ts';
import { editionFromLines } from './edition-from-modules.ts';

const machines = [
  'Families / small, large',
  'Images / bake, boot',
  'Scaling / minimum, maximum',
  'Prices / spot, reserved',
];
const disks = ['Volumes / attach, detach', 'Snapshots / copy, restore', 'Shares / mount, burst'];

function changes(before: Record<string, string[]>, after: Record<string, string[]>) {
  return describeChanges(matchEditions(editionFromLines(before), editionFromLines(after)));
}

const nothing = { state: 'kept', renamedFrom: null, added: [], changed: [], moved: [], removed: [] };

describe('what changed, module by module', () => {
  it('is nothing in an equal edition, whatever its numbers', () => {
    expect(changes({ 'a.md': machines }, { 'a.md': machines })).toEqual([]);
  });

  it('names what is added and removed, by the address where it is or was', () => {
    const after = ['Welcome / who we are', ...machines.slice(0, 3)];
    expect(changes({ 'a.md': machines, 'b.md': disks }, { 'a.md': after, 'b.md': disks })).toEqual([
      {
        ...nothing,
        module: 'a.md',
        added: [{ module: 'a.md', n: 1, key: 'welcome', title: 'Welcome' }],
        removed: [{ module: 'a.md', n: 4, key: 'prices', title: 'Prices' }],
      },
    ]);
  });

  it('lists a slide of another module where it stands now', () => {
    const found = changes(
      { 'a.md': machines, 'b.md': disks },
      { 'a.md': machines.slice(1), 'b.md': [...disks, machines[0] ?? ''] },
    );
    expect(found).toEqual([
      {
        ...nothing,
        module: 'b.md',
        moved: [
          {
            before: { module: 'a.md', n: 1, key: 'families', title: 'Families' },
            after: { module: 'b.md', n: 4, key: 'families', title: 'Families' },
          },
        ],
      },
    ]);
  });

  it('lists a slide that moved and changed under both', () => {
    const long = 'Snapshots / copy, restore, encrypt, share, expire, archive';
    const [found] = changes({ 'a.md': [...machines, long] }, { 'a.md': [`${long}, tag`, ...machines] });
    expect(found?.changed).toMatchObject([{ before: { n: 5 }, after: { n: 1 } }]);
    expect(found?.moved).toMatchObject([{ before: { n: 5 }, after: { n: 1 } }]);
  });

  it('says under which name a module was known, and puts what it lost under the new one', () => {
    const found = changes({ 'a.md': machines }, { 'servers.md': machines.slice(0, 3) });
    expect(found).toMatchObject([
      { module: 'servers.md', state: 'kept', renamedFrom: 'a.md', removed: [{ module: 'a.md', n: 4 }] },
    ]);
  });

  it('names new modules in course order and those that are gone last', () => {
    const found = changes(
      { 'b.md': disks, 'c.md': machines },
      { 'a.md': ['Hello / world'], 'c.md': machines },
    );
    expect(found.map(({ module, state }) => [module, state])).toEqual([
      ['a.md', 'new'],
      ['b.md', 'gone'],
    ]);
    expect(found[1]?.removed).toHaveLength(3);
  });

  it('lists slides in the order of the module', () => {
    const reworded = machines.map((line) => `${line}, more`);
    const [found] = changes({ 'a.md': machines }, { 'a.md': reworded.toReversed() });
    expect(found?.changed.map(({ after }) => after.n)).toEqual([1, 2, 3, 4]);
  });
});
