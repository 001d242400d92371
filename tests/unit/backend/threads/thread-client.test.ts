import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dataFiles } from '../../../../backend/data-folder.ts';
import { startThread, type ThreadClient } from '../../../../backend/threads/thread-client.ts';
import type { LibraryNotice } from '../../../../backend/library/library-notice.ts';
import { answered, type Answer } from '../../../../contract/errors.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const backend = pathToFileURL(join(import.meta.dirname, '..', '..', '..', '..', 'backend')).href;

/** A real thread, with operations that do what a bug would do. */
const source = `
  import { parentPort, workerData } from 'node:worker_threads';
  import { serveThread, tellHost } from '${backend}/threads/serve-thread.ts';
  const ok = (value) => ({ ok: true, value });
  serveThread({ port: parentPort, superseded: new Set(), explain: () => null }, {
    echo: (input) => ok(input),
    setting: () => ok(workerData.assetsBase),
    tell: () => { tellHost(parentPort, { name: 'scan-ended' }); return ok(null); },
    die: () => process.exit(1),
    hang: () => new Promise(() => undefined),
    crash: () => { setTimeout(() => { throw new Error('on purpose'); }, 0); return new Promise(() => undefined); },
    close: () => ok(null),
  });
`;

type TestOperations = {
  echo(input: unknown): Answer<unknown>;
  setting(_: null): Answer<string>;
  tell(_: null): Answer<null>;
  die(_: null): Answer<null>;
  hang(_: null): Answer<null>;
  crash(_: null): Answer<null>;
};

function start(): { client: ThreadClient<TestOperations>; notices: LibraryNotice[]; restarts: () => number } {
  const folder = temporaryFolder();
  writeFiles(folder, { 'thread.mts': source });
  const notices: LibraryNotice[] = [];
  let restarts = 0;
  const client = startThread<TestOperations>({
    name: 'test',
    file: pathToFileURL(join(folder, 'thread.mts')),
    setting: {
      sqlite: { nativeBinding: undefined },
      files: dataFiles(folder, join),
      assetsBase: '/assets/x/',
      parser: '',
      readOnly: false,
    },
    onNotice: (notice) => notices.push(notice),
    onRestart: () => (restarts += 1),
  });
  onTestFinished(() => client.close());
  return { client, notices, restarts: () => restarts };
}

test('asks, hears and ends', async () => {
  const { client, notices } = start();
  expect(await client.ask('echo', { a: [1, 'ü'] })).toEqual(answered({ a: [1, 'ü'] }));
  expect(await client.ask('setting', null)).toEqual(answered('/assets/x/'));
  await client.ask('tell', null);
  expect(notices).toEqual([{ name: 'scan-ended' }]);
  await client.close();
  expect(await client.ask('echo', 1)).toMatchObject({ ok: false, error: { code: 'internal' } });
});

test.each(['die', 'crash'] as const)(
  'a thread that fails (%s) is started once more, and nobody waits for ever',
  async (how) => {
    const { client, restarts } = start();
    const waiting = client.ask('hang', null);
    expect(await client.ask(how, null)).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(await waiting).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(restarts()).toBe(1);
    expect(await client.ask('echo', 'again')).toEqual(answered('again'));
    await client.ask(how, null);
    expect(await client.ask('echo', 'gone')).toMatchObject({ ok: false, error: { code: 'internal' } });
    expect(restarts()).toBe(1);
  },
);

test('a thread that never answers does not keep the program from ending', async () => {
  const { client } = start();
  const waiting = client.ask('hang', null);
  await client.close();
  expect(await waiting).toMatchObject({ ok: false });
});
