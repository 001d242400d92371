import { formatAddress, type NotebookAddress } from '../../address/address.ts';
import type { NotebookFilter } from '../../address/notebook-filter.ts';

/** The lists of a filter; each narrows the notebook down by itself. */
export type FilterList = 'courses' | 'modules' | 'tags' | 'colours' | 'kinds' | 'states';

type Member<List extends FilterList> = NotebookFilter[List][number];

export function hasMember<List extends FilterList>(
  filter: NotebookFilter,
  list: List,
  member: Member<List>,
): boolean {
  const wanted = JSON.stringify(member);
  return filter[list].some((each) => JSON.stringify(each) === wanted);
}

/** The address with one member more, or without it where it was there. */
function toggled<List extends FilterList>(
  address: NotebookAddress,
  list: List,
  member: Member<List>,
): NotebookAddress {
  const { filter } = address;
  const wanted = JSON.stringify(member);
  const members: readonly Member<List>[] = filter[list];
  const left = members.filter((each) => JSON.stringify(each) !== wanted);
  const next = left.length < members.length ? left : [...members, member];
  return { ...address, filter: { ...filter, [list]: next } };
}

export function toggledLink<List extends FilterList>(
  address: NotebookAddress,
  list: List,
  member: Member<List>,
): string {
  return formatAddress(toggled(address, list, member));
}

/** How many parts of the filter leave something out; the words one searches for are one. */
export function countFilters(filter: NotebookFilter): number {
  const lists = [filter.courses, filter.modules, filter.tags, filter.colours, filter.kinds, filter.states];
  return (
    lists.filter((list) => list.length > 0).length +
    Number(filter.withNote) +
    Number(filter.from !== null || filter.to !== null) +
    Number(filter.text.trim() !== '')
  );
}

/**
 * What a list can be narrowed to: what the rest of the filter leaves, and what is chosen already, even where nothing is
 * left of it, so that it can be taken back.
 */
export function withChosen<T>(
  counted: readonly T[],
  chosen: readonly string[],
  nameOf: (value: T) => string,
  emptyOf: (name: string) => T,
): T[] {
  const known = new Set(counted.map(nameOf));
  return [...counted, ...chosen.filter((name) => !known.has(name)).map(emptyOf)];
}

export function countOf<Name extends string>(
  counts: readonly ({ count: number } & { [Key in Name]: string })[],
  name: Name,
  value: string,
): number {
  return counts.find((each) => each[name] === value)?.count ?? 0;
}
