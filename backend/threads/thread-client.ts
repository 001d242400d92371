import { Worker } from 'node:worker_threads';
import { refused, type Answer } from '../../contract/errors.ts';
import type { Operations, ThreadCall, ThreadMessage, ThreadSetting } from './thread-messages.ts';
import type { LibraryNotice } from '../library/library-notice.ts';
import { reportBug } from '../report-bug.ts';

/** The host's end of a thread: asks, and never waits for ever. */
export type ThreadClient<Ops extends Operations> = {
  ask<Name extends keyof Ops & string>(
    name: Name,
    input: Parameters<Ops[Name]>[0],
    caller?: string | null,
  ): Promise<Awaited<ReturnType<Ops[Name]>>>;
  /** Lets the thread put its things in order, then ends it. */
  close(): Promise<void>;
};

export type ThreadStart = {
  name: string;
  file: URL | string;
  setting: ThreadSetting;
  onNotice(notice: LibraryNotice): void;
  /** A thread that died was started again, and knows nothing of what it was told before. */
  onRestart(): void;
};

/** A thread that dies twice has a fault that a third start would not cure. */
const maxRestarts = 1;
/** Milliseconds for a thread to close its databases before it is ended without being asked. */
const closingTime = 1500;

export function startThread<Ops extends Operations>(start: ThreadStart): ThreadClient<Ops> {
  const pending = new Map<number, (answer: Answer<unknown>) => void>();
  let lastId = 0;
  let restarts = 0;
  let closing = false;
  let worker: Worker | null = null;

  const begin = (): Worker => {
    const begun = new Worker(start.file, { name: start.name, workerData: start.setting });
    begun.on('message', (message: ThreadMessage) => {
      if (message.kind === 'notice') start.onNotice(message.notice);
      else {
        pending.get(message.id)?.(message.answer);
        pending.delete(message.id);
      }
    });
    begun.on('error', (error) => reportBug(`the ${start.name} thread failed`, error));
    begun.on('exit', () => {
      if (worker !== begun) return;
      worker = null;
      for (const answer of pending.values()) answer(stopped());
      pending.clear();
      if (closing || restarts >= maxRestarts) return;
      restarts += 1;
      worker = begin();
      start.onRestart();
    });
    return begun;
  };
  worker = begin();

  const send = (operation: string, input: unknown, caller: string | null): Promise<Answer<unknown>> => {
    const to = worker;
    if (!to) return Promise.resolve(stopped());
    lastId += 1;
    const call: ThreadCall = { id: lastId, operation, input, caller };
    return new Promise((resolve) => {
      pending.set(call.id, resolve);
      to.postMessage(call);
    });
  };

  return {
    async ask<Name extends keyof Ops & string>(
      name: Name,
      input: Parameters<Ops[Name]>[0],
      caller: string | null = null,
    ): Promise<Awaited<ReturnType<Ops[Name]>>> {
      if (closing) return stopped() as Awaited<ReturnType<Ops[Name]>>;
      // The thread was started with these very operations: the answer is that of the one named.
      return (await send(name, input, caller)) as Awaited<ReturnType<Ops[Name]>>;
    },
    async close() {
      closing = true;
      const ending = worker;
      if (!ending) return;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise((resolve) => (timer = setTimeout(resolve, closingTime)));
      await Promise.race([send('close', null, null), late]);
      clearTimeout(timer);
      await ending.terminate();
    },
  };
}

function stopped(): Answer<never> {
  return refused('internal', 'A part of Carrel stopped working. Start Carrel again if this goes on.');
}
