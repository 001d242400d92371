import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { prepareModule, type PreparedModule, type PrepareTask } from './prepare-module.ts';
import type { Preparing } from './read-ahead.ts';

/**
 * Reading and parsing take longer than writing down, so that two threads keep a third one busy. Where there are no three
 * processors, the one that writes reads in its spare time, which costs less than a thread more.
 */
const threadCount = Math.min(2, Math.max(1, availableParallelism() - 1));
/** Modules under way at once: enough that no thread waits for another. */
const mostAhead = 32;
/** Milliseconds without work after which the threads are ended; the next import starts others. */
const idleTime = 5000;

/** A thread says that it is ready once it has loaded what it needs, which takes as long as reading a hundred modules. */
type Reply = 'ready' | { id: number; prepared: PreparedModule } | { id: number; failure: string };

export type ParsingThreads = Preparing & { end(): Promise<void> };

type Call = { task: PrepareTask; resolve(prepared: Promise<PreparedModule> | PreparedModule): void };

/**
 * Reads and parses modules in threads of their own, started at the first one; until they are ready, in this one. A module that brings its thread down is
 * read again in this one, where what goes wrong is told like any other failure. `file` is a path or a file URL.
 */
export function parseBeside(file: string): ParsingThreads {
  const threads = Array.from({ length: threadCount }, () => parsingThread(file));
  let idle: NodeJS.Timeout | undefined;

  const end = async (): Promise<void> => {
    clearTimeout(idle);
    await Promise.all(threads.map((thread) => thread.end()));
  };

  const isReady = (thread: ParsingThread): boolean => thread.isReady();

  return {
    ahead: () => (threads.some(isReady) ? mostAhead : 1),
    here: prepareModule,
    prepare(task) {
      clearTimeout(idle);
      idle = setTimeout(() => void end(), idleTime);
      idle.unref();
      for (const thread of threads) thread.begin();
      const [first, ...others] = threads.filter(isReady);
      if (!first) return prepareModule(task);
      return others
        .reduce((least, thread) => (thread.load() < least.load() ? thread : least), first)
        .ask(task);
    },
    end,
  };
}

type ParsingThread = {
  /** Starts it where it isn't running. */
  begin(): void;
  isReady(): boolean;
  load(): number;
  ask(task: PrepareTask): Promise<PreparedModule>;
  end(): Promise<void>;
};

function parsingThread(file: string): ParsingThread {
  const waiting = new Map<number, Call>();
  let worker: Worker | null = null;
  let ready: Worker | null = null;
  /** One that fell before it could begin would fall again. */
  let isBroken = false;
  let lastId = 0;

  const start = (): Worker => {
    const started = new Worker(file.startsWith('file:') ? new URL(file) : file);
    // A thread that waits for work must not keep a program open.
    started.unref();
    started.on('message', (reply: Reply) => {
      if (reply === 'ready') {
        ready = started;
        return;
      }
      const call = waiting.get(reply.id);
      waiting.delete(reply.id);
      if (call) call.resolve('prepared' in reply ? reply.prepared : prepareModule(call.task));
      if (waiting.size === 0) started.unref();
    });
    const fallBack = (): void => {
      if (worker === started) {
        worker = null;
        isBroken ||= ready !== started;
      }
      const left = [...waiting.values()];
      waiting.clear();
      for (const { task, resolve } of left) resolve(prepareModule(task));
    };
    started.on('error', fallBack);
    started.on('exit', fallBack);
    return started;
  };

  return {
    begin() {
      if (!isBroken) worker ??= start();
    },
    isReady: () => ready !== null && ready === worker,
    load: () => waiting.size,
    ask(task) {
      const current = worker;
      if (!current) return prepareModule(task);
      current.ref();
      lastId += 1;
      const id = lastId;
      return new Promise((resolve) => {
        waiting.set(id, { task, resolve });
        current.postMessage({ id, task });
      });
    },
    async end() {
      const ended = worker;
      worker = null;
      await ended?.terminate();
    },
  };
}
