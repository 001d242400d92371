import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/**
 * True for a request that our own page, or a person with its address, can have sent. Any web page can make a browser
 * ask 127.0.0.1: a name that was bent to point here shows in Host, a foreign page in Origin or Sec-Fetch-Site, and one
 * of the two is always there.
 */
export function isOurSender(request: IncomingMessage, port: number): boolean {
  const hosts = valuesOf(request, 'host');
  const [host] = hosts;
  if (hosts.length !== 1 || host === undefined || !ownHosts(port).includes(host)) return false;
  // A target such as `http://other/` would speak of another host than the header does.
  if (!request.url?.startsWith('/')) return false;
  if (valuesOf(request, 'origin').some((origin) => origin !== `http://${host}`)) return false;
  return valuesOf(request, 'sec-fetch-site').every((site) => site === 'same-origin' || site === 'none');
}

/** True where the request carries the token of this launch. */
export function hasToken(request: IncomingMessage, token: string): boolean {
  const [value, ...others] = valuesOf(request, 'authorization');
  if (value === undefined || others.length > 0) return false;
  // Hashes are of equal length, which the comparison needs, and tell nothing of the token.
  return timingSafeEqual(sha256(value), sha256(`Bearer ${token}`));
}

function ownHosts(port: number): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/** Every value of a header as it was sent: `headers` would hide a second one. */
function valuesOf(request: IncomingMessage, name: string): string[] {
  const { rawHeaders } = request;
  return rawHeaders.flatMap((header, index) =>
    index % 2 === 0 && header.toLowerCase() === name ? [rawHeaders[index + 1] ?? ''] : [],
  );
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
