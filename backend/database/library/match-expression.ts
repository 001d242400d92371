import { type Choice, type Query, searchedParts, type Term } from '../../../core/search/query.ts';

export type Columns = 'all' | 'title';

/**
 * The query as an FTS5 expression; null where it asks for no word. Every word stands in quotes, so that nothing typed
 * is ever taken for an operator.
 */
export function matchExpression(query: Query, columns: Columns): string | null {
  if (query.required.length === 0) return null;
  const parts = searchedParts(query);
  if (columns === 'title' && !parts.includes('title')) return null;
  const required = query.required.map(choice).join(' AND ');
  const wanted = columns === 'title' ? `title : (${required})` : inColumns(parts, required);
  const unwanted = excludedExpression(query);
  return unwanted === null ? wanted : `${wanted} NOT (${unwanted})`;
}

/** What none of the hits may hold, as an FTS5 expression; null where nothing is left out. */
export function excludedExpression({ excluded }: Query): string | null {
  return excluded.length === 0 ? null : excluded.map(phrase).join(' OR ');
}

function inColumns(parts: readonly string[], required: string): string {
  return parts.length === 3 ? `(${required})` : `{${parts.join(' ')}} : (${required})`;
}

function choice(terms: Choice): string {
  const [only] = terms;
  if (terms.length === 1 && only && only.instead === undefined) return phrase(only);
  return `(${terms.flatMap((term) => [phrase(term), ...(term.instead ?? []).map(quoted)]).join(' OR ')})`;
}

function phrase(term: Term): string {
  return `${quoted(term.words.join(' '))}${term.prefix ? ' *' : ''}`;
}

function quoted(words: string): string {
  // SQLite ends an expression at a NUL, in the middle of a string.
  return `"${words.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
}
