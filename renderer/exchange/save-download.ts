import { RequestFailure } from '../asking/ask.ts';
import type { Transport } from '../transport/transport.ts';

/** Milliseconds after which a browser has long begun to read what it saves. */
const keptFor = 60_000;

/** Hands a browser a file that was written for this page. Throws RequestFailure where it did not come. */
export async function saveDownload(
  transport: Transport,
  { id, name }: { id: string; name: string },
): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await fetchDownload(transport, id));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), keptFor);
}

/** A file that was written for this page; it can be fetched once. Throws RequestFailure where it did not come. */
export async function fetchDownload(transport: Transport, id: string): Promise<Blob> {
  const file = await transport.fetchDownload(id);
  if (!file) throw new RequestFailure({ code: 'not-reachable', message: 'The file did not come through.' });
  return file;
}
