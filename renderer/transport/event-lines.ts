import type { CarrelEvent } from '../../contract/events.ts';

/**
 * Events from a stream of JSON lines, as they become whole; blank lines only keep the connection awake.
 * Ends when the stream does.
 */
export async function* eventLines(chunks: AsyncIterable<string>): AsyncGenerator<CarrelEvent> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      // The answering side writes these lines from the contract's own type.
      if (line.trim() !== '') yield JSON.parse(line) as CarrelEvent;
    }
  }
}

export async function* decodedChunks(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
