import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';

type Reply = { id: number; result?: unknown; error?: { message: string } };
type Notice = { method: string; params: unknown; sessionId?: string };

/**
 * Chromium's debugging protocol over the two pipes of `--remote-debugging-pipe`. When this process dies the pipes
 * close and Chromium ends by itself, so none is ever left behind. Emits `<session>:<method>` with the parameters;
 * the browser's own session is the empty string.
 */
export class DevToolsPipe extends EventEmitter {
  private readonly output: Writable;
  private readonly waiting = new Map<
    number,
    { resolve: (result: unknown) => void; reject: (error: Error) => void }
  >();
  private lastId = 0;
  private rest = '';
  private isClosed = false;

  constructor(output: Writable, input: Readable) {
    super();
    this.setMaxListeners(0);
    this.output = output;
    // A message may be cut anywhere, also within a character.
    input.setEncoding('utf8');
    input.on('data', (text: string) => this.read(text));
    input.once('close', () => this.close());
    output.on('error', () => this.close());
  }

  /** Rejects with Chromium's own message, or where Chromium has ended. */
  async send<Result>(method: string, parameters: object = {}, session = ''): Promise<Result> {
    if (this.isClosed) throw new Error(`Chromium has ended: ${method}`);
    const id = ++this.lastId;
    const result = new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
    this.output.write(
      `${JSON.stringify({ id, method, params: parameters, ...(session && { sessionId: session }) })}\0`,
    );
    // The protocol's documentation is the only word there is on a result's shape.
    return (await result) as Result;
  }

  private read(text: string): void {
    const messages = (this.rest + text).split('\0');
    this.rest = messages.pop() ?? '';
    for (const message of messages) this.take(JSON.parse(message) as Reply | Notice);
  }

  private take(message: Reply | Notice): void {
    if ('method' in message) {
      this.emit(`${message.sessionId ?? ''}:${message.method}`, message.params);
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(message.error.message));
    else waiting?.resolve(message.result);
  }

  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const { reject } of this.waiting.values()) reject(new Error('Chromium has ended.'));
    this.waiting.clear();
    this.emit('closed');
  }
}
