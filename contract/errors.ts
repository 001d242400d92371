import { z } from 'zod';

/** Every way a request can fail as expected. Anything else is a bug, and is answered as `internal`. */
export const errorCode = z.enum([
  'unknown-method',
  'bad-request',
  'not-found',
  'not-reachable',
  'not-readable',
  'not-a-course',
  'bad-zip',
  'already-added',
  'not-supported',
  'read-only',
  'notebook-too-new',
  'notebook-damaged',
  'storage-full',
  'storage-failed',
  'cancelled',
  'internal',
]);
export type ErrorCode = z.infer<typeof errorCode>;

export type RequestError = { code: ErrorCode; message: string; details?: Record<string, string> };

export type Answer<T> = { ok: true; value: T } | { ok: false; error: RequestError };

export function answered<T>(value: T): Answer<T> {
  return { ok: true, value };
}

export function refused(code: ErrorCode, message: string, details?: Record<string, string>): Answer<never> {
  return { ok: false, error: details ? { code, message, details } : { code, message } };
}
