import type { OperatorValues } from '../../contract/related-view.ts';
import type { Filter } from '../../core/search/query.ts';
import { foldText } from '../../core/search/tokens.ts';
import { moduleName } from '../words/name-module.ts';
import { writeOperator } from './operator-text.ts';
import { settle, type FieldText, type Placed } from './query-field.ts';

/** The operators of the query language, in the order in which they are offered. */
export const operatorNames = ['tag', 'module', 'course', 'in', 'is', 'has'] as const;
export type OperatorName = (typeof operatorNames)[number];

export type Suggestion = {
  /** What is put into the draft in place of `[start, end)`. */
  insert: string;
  start: number;
  end: number;
  name: OperatorName;
  /** What it says; null for an operator that still waits for its value. */
  value: string | null;
  /** What tells it from others of the same name. */
  detail: string | null;
};

export type Suggestions = {
  list: Suggestion[];
  /** They complete what is being typed, rather than say what could be. */
  completes: boolean;
};

/** More than a row of them is better narrowed by typing on. */
const most = 8;
/** One letter is the beginning of any word. */
const shortest = 2;

const typed = /(?:^|\s)(-?)(?:(in|tag|module|course|is|has):(?:"([^"]*)|([^\s"]*))|(\p{L}*))$/iu;

/** What could be typed at the caret. `values` is null until they are known. */
export function suggest(
  { draft, caret }: Placed<{ draft: string }>,
  values: OperatorValues | null,
): Suggestions {
  const match = typed.exec(draft.slice(0, caret));
  // In the middle of a word nothing is completed.
  if (match && /^(?:\s|$)/.test(draft.slice(caret))) {
    const [, minus = '', name, quoted, bare, word = ''] = match;
    const start = caret - match[0].trimStart().length;
    const isExcluded = minus === '-';
    if (name !== undefined) {
      const by = operatorNames.find((each) => each === name.toLowerCase()) ?? 'tag';
      const list = valuesOf(by, quoted ?? bare ?? '', values, isExcluded);
      return {
        list: list.map((each) => ({ ...each, insert: minus + each.insert, start, end: caret })),
        completes: true,
      };
    }
    if (word.length >= shortest) {
      const names = operatorNames.filter(
        (each) => each.startsWith(word.toLowerCase()) && !(isExcluded && each === 'in'),
      );
      const list = names.map((each) => ({ ...waiting(each), insert: `${minus}${each}:`, start, end: caret }));
      if (list.length > 0) return { list, completes: true };
    }
  }
  return { list: hints.map((hint) => ({ ...hint, start: caret, end: caret })), completes: false };
}

/** The field with a suggestion taken: a whole operator becomes a chip, another waits for its value. */
export function take(
  { chips, draft }: FieldText,
  { insert, start, end, value }: Suggestion,
): Placed<FieldText> {
  const before = draft.slice(0, start);
  const after = draft.slice(end).replace(/^\s/, '');
  const lead = before === '' || /\s$/.test(before) ? '' : ' ';
  const close = value === null && after === '' ? '' : ' ';
  const caret = before.length + lead.length + insert.length + (value === null ? 0 : 1);
  return settle({ chips, draft: before + lead + insert + close + after, caret });
}

type Offer = Omit<Suggestion, 'start' | 'end'>;

function waiting(name: OperatorName): Offer {
  return { insert: `${name}:`, name, value: null, detail: null };
}

function part(name: 'title' | 'body' | 'notes' | 'mine'): Offer {
  return { insert: `in:${name}`, name: 'in', value: name, detail: null };
}

const unread: Offer = { insert: 'is:unread', name: 'is', value: 'unread', detail: null };
const hints: Offer[] = [
  waiting('course'),
  waiting('module'),
  waiting('tag'),
  part('title'),
  part('notes'),
  part('mine'),
  unread,
  waiting('has'),
];

function valuesOf(
  name: OperatorName,
  begun: string,
  values: OperatorValues | null,
  isExcluded: boolean,
): Offer[] {
  const begins = begun.trim().toLowerCase();
  switch (name) {
    case 'in':
      return isExcluded
        ? []
        : (['title', 'body', 'notes', 'mine'] as const).filter((each) => each.startsWith(begins)).map(part);
    case 'is':
      return 'unread'.startsWith(begins) ? [unread] : [];
    case 'has':
      return (['highlight', 'note', 'bookmark'] as const)
        .filter((each) => each.startsWith(begins))
        .map((each) => ({ insert: `has:${each}`, name: 'has', value: each, detail: null }));
    case 'tag':
      return best(values?.tags ?? [], begun, ({ tag }) => [tag]).map(({ tag, modules }) => ({
        ...named('tag', tag),
        detail: String(modules),
      }));
    case 'course':
      return best(values?.courses ?? [], begun, ({ id, title }) => [title, id]).map(({ id, title }) =>
        named('course', isAmong(values?.courses ?? [], title) ? id : title, title),
      );
    case 'module': {
      const titles = new Map(values?.courses.map((course) => [course.id, course.title]));
      const found = best(values?.modules ?? [], begun, ({ ordinal, title }) => [
        moduleName(title),
        title,
        String(ordinal),
      ]);
      return found.map(({ course, title }) => ({
        ...named('module', title, moduleName(title)),
        detail: titles.size > 1 ? (titles.get(course) ?? null) : null,
      }));
    }
  }
}

function named(
  by: Extract<Filter, { by: 'tag' | 'module' | 'course' }>['by'],
  value: string,
  said = value,
): Offer {
  return { insert: writeOperator({ by, value }), name: by, value: said, detail: null };
}

/** Two courses of one title are told apart by their ids. */
function isAmong(courses: readonly { title: string }[], title: string): boolean {
  return courses.filter((each) => foldText(each.title) === foldText(title)).length > 1;
}

/** Those with a word that begins as typed; the ones that begin so themselves first. */
function best<T>(all: readonly T[], begun: string, namesOf: (each: T) => string[]): T[] {
  const wanted = foldText(begun);
  const names = (each: T) => namesOf(each).map((name) => ` ${foldText(name)}`);
  const fitting = all.filter((each) => names(each).some((name) => name.includes(` ${wanted}`)));
  const first = fitting.filter((each) => names(each).some((name) => name.startsWith(` ${wanted}`)));
  return [...new Set([...first, ...fitting])].slice(0, most);
}
