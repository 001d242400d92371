import type { ServerResponse } from 'node:http';
import type { CarrelEvent } from '../contract/events.ts';

/** Milliseconds between blank lines, which tell a page that its connection is alive. */
const heartbeat = 15_000;
/** Bytes that a page which stopped reading may keep waiting; it is cut off then, and asks again. */
const maxBacklog = 1024 * 1024;

/** Sends events as lines of JSON for as long as the page listens. Call the result to end it. */
export function streamEvents(
  response: ServerResponse,
  onEvent: (listener: (event: CarrelEvent) => void) => () => void,
): () => void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' });
  const send = (line: string): void => {
    if (response.writableLength > maxBacklog) response.destroy();
    else response.write(`${line}\n`);
  };
  send('');
  const timer = setInterval(() => send(''), heartbeat);
  const stop = onEvent((event) => send(JSON.stringify(event)));
  response.on('close', () => {
    clearInterval(timer);
    stop();
  });
  return () => response.end();
}
