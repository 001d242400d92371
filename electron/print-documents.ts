import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { startAddress } from './app-address.ts';

/** The documents that are being printed, each under an address that nobody guesses, as long as it is. */
export type PrintedDocuments = {
  /** Gives a file an address, until `remove`. */
  add(file: string): { address: string; remove(): void };
  /** The document at a path of our own origin; null where there is none. */
  answer(pathname: string): Response | null;
};

const folder = '/printed/';

/** Nothing but what stands in the document itself, whatever it says of itself. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

export function keepPrintedDocuments(): PrintedDocuments {
  const files = new Map<string, string>();
  return {
    add(file) {
      const path = `${folder}${randomUUID()}`;
      files.set(path, file);
      return { address: new URL(path, startAddress).href, remove: () => void files.delete(path) };
    },
    answer(pathname) {
      const file = files.get(pathname);
      if (file === undefined) return null;
      return new Response(Readable.toWeb(createReadStream(file)), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        },
      });
    },
  };
}
