import { downloadPath } from '../../contract/download.ts';
import type { Answer, RequestError } from '../../contract/errors.ts';
import type { CarrelEvent } from '../../contract/events.ts';
import type { MethodName, Value } from '../../contract/methods.ts';
import { decodedChunks, eventLines } from './event-lines.ts';
import { listenersOf } from './listeners.ts';
import type { Connection, Transport } from './transport.ts';
import { uploadFile } from './upload-file.ts';

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5000;

/**
 * Asks the program on 127.0.0.1 that served this page, and listens to its events for as long as the page lives. `page`
 * tells this page from other tabs: a newer search of one page takes the place of an older one that still waits.
 */
export function webTransport(token: string, page: string): Transport {
  const events = listenersOf<CarrelEvent>();
  const connections = listenersOf<Connection>();
  const headers = { authorization: `Bearer ${token}`, 'x-carrel-page': page };
  let connection: Connection = 'open';
  // Nothing is asked before somebody listens: a change between an answer and the first event would be missed.
  const listening = Promise.withResolvers<null>();

  function turn(next: Connection): void {
    if (next === connection || connection === 'refused') return;
    connection = next;
    connections.tell(next);
  }

  async function request<M extends MethodName>(method: M, input: unknown): Promise<Answer<Value<M>>> {
    await listening.promise;
    let response: Response;
    try {
      response = await fetch(`/api/${method}`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
    } catch {
      turn('lost');
      return failed('not-reachable', 'Carrel is not answering.');
    }
    if (response.status === 401) {
      turn('refused');
      return failed('not-reachable', 'This page is from an earlier start of Carrel.');
    }
    turn('open');
    if (!response.ok) return failed('internal', `Carrel answered with status ${response.status}.`);
    // Every answer goes through the contract's dispatcher, whose tests hold its shape.
    return (await response.json()) as Answer<Value<M>>;
  }

  async function listen(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      try {
        const response = await fetch('/api/events', { headers });
        listening.resolve(null);
        if (response.status === 401) {
          turn('refused');
          return;
        }
        if (response.ok && response.body) {
          pause = FIRST_PAUSE_MS;
          turn('open');
          for await (const event of eventLines(decodedChunks(response.body))) events.tell(event);
        }
      } catch {
        // A broken connection is told below like one that ended.
      }
      listening.resolve(null);
      turn('lost');
      await new Promise((resolve) => setTimeout(resolve, pause));
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  void listen();
  async function fetchDownload(id: string): Promise<Blob | null> {
    try {
      const response = await fetch(`${downloadPath}${encodeURIComponent(id)}`, { headers });
      return response.ok ? await response.blob() : null;
    } catch {
      turn('lost');
      return null;
    }
  }

  async function pathOf(file: File, progress?: (share: number) => void): Promise<Answer<string>> {
    const sent = await uploadFile(file, headers, progress);
    if (sent.kind === 'answer') return sent.answer;
    if (sent.kind === 'lost') turn('lost');
    if (sent.kind === 'refused') turn('refused');
    return failed('not-reachable', `“${file.name}” did not get through to Carrel.`);
  }

  return { request, onEvent: events.add, onConnection: connections.add, fetchDownload, pathOf };
}

function failed(code: RequestError['code'], message: string): Answer<never> {
  return { ok: false, error: { code, message } };
}
