import { MessageChannel } from 'node:worker_threads';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { serveThread } from '../../../../backend/threads/serve-thread.ts';
import type { Operations, ThreadMessage } from '../../../../backend/threads/thread-messages.ts';
import { answered, refused, type Answer } from '../../../../contract/errors.ts';

function serve(operations: Operations) {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => {
    port1.close();
  });
  const explain = (error: unknown) =>
    error instanceof RangeError ? refused('storage-failed', 'known') : null;
  serveThread({ port: port2, superseded: new Set(['find']), explain }, operations);
  const answers = new Map<number, Answer<unknown>>();
  port1.on('message', (message: ThreadMessage) => {
    if (message.kind === 'answer') answers.set(message.id, message.answer);
  });
  const call = (id: number, operation: string, input: unknown = null, caller: string | null = 'page') =>
    port1.postMessage({ id, operation, input, caller });
  const settled = async (count: number) => {
    while (answers.size < count) await wait(1);
    return answers;
  };
  return { call, settled };
}

const codes = (answers: Map<number, Answer<unknown>>) =>
  new Map([...answers].map(([id, answer]) => [id, answer.ok ? answer.value : answer.error.code]));

test('calls are answered in their order', async () => {
  const order: unknown[] = [];
  const { call, settled } = serve({ note: (input: unknown) => answered(order.push(input)) });
  for (let id = 1; id <= 20; id += 1) call(id, 'note', id);
  expect(codes(await settled(20)).get(20)).toBe(20);
  expect(order).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});

test('a waiting question is dropped for a newer one of the same caller, and only for that', async () => {
  const ran: unknown[] = [];
  const { call, settled } = serve({
    find: (input: unknown) => answered(ran.push(input) && input),
    other: (input: unknown) => answered(input),
  });
  call(1, 'find', 'a');
  call(2, 'find', 'ab');
  call(3, 'find', 'x', 'another page');
  call(4, 'other', 'o');
  call(5, 'find', 'abc');
  call(6, 'find', 'nobody', null);
  call(7, 'find', 'nobody', null);
  expect(codes(await settled(7))).toEqual(
    new Map<number, unknown>([
      [1, 'cancelled'],
      [2, 'cancelled'],
      [3, 'x'],
      [4, 'o'],
      [5, 'abc'],
      [6, 'nobody'],
      [7, 'nobody'],
    ]),
  );
  expect(ran).not.toContain('ab');
});

test('a slow operation lets the others go on', async () => {
  let finish: () => void = () => undefined;
  const { call, settled } = serve({
    slow: () => new Promise<Answer<string>>((resolve) => (finish = () => resolve(answered('slow')))),
    quick: () => answered('quick'),
  });
  call(1, 'slow');
  call(2, 'quick');
  expect(codes(await settled(1))).toEqual(new Map([[2, 'quick']]));
  finish();
  expect(codes(await settled(2)).get(1)).toBe('slow');
});

test('an error that has an explanation is an answer', async () => {
  const { call, settled } = serve({
    fail: () => {
      throw new RangeError('the disk');
    },
  });
  call(1, 'fail');
  expect(codes(await settled(1)).get(1)).toBe('storage-failed');
});
