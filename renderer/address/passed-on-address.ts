import { formatCarrelAddress } from '../../core/links/carrel-address.ts';
import { carrelPlace, formatAddress, parseAddress, type Address, type ModuleAddress } from './address.ts';

/**
 * The address of a slide for others: on the desktop for any Carrel, in a browser for this one. Never with the token
 * that opens this one.
 */
export function addressToPassOn(place: ModuleAddress, host: 'desktop' | 'web', page: string): string {
  if (host === 'desktop') return formatCarrelAddress(place);
  const { origin, pathname } = new URL(page);
  return `${origin}${pathname}${formatAddress({ ...place, find: null, mark: null, placing: null })}`;
}

/** Where a pasted address leads; null for a text that is none, such as a query. */
export function readPassedOn(text: string): Address | null {
  const pasted = text.trim();
  const place = carrelPlace(pasted);
  if (place !== null) return place;
  const match = /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/(#\/\S+)$/iu.exec(pasted);
  const address = match?.[1] === undefined ? null : parseAddress(match[1]);
  return address?.screen === 'module' || address?.screen === 'course' ? address : null;
}
