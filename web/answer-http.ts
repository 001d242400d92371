import type { IncomingMessage, ServerResponse } from 'node:http';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Backend } from '../backend/start-backend.ts';
import { downloadPath } from '../contract/download.ts';
import { refused } from '../contract/errors.ts';
import { maxUploadBytes, uploadPath } from '../contract/upload.ts';
import { hasToken, isOurSender } from './check-sender.ts';
import { pageHeaders } from './page-headers.ts';
import { readBody } from './read-body.ts';
import { streamEvents } from './stream-events.ts';

export type HttpAnswering = {
  backend: Promise<Backend>;
  port: number;
  token: string;
  /** `/assets/<random for this launch>/`. */
  assetsBase: string;
  /** The built page's files. Calls `next` for what isn't one of them. */
  servePage(request: IncomingMessage, response: ServerResponse, next: () => void): void;
  /** The event streams that are open, each with what ends it. */
  streams: Set<() => void>;
};

/** Answers one request: looks at who sends it before anything else. */
export async function answerHttp(
  answering: HttpAnswering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value);
  if (!isOurSender(request, answering.port)) {
    refuse(response, 403);
    return;
  }
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (path.startsWith('/api/')) return answerApi(answering, path.slice('/api/'.length), request, response);
  if (path === uploadPath) return answerUpload(answering, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response, 405);
    return;
  }
  if (path.startsWith(downloadPath))
    return answerDownload(answering, path.slice(downloadPath.length), request, response);
  if (path.startsWith(answering.assetsBase)) return answerAsset(answering, path, request, response);
  answering.servePage(request, response, () => refuse(response, 404));
}

async function answerApi(
  { backend, token, streams }: HttpAnswering,
  method: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!hasToken(request, token)) {
    refuse(response, 401);
    return;
  }
  if (method === 'events' && request.method === 'GET') {
    const end = streamEvents(response, (await backend).onEvent);
    streams.add(end);
    response.on('close', () => streams.delete(end));
    return;
  }
  if (request.method !== 'POST') {
    refuse(response, 405);
    return;
  }
  if (!/^application\/json(\s*;|$)/i.test(request.headers['content-type'] ?? '')) {
    refuse(response, 415);
    return;
  }
  const read = await readBody(request);
  if (!read.ok && read.status === 413) {
    // The rest of what it sends is not read.
    response.setHeader('connection', 'close');
    refuse(response, 413);
    return;
  }
  if (!read.ok) {
    sendJson(response, 400, refused('bad-request', 'The request is not JSON.'));
    return;
  }
  const caller = request.headers['x-carrel-page'];
  const answer = await (await backend).request(method, read.body, typeof caller === 'string' ? caller : null);
  sendJson(response, 200, answer);
}

/** Takes a file that the page was handed, and answers where its copy lies. */
async function answerUpload(
  { backend, token }: HttpAnswering,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // What is not taken is not read either.
  response.setHeader('connection', 'close');
  if (!hasToken(request, token)) {
    refuse(response, 401);
    return;
  }
  if (request.method !== 'POST') {
    refuse(response, 405);
    return;
  }
  if (request.headers['content-type'] !== 'application/octet-stream') {
    refuse(response, 415);
    return;
  }
  if (Number(request.headers['content-length'] ?? 0) > maxUploadBytes) {
    refuse(response, 413);
    return;
  }
  const name = new URL(request.url ?? '', 'http://127.0.0.1').searchParams.get('name') ?? '';
  try {
    sendJson(response, 200, await (await backend).receiveUpload(name, request));
  } catch (error) {
    // The page went away in the middle; what had come of the file is gone by now.
    if (!request.readableAborted && !request.destroyed) throw error;
    response.destroy();
  }
}

/** Gives a file that was written for the page, once. It is saved, never shown: no type of it is anything to run here. */
async function answerDownload(
  { backend, token }: HttpAnswering,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (!hasToken(request, token)) {
    refuse(response, 401);
    return;
  }
  const download = request.method === 'GET' ? (await backend).takeDownload(id) : null;
  if (!download) {
    refuse(response, 404);
    return;
  }
  response.writeHead(200, {
    'content-type': download.mediaType,
    'content-length': download.bytes,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(download.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'no-store',
  });
  try {
    await pipeline(createReadStream(download.path), response).catch(() => response.destroy());
  } finally {
    await download.done();
  }
}

async function answerAsset(
  { backend }: HttpAnswering,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method === 'HEAD' ? 'HEAD' : 'GET';
  const range = request.headers.range ?? null;
  const { status, headers, body } = await (await backend).openAsset({ path, method, range });
  response.writeHead(status, { 'content-length': 0, ...headers });
  if (body === null) {
    response.end();
    return;
  }
  // A player goes away in the middle, and a file can be cut off while it is read: then so is the answer.
  await pipeline(body, response).catch(() => response.destroy());
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    'cache-control': 'no-store',
  });
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${refusals.get(status) ?? 'Refused.'}\n`);
}

const refusals = new Map([
  [401, 'The address that Carrel printed holds the key to this page: open that one.'],
  [403, 'Carrel answers its own page only.'],
  [404, 'There is nothing here.'],
  [405, 'This can only be read.'],
  [413, 'That is too long.'],
  [415, 'A request is JSON, and a file is bytes.'],
]);
