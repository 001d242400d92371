import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import type { Asset, AssetRequest } from '../backend/assets/open-asset.ts';
import { isOwnAddress } from './app-address.ts';
import { pageHeaders } from './page-headers.ts';

/** Answers one request of the page; never throws. */
export type ServePage = (request: Request) => Promise<Response>;

export type PageSource = {
  /** The folder of the built page. */
  folder: string;
  /** Where this launch's assets begin, as `/assets/<random>/`. */
  assetsBase: string;
  /** A file of a course; its headers say how strictly it is to be shown. */
  openAsset: (request: AssetRequest) => Promise<Asset>;
  /** A document that is being printed; null for any other path. */
  openPrinted: (pathname: string) => Response | null;
};

/** The kinds of file a built page is made of; any other is not served. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** The page's files, the courses' assets and what is being printed, under the one origin of the program. */
export function servePage({ folder, assetsBase, openAsset, openPrinted }: PageSource): ServePage {
  return async (request) => {
    if (!isOwnAddress(request.url)) return refusal(404);
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return refusal(405);
    const { pathname } = new URL(request.url);
    try {
      const printed = openPrinted(pathname);
      if (printed) return printed;
      return pathname.startsWith(assetsBase)
        ? assetResponse(await openAsset({ path: pathname, method, range: request.headers.get('range') }))
        : await fileResponse(folder, pathname);
    } catch {
      return refusal(404);
    }
  };
}

async function fileResponse(folder: string, pathname: string): Promise<Response> {
  const file = fileInside(folder, pathname === '/' ? '/index.html' : pathname);
  const mediaType = file && mediaTypes[extname(file)];
  if (!mediaType) return refusal(404);
  return new Response(await readFile(file), { headers: { ...pageHeaders, 'content-type': mediaType } });
}

/** Null for a path that leads out of the folder, or is none. Decodes once: `%252f` stays a percent sign. */
function fileInside(folder: string, pathname: string): string | null {
  const decoded = decodeURIComponent(pathname);
  if (/[\\:\0]/u.test(decoded)) return null;
  const file = join(folder, decoded);
  const way = relative(folder, file);
  return way === '' || way === '..' || way.startsWith(`..${sep}`) ? null : file;
}

function assetResponse({ status, headers, body }: Asset): Response {
  const stream = body && Readable.toWeb(body);
  return new Response(stream, { status, headers: { ...pageHeaders, ...headers } });
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: pageHeaders });
}
