import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, vi } from 'vitest';
import { startBackend, type Backend, type BackendOptions } from '../../backend/start-backend.ts';
import { sourceWorkers } from '../../backend/threads/source-workers.ts';
import { errorCode, type Answer } from '../../contract/errors.ts';
import { events, type CarrelEvent } from '../../contract/events.ts';
import { methods, type Input, type MethodName, type Value } from '../../contract/methods.ts';
import { temporaryFolder } from '../unit/backend/temporary-folder.ts';

// Each test starts three threads, which takes seconds on a machine that does other things too.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Milliseconds, as many as a timer can count. */
const never = 2 ** 31 - 1;

export type TestBackend = {
  backend: Backend;
  dataFolder: string;
  events: CarrelEvent[];
  warnings: string[];
  /** Asks through the real dispatcher and threads, and holds the answer against the contract. */
  ask<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<Value<M>>>;
  /** The value of an answer that has to be one. */
  get<M extends MethodName>(method: M, input: Input<M>): Promise<Value<M>>;
  /** Resolves once every course was looked at. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type TestOptions = {
  dataFolder?: string;
  bundledCourses?: string;
  extraCourses?: string[];
  clock?: () => number;
  openFile?: (path: string) => Promise<string>;
  saveFile?: BackendOptions['saveFile'];
  showFile?: (path: string) => void;
  pdf?: BackendOptions['pdf'];
  chooseFolder?: () => Promise<string | null>;
  exportFolder?: () => Promise<string | null>;
  /** Without it, none are made by themselves. */
  backupPace?: { first: number; every: number };
};

export async function startTestBackend(options: TestOptions = {}): Promise<TestBackend> {
  const dataFolder = options.dataFolder ?? join(temporaryFolder(), 'data');
  const warnings: string[] = [];
  let time = 1_800_000_000_000;
  const backend = await startBackend({
    dataFolder,
    bundledCourses: options.bundledCourses ?? null,
    extraCourses: options.extraCourses ?? [],
    workers: sourceWorkers,
    nativeBinding: null,
    assetsBase: '/assets/test/',
    clock: options.clock ?? (() => (time += 1000)),
    host: { kind: 'web', version: '1.0.0', platform: 'test', pid: process.pid },
    home: '/home/nobody',
    temporaryFolder: tmpdir(),
    chooseFolder: options.chooseFolder ?? null,
    ...(options.exportFolder && { exportFolder: options.exportFolder }),
    ...(options.saveFile && { saveFile: options.saveFile }),
    ...(options.showFile && { showFile: options.showFile }),
    ...(options.pdf && { pdf: options.pdf }),
    chooseZip: null,
    openFile: options.openFile ?? null,
    backupPace: options.backupPace ?? { first: never, every: never },
    warn: (message) => warnings.push(message),
  });
  onTestFinished(() => backend.close());
  const told: CarrelEvent[] = [];
  backend.onEvent((event) => {
    expect(events[event.name].safeParse(event.value).error).toBeUndefined();
    told.push(event);
  });

  const ask = async <M extends MethodName>(method: M, input: Input<M>): Promise<Answer<Value<M>>> => {
    const answer = await backend.request(method, input);
    expectAnswer(method, answer);
    return answer as Answer<Value<M>>;
  };
  const get = async <M extends MethodName>(method: M, input: Input<M>): Promise<Value<M>> => {
    const answer = await ask(method, input);
    if (!answer.ok) throw new Error(`${method}: ${answer.error.code}: ${answer.error.message}`);
    return answer.value;
  };
  return {
    backend,
    dataFolder,
    events: told,
    warnings,
    ask,
    get,
    async settled() {
      for (;;) {
        const { courses, scanning } = await get('library.list', {});
        if (!scanning && courses.every(({ state }) => state !== 'indexing')) return;
        await wait(5);
      }
    },
    close: () => backend.close(),
  };
}

/** An answer is a value as the contract has it, or an error of the closed set. */
export function expectAnswer(method: MethodName, answer: Answer<unknown>): void {
  if (answer.ok) {
    const parsed = methods[method].answer.safeParse(answer.value);
    expect(parsed.error, `${method} answers as the contract says`).toBeUndefined();
  } else {
    expect(errorCode.options).toContain(answer.error.code);
    expect(answer.error.message).toMatch(/\w/);
  }
}
