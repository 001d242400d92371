/** Words that must stand together in this order; a single word is a phrase of one. */
export type Term = {
  /** At least one, folded. */
  words: string[];
  /** The last word may be the beginning of a longer one. */
  prefix: boolean;
  /** Words of the index, folded, that do as well: for a single word that is misspelled, or part of a longer one. */
  instead?: readonly string[];
};

/** Terms of which one is enough: `a OR b`. At least one. */
export type Choice = Term[];

/** Where a hit may stand, or what must be true of its slide. */
export type Filter =
  | { by: 'part'; part: 'title' | 'body' | 'notes' }
  | { by: 'tag' | 'module' | 'course'; value: string }
  | { by: 'unread' };

/** A filter as it was typed: `[start, end)` in the query's text, to be shown and taken away as one. */
export type Operator = { filter: Filter; excluded: boolean; start: number; end: number };

/** All of `required` must match, none of `excluded`, and every operator must hold. */
export type Query = { required: Choice[]; excluded: Term[]; operators: Operator[] };

/** Nothing is asked yet: no word, and no operator that chooses slides by itself. */
export function isEmptyQuery({ required, operators }: Query): boolean {
  return required.length === 0 && operators.every(({ filter }) => filter.by === 'part');
}

/** Every term of which an occurrence is worth a mark. */
export function wantedTerms({ required }: Query): Term[] {
  return required.flat();
}

/** The parts that `in:` leaves; all of them where it is not used. */
export function searchedParts({ operators }: Query): ('title' | 'body' | 'notes')[] {
  const named = operators.flatMap(({ filter }) => (filter.by === 'part' ? [filter.part] : []));
  return named.length === 0 ? ['title', 'body', 'notes'] : [...new Set(named)];
}
