import type { Query, Term } from '../../../core/search/parse-query.ts';

export type Columns = 'all' | 'title';

/**
 * The query as an FTS5 expression; null where it asks for nothing. Every word stands in quotes, so that nothing typed
 * is ever taken for an operator.
 */
export function matchExpression(query: Query, columns: Columns): string | null {
  if (query.required.length === 0) return null;
  const required = query.required.map(phrase).join(' AND ');
  const wanted = columns === 'title' ? `title : (${required})` : `(${required})`;
  if (query.excluded.length === 0) return wanted;
  return `${wanted} NOT (${query.excluded.map(phrase).join(' OR ')})`;
}

function phrase(term: Term): string {
  // SQLite ends an expression at a NUL, in the middle of a string.
  const words = term.words.join(' ').replaceAll('\0', ' ').replaceAll('"', '""');
  return `"${words}"${term.prefix ? ' *' : ''}`;
}
