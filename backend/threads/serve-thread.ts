import type { MessagePort } from 'node:worker_threads';
import { refused, type Answer } from '../../contract/errors.ts';
import type { Operations, ThreadCall, ThreadMessage } from './thread-messages.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import { reportBug } from '../report-bug.ts';

export type ThreadServing = {
  port: MessagePort;
  /** Questions that nobody waits for any more once their caller has asked a newer one. */
  superseded: ReadonlySet<string>;
  /** Answers for an error that is none of a bug's; null leaves it one. */
  explain(error: unknown): Answer<never> | null;
};

/** Answers the calls that come through the port, in their order; between two calls, newer ones can arrive. */
export function serveThread(serving: ThreadServing, operations: Operations): void {
  const { port } = serving;
  const waiting: ThreadCall[] = [];

  const answerNext = (): void => {
    const call = waiting.shift();
    if (!call) return;
    if (waiting.length > 0) setImmediate(answerNext);
    const reply = (answer: Answer<unknown>): void => {
      port.postMessage({ kind: 'answer', id: call.id, answer } satisfies ThreadMessage);
    };
    if (isSuperseded(call)) reply(refused('cancelled', 'A newer question took its place.'));
    else void run(call).then(reply);
  };

  const isSuperseded = (call: ThreadCall): boolean =>
    call.caller !== null &&
    serving.superseded.has(call.operation) &&
    waiting.some((other) => other.operation === call.operation && other.caller === call.caller);

  const run = async (call: ThreadCall): Promise<Answer<unknown>> => {
    try {
      const operation = operations[call.operation];
      if (!operation) throw new Error(`This thread has no operation ${call.operation}.`);
      // The host's typed client is the only sender: name and input belong together there.
      return await operation(call.input as never);
    } catch (error) {
      const explained = serving.explain(error);
      if (explained) return explained;
      reportBug(`${call.operation} failed`, error);
      return refused('internal', 'Something went wrong inside Carrel. The details are where it was started.');
    }
  };

  port.on('message', (call: ThreadCall) => {
    waiting.push(call);
    if (waiting.length === 1) setImmediate(answerNext);
  });
}

export function tellHost(port: MessagePort, notice: LibraryNotice): void {
  port.postMessage({ kind: 'notice', notice } satisfies ThreadMessage);
}
