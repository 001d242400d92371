import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../backend/database/open-database.ts';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

/** Three added courses, some slides seen and a setting; closed again. */
async function keptData(): Promise<{ dataFolder: string; root: string; before: unknown }> {
  const root = temporaryFolder();
  writeFiles(root, {
    'a/1.md': moduleText('A', 'apple'),
    'b/course.yaml': 'id: bee\ntitle: Of bees',
    'b/1.md': moduleText('B', 'blossom'),
    'c/1.md': moduleText('C', 'cherry'),
  });
  const started = await startTestBackend();
  await started.get('library.add', { path: root });
  await started.settled();
  await started.get('module.visit', { course: 'bee', module: '1.md', slide: 'first-of-b' });
  await started.get('settings.set', { theme: 'sepia' });
  const before = await everything(started);
  await started.close();
  return { dataFolder: started.dataFolder, root, before };
}

/** All that the learner would miss. */
async function everything({ get, settled }: TestBackend): Promise<unknown> {
  await settled();
  const { courses, resume } = await get('library.list', {});
  const found = await get('search.find', { text: 'apple' });
  return { courses, resume, hits: found.hits, settings: await get('settings.get', {}) };
}

test.each<[string, (file: string) => void]>([
  ['deleted', (file) => rmSync(file)],
  ['emptied', (file) => truncateSync(file, 0)],
  ['cut short', (file) => truncateSync(file, 10_000)],
  ['something else', (file) => writeFileSync(file, 'no database '.repeat(999))],
  [
    'damaged inside',
    (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x5a, 8192);
      writeFileSync(file, bytes);
    },
  ],
])('with library.db %s, nothing is lost', async (_, damage) => {
  const { dataFolder, before } = await keptData();
  damage(join(dataFolder, 'library.db'));
  const notebook = readFileSync(join(dataFolder, 'notebook.db'));
  const again = await startTestBackend({ dataFolder });
  expect(await everything(again)).toEqual(before);
  await again.close();
  expect(readFileSync(join(dataFolder, 'notebook.db')).equals(notebook)).toBe(true);
});

test('a library that is damaged while it is open is built again', async () => {
  const { dataFolder, before } = await keptData();
  const again = await startTestBackend({ dataFolder });
  await again.settled();
  // What another program, or a failing disk, would do to the pages under the open file.
  const file = join(dataFolder, 'library.db');
  writeFileSync(file, Buffer.alloc(readFileSync(file).length, 0x5a), { flag: 'r+' });
  if (existsSync(`${file}-wal`)) truncateSync(`${file}-wal`, 0);
  for (let tries = 0; tries < 5; tries += 1) await again.ask('search.find', { text: 'apple', exact: true });
  await again.ask('library.list', {});
  expect(await everything(again)).toEqual(before);
});

test('what was answered as saved survives a kill', async () => {
  const { dataFolder } = await keptData();
  const script = join(temporaryFolder(), 'visit.mts');
  const own = (path: string) => JSON.stringify(join(import.meta.dirname, '..', '..', path));
  writeFileSync(
    script,
    `import { startBackend } from ${own('backend/start-backend.ts')};
    import { sourceWorkers } from ${own('backend/threads/source-workers.ts')};
    const backend = await startBackend({ dataFolder: ${JSON.stringify(dataFolder)}, bundledCourses: null, extraCourses: [],
      workers: sourceWorkers, nativeBinding: null, assetsBase: '/assets/x/', clock: Date.now, temporaryFolder: '/tmp', home: '/',
      host: { kind: 'web', version: '1', platform: 'test', pid: process.pid }, chooseFolder: null, chooseZip: null, openFile: null, warn: () => undefined });
    for (let n = 76; ; n = n === 200 ? 76 : n + 1) {
      const answer = await backend.request('settings.set', { textSize: n / 100 });
      process.stdout.write((answer.ok ? n : answer.error.code) + '\\n');
    }`,
  );
  for (let round = 0; round < 5; round += 1) {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    let acknowledged = 0;
    let lines = 0;
    const reader = createInterface({ input: child.stdout });
    reader.on('line', (line) => {
      acknowledged = Number(line);
      lines += 1;
      if (lines === 10 + round * 17) child.kill('SIGKILL');
    });
    await Promise.all([once(child, 'exit'), once(reader, 'close')]);
    expect(acknowledged).toBeGreaterThan(0);
    const again = await startTestBackend({ dataFolder });
    expect((await again.get('host.info', {})).notebookProblem).toBeNull();
    const { textSize, theme } = await again.get('settings.get', {});
    // The one under way when the kill came may have been saved without having been answered.
    expect([acknowledged, acknowledged === 200 ? 76 : acknowledged + 1]).toContain(
      Math.round(textSize * 100),
    );
    expect(theme).toBe('sepia');
    await again.close();
  }
});

test('a notebook of a newer Carrel is not touched; reading goes on', async () => {
  const { dataFolder } = await keptData();
  const file = join(dataFolder, 'notebook.db');
  const newer = openDatabase({ nativeBinding: undefined }, file);
  newer.pragma('user_version = 99');
  newer.close();
  const bytes = readFileSync(file);
  const again = await startTestBackend({ dataFolder });
  await again.settled();
  expect(await again.get('host.info', {})).toMatchObject({
    notebookProblem: { code: 'notebook-too-new' },
    readOnly: null,
  });
  expect((await again.get('library.list', {})).courses.map(({ title }) => title)).toEqual([
    'a',
    'Of bees',
    'c',
  ]);
  expect((await again.get('module.open', { course: 'bee', module: '1.md' })).slides).toHaveLength(1);
  expect((await again.get('search.find', { text: 'apple' })).hits).toHaveLength(1);
  expect(await again.ask('settings.set', { theme: 'dark' })).toMatchObject({
    ok: false,
    error: { code: 'notebook-too-new' },
  });
  expect(
    await again.ask('module.visit', { course: 'bee', module: '1.md', slide: 'first-of-b' }),
  ).toMatchObject({ ok: false });
  await again.close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('a damaged notebook is kept as it is; reading goes on and nothing is said to be saved', async () => {
  const { dataFolder } = await keptData();
  const file = join(dataFolder, 'notebook.db');
  truncateSync(file, 6000);
  const bytes = readFileSync(file);
  const again = await startTestBackend({ dataFolder });
  await again.settled();
  expect(await again.get('host.info', {})).toMatchObject({ notebookProblem: { code: 'notebook-damaged' } });
  expect((await again.get('library.list', {})).courses).toHaveLength(3);
  expect(await again.ask('settings.set', { theme: 'dark' })).toMatchObject({
    ok: false,
    error: { code: 'notebook-damaged' },
  });
  await again.close();
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test.skipIf(process.platform === 'win32')(
  'a notebook that is deleted while it is open saves nothing more',
  async () => {
    const { dataFolder } = await keptData();
    const again = await startTestBackend({ dataFolder });
    await again.settled();
    rmSync(join(dataFolder, 'notebook.db'));
    expect(await again.ask('settings.set', { theme: 'dark' })).toMatchObject({
      ok: false,
      error: { code: 'storage-failed' },
    });
  },
);

test('without a place to write, the bundled courses can be read', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'a-file': '',
    'shipped/course.yaml': 'id: shipped',
    'shipped/1.md': moduleText('S', 'swan'),
  });
  const started = await startTestBackend({
    dataFolder: join(root, 'a-file', 'data'),
    bundledCourses: join(root, 'shipped'),
  });
  await started.settled();
  expect(await started.get('host.info', {})).toMatchObject({
    notebookProblem: { code: 'storage-failed' },
    readOnly: null,
  });
  expect((await started.get('search.find', { text: 'swan' })).hits).toHaveLength(1);
  expect(await started.get('settings.get', {})).toMatchObject({ theme: 'system' });
  expect(await started.ask('settings.set', { theme: 'dark' })).toMatchObject({
    ok: false,
    error: { code: 'storage-failed' },
  });
});

test('a second program on the folder reads what the first one has, and writes nothing', async () => {
  const { dataFolder, before } = await keptData();
  const owner = await startTestBackend({ dataFolder });
  await owner.settled();
  const files = readdirSync(dataFolder).filter((name) => !/-(wal|shm)$/.test(name));
  const bytes = () => files.map((name) => readFileSync(join(dataFolder, name)).toString('base64'));
  const atFirst = bytes();
  const second = await startTestBackend({ dataFolder });
  expect(await everything(second)).toEqual(before);
  expect(second.backend.readOnly).not.toBeNull();
  const writes = [
    await second.ask('settings.set', { theme: 'dark' }),
    await second.ask('module.visit', { course: 'bee', module: '1.md', slide: 'first-of-b' }),
    await second.ask('library.remove', { course: 'bee' }),
    await second.ask('library.check-again', {}),
    await second.ask('library.add', { path: dataFolder }),
  ];
  for (const answer of writes) expect(answer).toMatchObject({ ok: false, error: { code: 'read-only' } });
  expect((await second.get('search.find', { text: 'apple', exact: true })).hits).toHaveLength(1);
  await second.close();
  expect(bytes()).toEqual(atFirst);
  expect(await owner.get('settings.set', { theme: 'dark' })).toMatchObject({ theme: 'dark' });
});
