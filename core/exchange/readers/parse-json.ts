import type { z } from 'zod';
import { type NotReadable, notReadable } from '../read-entry.ts';

type Parsed = { ok: true; value: unknown } | { ok: false };

export function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown };
  } catch {
    // A SyntaxError, or a RangeError for what is nested too deep.
    return { ok: false };
  }
}

/** Where in the file the first thing that doesn't fit stands. */
export function wrongShape(error: z.ZodError, at: string): NotReadable {
  const path = error.issues[0]?.path ?? [];
  return notReadable(
    'wrong-shape',
    path.reduce<string>(
      (where, step) => where + (typeof step === 'number' ? `[${step}]` : `.${String(step)}`),
      at,
    ),
  );
}

/** The same for the file as a whole. */
export function wrongFile(error: z.ZodError): NotReadable {
  return notReadable('damaged-file', (error.issues[0]?.path ?? []).join('.'));
}
