import { RequestFailure } from '../asking/ask.ts';
import type { Words } from '../words/en.ts';

/** What happened, as the answering side says it, and what one can do about it. */
export function sayFailure(error: unknown, words: Words): { what: string; todo: string } {
  if (error instanceof RequestFailure) return { what: error.message, todo: words.failures[error.code] };
  return { what: error instanceof Error ? error.message : String(error), todo: words.failures.internal };
}
