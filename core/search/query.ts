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

export type SlidePartName = 'title' | 'body' | 'notes';

/** Where a hit may stand, or what must be true of its slide. */
export type Filter =
  /** `mine`: in what the learner added. */
  | { by: 'part'; part: SlidePartName | 'mine' }
  /** What the learner added to the slide. */
  | { by: 'has'; value: 'highlight' | 'note' | 'bookmark' }
  | { by: 'tag' | 'module' | 'course'; value: string }
  | { by: 'unread' };

/** A filter as it was typed: `[start, end)` in the query's text, to be shown and taken away as one. */
export type Operator = { filter: Filter; excluded: boolean; start: number; end: number };

/** All of `required` must match, none of `excluded`, and every operator must hold. */
export type Query = { required: Choice[]; excluded: Term[]; operators: Operator[] };

/** Nothing is asked yet: no word, and no operator that chooses by itself. */
export function isEmptyQuery(query: Query): boolean {
  return !choosesSlides(query) && !namedParts(query).includes('mine');
}

/** Words choose slides, and so does what must be true of one; to name a part of them chooses none. */
export function choosesSlides({ required, operators }: Query): boolean {
  return required.length > 0 || operators.some(({ filter }) => filter.by !== 'part');
}

/** Every term of which an occurrence is worth a mark. */
export function wantedTerms({ required }: Query): Term[] {
  return required.flat();
}

/** The parts of slides that `in:` leaves; all of them where it is not used, none where it asks for what is mine alone. */
export function searchedParts(query: Query): SlidePartName[] {
  const named = namedParts(query);
  return named.length === 0 ? ['title', 'body', 'notes'] : named.filter((part) => part !== 'mine');
}

/** True where what the learner added is searched too. */
export function searchesMine(query: Query): boolean {
  const named = namedParts(query);
  return named.length === 0 || named.includes('mine');
}

function namedParts({ operators }: Query): (SlidePartName | 'mine')[] {
  return [...new Set(operators.flatMap(({ filter }) => (filter.by === 'part' ? [filter.part] : [])))];
}
