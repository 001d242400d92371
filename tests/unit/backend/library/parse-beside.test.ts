import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { parseBeside } from '../../../../backend/library/parse-beside.ts';
import { prepareModule, type PrepareTask } from '../../../../backend/library/prepare-module.ts';
import { readAhead } from '../../../../backend/library/read-ahead.ts';
import { sourceWorkers } from '../../../../backend/threads/source-workers.ts';
import { moduleText, temporaryFolder, writeFiles } from '../temporary-folder.ts';

function course(): { folder: string; tasks: PrepareTask[] } {
  const folder = temporaryFolder();
  const names = Array.from({ length: 40 }, (_, index) => `m${index}.md`);
  writeFiles(folder, Object.fromEntries(names.map((name) => [name, moduleText(`About ${name}`, 'Words.')])));
  const tasks = [...names, 'not-there.md'].map((path) => ({ folder, path, dialect: null, unlessHash: null }));
  return { folder, tasks };
}

function beside(file: string) {
  const parsing = parseBeside(file);
  onTestFinished(() => parsing.end());
  return parsing;
}

/** Once the first thread has said that it can begin: until then modules are read in this one. */
async function begun(parsing: ReturnType<typeof beside>, task: PrepareTask | undefined) {
  if (!task) throw new Error('There is no task.');
  await parsing.prepare(task);
  await vi.waitFor(() => expect(parsing.ahead()).toBeGreaterThan(1), 10_000);
  return parsing;
}

test('modules are read while the threads are being started', async () => {
  const { tasks } = course();
  const next = readAhead(tasks, beside(sourceWorkers.parse.href));
  for (const task of tasks) expect(await next()).toEqual(await prepareModule(task));
});

test('a thread beside gives what this one would, in order', async () => {
  const { tasks } = course();
  const next = readAhead(tasks, await begun(beside(sourceWorkers.parse.href), tasks[0]));
  for (const task of tasks) expect(await next()).toEqual(await prepareModule(task));
});

test('a file whose bytes are known is not parsed', async () => {
  const { tasks } = course();
  const parsing = beside(sourceWorkers.parse.href);
  const [task] = tasks;
  if (!task) throw new Error('There is no task.');
  const first = await parsing.prepare(task);
  if (first.kind !== 'read') throw new Error('It could not be read.');
  expect(await parsing.prepare({ ...task, unlessHash: first.hash })).toEqual({
    kind: 'same',
    hash: first.hash,
  });
});

test('a module that brings the thread down costs no other its place', async () => {
  const { tasks } = course();
  const folder = temporaryFolder();
  writeFiles(folder, {
    'falls.mjs': `import { parentPort } from 'node:worker_threads';
      let calls = 0;
      parentPort.postMessage('ready');
      parentPort.on('message', () => { if (++calls === 3) process.exit(1); });`,
  });
  const parsing = await begun(beside(pathToFileURL(join(folder, 'falls.mjs')).href), tasks[0]);
  const prepared = await Promise.all(tasks.slice(0, 8).map((task) => parsing.prepare(task)));
  expect(prepared.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'read'));
});

test('who waits for another thread reads further ahead meanwhile, up to a limit, and gives all in order', async () => {
  const { tasks } = course();
  const many = Array.from({ length: 3 }, () => tasks.slice(0, 40)).flat();
  const others = Promise.withResolvers<null>();
  const readHere: PrepareTask[] = [];
  const next = readAhead(many, {
    prepare: (task) => others.promise.then(() => prepareModule(task)),
    ahead: () => 4,
    here: (task) => {
      readHere.push(task);
      return prepareModule(task);
    },
  });
  const first = next();
  await vi.waitFor(() => expect(readHere.length).toBeGreaterThan(20));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readHere.length).toBeLessThan(40);
  expect(readHere[0]).toBe(many[4]);
  others.resolve(null);
  expect(await first).toEqual(await prepareModule(many[0] ?? missing()));
  for (const task of many.slice(1)) expect(await next()).toEqual(await prepareModule(task));
});

test('more than was asked for is a bug', async () => {
  const next = readAhead([], { prepare: prepareModule, ahead: () => 4, here: null });
  await expect(next()).rejects.toThrow('no more modules');
});

function missing(): never {
  throw new Error('There is no task.');
}
