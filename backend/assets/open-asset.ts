import { constants } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { fileType, type FileType } from '../../core/course/file-kinds.ts';
import { readRange } from './read-range.ts';

export type AssetRequest = {
  /** The path of the address, still encoded. */
  path: string;
  method: 'GET' | 'HEAD';
  /** The `Range` header; null where there is none. */
  range: string | null;
};

/** `body` is null where nothing follows the headers. Whoever gets one reads it to its end, or destroys it. */
export type Asset = { status: number; headers: Record<string, string>; body: Readable | null };

/** Bytes; a picture larger than this would be felt in a slide's turn. */
const maxPictureSize = 64 * 1024 * 1024;

const lockedIn = {
  'x-content-type-options': 'nosniff',
  // A picture is looked at. Opened on its own, an SVG could otherwise run scripts in the page's origin.
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};

const notFound: Asset = { status: 404, headers: { ...lockedIn, 'cache-control': 'no-store' }, body: null };

/**
 * The file behind `<base>/<course>/<path>`. Only regular files of the kinds that are handed out, inside the folder of a
 * course on the shelf; everything else, malformed addresses included, is a 404. It is read as it is sent.
 */
export async function openAsset(
  base: string,
  folders: ReadonlyMap<string, string>,
  request: AssetRequest,
): Promise<Asset> {
  const place = readPlace(base, request.path);
  const folder = place && folders.get(place.course);
  const type = place && fileType(place.segments.at(-1) ?? '');
  if (!place || !folder || !type) return notFound;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...place.segments));
    const way = relative(root, file);
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return notFound;
    // What the address ends in decides the type, so a link must not lead to a file of another kind.
    if (fileType(file)?.mediaType !== type.mediaType) return notFound;
    return await answerFile(file, type, request);
  } catch {
    return notFound;
  }
}

async function answerFile(file: string, type: FileType, request: AssetRequest): Promise<Asset> {
  // O_NONBLOCK: a named pipe in the file's place must not hold the host up.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  let body: Readable | null = null;
  try {
    const stats = await handle.stat();
    if (!stats.isFile() || (type.kind === 'picture' && stats.size > maxPictureSize)) return notFound;
    const answer = describeAnswer(type, stats.size, request.range);
    if (request.method === 'GET' && answer.bytes) body = streamOf(handle, answer.bytes);
    return { status: answer.status, headers: answer.headers, body };
  } finally {
    // A stream closes it at its own end.
    if (body === null) await handle.close();
  }
}

function describeAnswer(type: FileType, size: number, rangeHeader: string | null) {
  const range = readRange(rangeHeader, size);
  const headers = {
    ...lockedIn,
    'content-type': type.mediaType,
    'cache-control': 'no-cache',
    'accept-ranges': 'bytes',
    // For another program: no browser shows it, whatever it is.
    ...(type.kind === 'document' && { 'content-disposition': 'attachment' }),
  };
  switch (range.kind) {
    case 'whole': {
      const bytes = size === 0 ? null : { start: 0, end: size - 1 };
      return { status: 200, headers: { ...headers, 'content-length': String(size) }, bytes };
    }
    case 'part': {
      const { start, end } = range;
      const part = {
        'content-length': String(end - start + 1),
        'content-range': `bytes ${start}-${end}/${size}`,
      };
      return { status: 206, headers: { ...headers, ...part }, bytes: { start, end } };
    }
    case 'none':
      return { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` }, bytes: null };
  }
}

function streamOf(handle: FileHandle, bytes: { start: number; end: number }): Readable {
  return handle.createReadStream({ ...bytes, autoClose: true });
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
