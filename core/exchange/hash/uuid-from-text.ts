import { sha256Hex } from './sha-256.ts';

/** A UUID that follows from a text, of the version left to whoever makes it (RFC 9562, version 8). */
export function uuidFromText(text: string): string {
  const hex = sha256Hex(text);
  const variant = (8 + (Number.parseInt(hex.charAt(16), 16) % 4)).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-');
}

const uuid = /^(?:urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})$/i;

/** The UUID that a file names something by, lower case, also where it is written as a URN; null where it is none. */
export function readUuid(id: unknown): string | null {
  return typeof id === 'string' ? (uuid.exec(id)?.[1]?.toLowerCase() ?? null) : null;
}
