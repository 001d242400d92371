import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { assetType } from './asset-types.ts';

/** `body` is null where there is nothing to show, and the status is 404. */
export type Asset = { status: number; headers: Record<string, string>; body: Uint8Array | null };

/** Bytes; a picture larger than this would be felt in a slide's turn. */
const maxAssetSize = 64 * 1024 * 1024;

const lockedIn = {
  'x-content-type-options': 'nosniff',
  // A picture is looked at. Opened on its own, an SVG could otherwise run scripts in the page's origin.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

const notFound: Asset = { status: 404, headers: { ...lockedIn, 'cache-control': 'no-store' }, body: null };

/**
 * The file behind `<base>/<course>/<path>`, still encoded as in the address. Only regular files of the kinds that are
 * handed out, inside the folder of a course on the shelf; everything else, malformed addresses included, is a 404.
 */
export async function openAsset(
  base: string,
  folders: ReadonlyMap<string, string>,
  urlPath: string,
): Promise<Asset> {
  const place = readPlace(base, urlPath);
  const folder = place && folders.get(place.course);
  const type = place && assetType(place.segments.at(-1) ?? '');
  if (!place || !folder || !type) return notFound;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...place.segments));
    const way = relative(root, file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return notFound;
    // What the address ends in decides the type, so a link must not lead to a file of another kind.
    if (assetType(file) !== type) return notFound;
    const body = await readRegularFile(file);
    return body
      ? { status: 200, headers: { ...lockedIn, 'content-type': type, 'cache-control': 'no-cache' }, body }
      : notFound;
  } catch {
    return notFound;
  }
}

async function readRegularFile(file: string): Promise<Uint8Array | null> {
  // O_NONBLOCK: a named pipe in the file's place must not hold the host up.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = await handle.stat();
    return stats.isFile() && stats.size <= maxAssetSize ? await handle.readFile() : null;
  } finally {
    await handle.close();
  }
}

/** Null for anything but a course and the plain names of folders and a file below it. Each part is decoded once. */
function readPlace(base: string, urlPath: string): { course: string; segments: string[] } | null {
  const prefix = `${base.replace(/\/$/, '')}/`;
  if (!urlPath.startsWith(prefix)) return null;
  const parts: string[] = [];
  for (const encoded of urlPath.slice(prefix.length).split('/')) {
    const part = decodeOnce(encoded);
    if (part === null || part === '' || part.startsWith('.') || /[/\\:\p{Cc}]/u.test(part)) return null;
    parts.push(part);
  }
  const [course, ...segments] = parts;
  return course !== undefined && segments.length > 0 ? { course, segments } : null;
}

function decodeOnce(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
