import type { Filter, Operator, Query, Term } from './query.ts';
import { tokenize } from './tokens.ts';

/** The bound keeps a pasted page from becoming a query of a thousand terms. */
const maxTerms = 32;
const maxOperators = 16;

const operatorNames = 'in|tag|module|course|is|has';

/** An operator that still waits for its value, or `-`, an operator's name, and a quoted or a bare text. */
const pieces = new RegExp(
  `(?<![^\\s"])-?(?:${operatorNames}):(?=\\s|$)|(-?)(?:(${operatorNames}):)?(?:"([^"]*)("?)|([^\\s"]+))`,
  'giu',
);

/**
 * Reads what the learner types: words, `"a phrase"`, `-word`, `a OR b`, `in:notes`, `tag:`, `module:`, `course:`,
 * `is:unread`, `has:note`. Any text is a query: what isn't understood is plain words, and what has no letters or digits asks for
 * nothing. The last word counts as a prefix unless white space or a quote closes it.
 */
export function parseQuery(text: string): Query {
  const query: Query = { required: [], excluded: [], operators: [] };
  let terms = 0;
  let orSeen = false;
  for (const match of text.matchAll(pieces)) {
    const [whole, minus, name, quoted, closingQuote, bare] = match;
    const start = match.index;
    const end = start + whole.length;
    const standsAlone = start === 0 || /\s/.test(text[start - 1] ?? '');
    // Nothing but the name of an operator: its value is about to be typed.
    if (quoted === undefined && bare === undefined) continue;
    if (bare === 'OR' && name === undefined && minus === '' && query.required.length > 0) {
      orSeen = true;
      continue;
    }
    const value = quoted ?? bare ?? '';
    const excluded = minus === '-' && standsAlone;
    const filter = name !== undefined && standsAlone ? readFilter(name, value, excluded) : null;
    if (filter) {
      if (query.operators.length < maxOperators) query.operators.push({ filter, excluded, start, end });
      orSeen = false;
      continue;
    }
    // An operator that means nothing is searched for as it stands.
    const words = tokenize(name === undefined ? value : `${name} ${value}`).map(({ folded }) => folded);
    if (words.length === 0 || terms === maxTerms) continue;
    terms += 1;
    const prefix = end === text.length && closingQuote !== '"' && !excluded;
    addTerm(query, { words, prefix }, excluded, orSeen);
    orSeen = false;
  }
  return query;
}

function addTerm(query: Query, term: Term, excluded: boolean, or: boolean): void {
  const last = query.required.at(-1);
  if (excluded) query.excluded.push(term);
  else if (or && last) last.push(term);
  else query.required.push([term]);
}

function readFilter(name: string, typed: string, excluded: boolean): Filter | null {
  const value = typed.trim();
  const folded = value.toLowerCase();
  const by = name.toLowerCase();
  switch (by) {
    case 'in':
      return !excluded && isPart(folded) ? { by: 'part', part: folded } : null;
    case 'has':
      return folded === 'highlight' || folded === 'note' || folded === 'bookmark'
        ? { by, value: folded }
        : null;
    case 'is':
      return folded === 'unread' ? { by: 'unread' } : null;
    case 'tag':
    case 'module':
    case 'course':
      return value === '' ? null : { by, value };
    default:
      return null;
  }
}

type Part = Extract<Filter, { by: 'part' }>['part'];

function isPart(value: string): value is Part {
  return value === 'title' || value === 'body' || value === 'notes' || value === 'mine';
}

/** The query's text without one of its operators. */
export function withoutOperator(text: string, { start, end }: Operator): string {
  return `${text.slice(0, start).trimEnd()} ${text.slice(end).trimStart()}`.trim();
}
