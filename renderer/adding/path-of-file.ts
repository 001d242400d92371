import { RequestFailure } from '../asking/ask.ts';
import type { Transport } from '../transport/transport.ts';

/** Where a file lies that the page was handed; in a browser, where its copy lies. Throws RequestFailure. */
export async function pathOfFile(
  transport: Transport,
  file: File,
  progress: (share: number) => void,
): Promise<string> {
  const answer = await transport.pathOf(file, progress);
  if (!answer.ok) throw new RequestFailure(answer.error);
  return answer.value;
}
