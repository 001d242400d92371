import type { IncomingMessage } from 'node:http';

/** Bytes; the longest request of the page is a few kilobytes. */
const maxBody = 1024 * 1024;

export type ReadBody = { ok: true; body: unknown } | { ok: false; status: 400 | 413 };

/** A request's body as JSON. */
export async function readBody(request: IncomingMessage): Promise<ReadBody> {
  if (Number(request.headers['content-length'] ?? 0) > maxBody) return { ok: false, status: 413 };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Without an encoding a request's chunks are buffers.
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > maxBody) return { ok: false, status: 413 };
    chunks.push(bytes);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    const body: unknown = JSON.parse(text);
    return { ok: true, body };
  } catch {
    return { ok: false, status: 400 };
  }
}
