import { parseCarrelAddress } from '../core/links/carrel-address.ts';
import { startAddress } from './app-address.ts';

/**
 * Where a `carrel://` address leads in our page; null for anything else. Another program wrote it: it is read whole,
 * and goes on as one encoded word that the page reads again.
 */
export function pageOfAsked(asked: string): string | null {
  return parseCarrelAddress(asked) === null ? null : `${startAddress}#/at/${encodeURIComponent(asked)}`;
}

/** The first address on a command line: the system hands a link to a program that way. */
export function pageAskedBy(argv: readonly string[]): string | null {
  for (const word of argv) {
    const page = pageOfAsked(word);
    if (page !== null) return page;
  }
  return null;
}
