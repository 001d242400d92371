import { queryOptions } from '@tanstack/react-query';
import { keyOf } from './queries.ts';

/** `bytes` is null where the host doesn't say. */
type FileFacts = { isThere: boolean; bytes: number | null };

/** Whether a course has a file, and how large it is, by its address on the page's own origin. Asked anew with the course. */
export function fileFactsQuery(course: string, address: string) {
  return queryOptions({
    queryKey: [...keyOf.modulesOf(course), 'file', address],
    queryFn: () => askForFacts(address),
  });
}

async function askForFacts(address: string): Promise<FileFacts> {
  const { ok, status, headers } = await fetch(address, { method: 'HEAD' });
  if (!ok && status !== 404) throw new Error(`A file's size was not told: ${status}.`);
  const length = headers.get('content-length');
  return { isThere: ok, bytes: ok && length !== null ? Number(length) : null };
}
