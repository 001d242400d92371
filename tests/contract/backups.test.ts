import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../backend/database/open-database.ts';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend, type TestOptions } from './start-test-backend.ts';

function zoo(): string {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'id: zoo\ntitle: The zoo',
    '1.md': moduleText('Apes', 'A gorilla eats leaves.'),
  });
  return root;
}

async function start(options: TestOptions = {}): Promise<TestBackend> {
  const started = await startTestBackend({ extraCourses: [zoo()], ...options });
  await started.settled();
  return started;
}

async function addNote({ get }: TestBackend, note: string): Promise<string> {
  const target = { course: 'zoo', module: null, slide: null, range: null };
  return (await get('notebook.annotate', { target, kind: 'note', note })).id;
}

async function notes({ get }: TestBackend): Promise<string[]> {
  const { annotations } = await get('notebook.list', { filter: {} });
  return annotations.map(({ note }) => note).sort();
}

async function newestBackup({ get }: TestBackend): Promise<string> {
  const [newest] = (await get('backups.list', {})).backups;
  if (!newest) throw new Error('There is no backup.');
  return newest.file;
}

test('a backup says when, why and how much; none is made where nothing changed', async () => {
  const started = await start();
  await addNote(started, 'one');
  const made = await started.get('backups.make', {});
  expect(made).toMatchObject({ reason: 'by-hand', annotations: 1 });
  expect(await started.get('backups.make', {})).toBeNull();
  await addNote(started, 'two');
  expect(await started.get('backups.make', {})).toMatchObject({ annotations: 2 });
  const { backups, folder, problem } = await started.get('backups.list', {});
  expect(backups.map(({ annotations }) => annotations)).toEqual([2, 1]);
  expect(backups.every(({ file, bytes }) => readFileSync(file).length === bytes)).toBe(true);
  expect([folder, problem]).toEqual([join(started.dataFolder, 'backups'), null]);
});

test('backups are made by themselves: at the start, and while something is written', async () => {
  const first = await start();
  await addNote(first, 'one');
  await first.close();
  const again = await start({ dataFolder: first.dataFolder, backupPace: { first: 1, every: 2 ** 30 } });
  await vi.waitFor(async () => {
    const { backups } = await again.get('backups.list', {});
    expect(backups.map(({ reason }) => reason)).toEqual(['at-start']);
  });
  await again.close();
  const third = await start({ dataFolder: first.dataFolder, backupPace: { first: 2 ** 30, every: 20 } });
  await addNote(third, 'two');
  await vi.waitFor(async () => {
    const { backups } = await third.get('backups.list', {});
    expect(backups.map(({ reason }) => reason)).toContain('while-reading');
  });
});

test('what changed since is told, and what was deleted or changed comes back as a step that can be undone', async () => {
  const started = await start();
  const kept = await addNote(started, 'kept');
  const lost = await addNote(started, 'lost');
  const edited = await addNote(started, 'first words');
  await started.get('backups.make', {});
  const file = await newestBackup(started);
  await started.get('notebook.delete', { selection: { ids: [lost] } });
  await started.get('notebook.edit', { edits: [{ id: edited, note: 'other words' }] });
  await addNote(started, 'new');
  const compared = await started.get('backups.compare', { file });
  expect(compared).toMatchObject({ added: 1, changed: 1, deleted: 1 });
  expect(compared.examples).toContainEqual(
    expect.objectContaining({
      change: 'changed',
      id: edited,
      noteThen: 'first words',
      noteNow: 'other words',
    }),
  );
  expect(compared.examples.map(({ id }) => id)).not.toContain(kept);

  const wish = { file, way: 'bring-back', deleted: true, changed: false } as const;
  expect(await started.get('backups.restore', wish)).toMatchObject({ count: 1 });
  expect(await notes(started)).toEqual(['kept', 'lost', 'new', 'other words']);
  expect(await started.get('backups.restore', { ...wish, changed: true })).toMatchObject({ count: 1 });
  expect(await notes(started)).toEqual(['first words', 'kept', 'lost', 'new']);
  expect(await started.get('notebook.undo', {})).toEqual({ action: 'restore', count: 1 });
  expect(await notes(started)).toEqual(['kept', 'lost', 'new', 'other words']);
});

test('replacing puts everything as it was, and what was there is in a backup', async () => {
  const started = await start();
  await addNote(started, 'then');
  await started.get('settings.set', { theme: 'sepia' });
  await started.get('backups.make', {});
  const file = await newestBackup(started);
  await addNote(started, 'since');
  await started.get('settings.set', { theme: 'dark' });
  const { kept, count } = await started.get('backups.restore', { file, way: 'replace' });
  expect(count).toBe(1);
  expect(await notes(started)).toEqual(['then']);
  expect(await started.get('settings.get', {})).toMatchObject({ theme: 'sepia' });
  expect(started.events).toContainEqual(
    expect.objectContaining({
      name: 'settings.changed',
      value: { settings: expect.objectContaining({ theme: 'sepia' }) as unknown },
    }),
  );
  // It goes on being written, and the way back is open.
  await addNote(started, 'after');
  expect(kept).toMatch(/before-restore/);
  await started.get('backups.restore', { file: kept ?? '', way: 'replace' });
  expect(await notes(started)).toEqual(['since', 'then']);
  await started.close();
  const again = await start({ dataFolder: started.dataFolder });
  expect((await again.get('host.info', {})).notebookProblem).toBeNull();
  expect(await notes(again)).toEqual(['since', 'then']);
});

test('a damaged notebook is kept aside byte for byte, and its newest good backup takes its place', async () => {
  const started = await start();
  await addNote(started, 'saved');
  await started.get('backups.make', {});
  await started.close();
  const notebook = join(started.dataFolder, 'notebook.db');
  truncateSync(notebook, 6000);
  const damaged = readFileSync(notebook);
  const again = await start({ dataFolder: started.dataFolder });
  expect((await again.get('host.info', {})).notebookProblem).toMatchObject({ code: 'notebook-damaged' });
  const { kept } = await again.get('backups.restore', { file: await newestBackup(again), way: 'replace' });
  expect((await again.get('host.info', {})).notebookProblem).toBeNull();
  expect(await notes(again)).toEqual(['saved']);
  expect(readFileSync(join(kept ?? '', 'notebook.db')).equals(damaged)).toBe(true);
});

test('no backup is made of a notebook with a flipped bit in an annotation', async () => {
  const started = await start();
  await addNote(started, 'a quite unmistakable note');
  await started.get('backups.make', {});
  await addNote(started, 'another');
  await started.close();
  const notebook = join(started.dataFolder, 'notebook.db');
  const db = openDatabase({ nativeBinding: undefined }, notebook);
  db.exec("UPDATE annotation SET note = 'a quite unmistakable mote' WHERE note LIKE '%unmistakable%'");
  db.close();
  const again = await start({ dataFolder: started.dataFolder });
  expect(await again.ask('backups.make', {})).toMatchObject({
    ok: false,
    error: { code: 'notebook-damaged' },
  });
  const { backups, problem } = await again.get('backups.list', {});
  expect(backups).toHaveLength(1);
  expect(problem).toMatch(/not as written/);
});

test('a damaged index of the words is written anew, and costs neither a backup nor the notebook', async () => {
  const damage = (dataFolder: string): void => {
    const db = openDatabase({ nativeBinding: undefined }, join(dataFolder, 'notebook.db'));
    db.unsafeMode(true);
    db.exec('UPDATE annotation_text_data SET block = zeroblob(length(block)) WHERE id > 100');
    db.close();
  };
  const found = async ({ get }: TestBackend, text: string) =>
    (await get('notebook.list', { filter: { text } })).annotations.map(({ note }) => note);
  const started = await start();
  await addNote(started, 'a gorilla');
  damage(started.dataFolder);
  expect(await started.get('backups.make', {})).toMatchObject({ annotations: 1 });
  expect(await found(started, 'gorilla')).toEqual(['a gorilla']);
  await started.close();
  // As after a crash.
  writeFileSync(join(started.dataFolder, 'notebook-state.json'), JSON.stringify({ closed: false }));
  damage(started.dataFolder);
  const again = await start({ dataFolder: started.dataFolder });
  expect((await again.get('host.info', {})).notebookProblem).toBeNull();
  expect(await found(again, 'gorilla')).toEqual(['a gorilla']);
});

test('a backup that is damaged, or another program’s file, is refused and changes nothing', async () => {
  const started = await start();
  await addNote(started, 'mine');
  await started.get('backups.make', {});
  const file = await newestBackup(started);
  truncateSync(file, 8000);
  const stranger = join(started.dataFolder, 'backups', 'notebook-20260101-000000-by-hand.db');
  writeFileSync(stranger, 'no database');
  for (const bad of [file, stranger]) {
    expect(await started.ask('backups.restore', { file: bad, way: 'replace' })).toMatchObject({
      ok: false,
      error: { code: 'not-readable' },
    });
  }
  expect(
    await started.ask('backups.restore', { file: join(started.dataFolder, 'library.db'), way: 'replace' }),
  ).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  });
  expect(await notes(started)).toEqual(['mine']);
});

test('a folder of the learner’s own takes the backups; one that is not there is told of, and they go on', async () => {
  const started = await start();
  const mine = join(temporaryFolder(), 'my backups');
  await started.get('settings.set', { backupFolder: mine });
  await addNote(started, 'one');
  expect((await started.get('backups.make', {}))?.file.startsWith(mine)).toBe(true);
  const blocked = join(temporaryFolder(), 'a-file');
  writeFileSync(blocked, '');
  await started.get('settings.set', { backupFolder: join(blocked, 'below') });
  const made = await started.get('backups.make', {});
  expect(made?.file.startsWith(join(started.dataFolder, 'backups'))).toBe(true);
  expect((await started.get('backups.list', {})).problem).toContain(blocked);
});

test.skipIf(process.platform === 'win32')(
  'a kill in the middle of a restoration leaves the old notebook or the new one',
  async () => {
    const started = await start();
    await addNote(started, 'one');
    await started.get('backups.make', {});
    await addNote(started, 'two');
    await started.get('backups.make', {});
    const [two, one] = (await started.get('backups.list', {})).backups.map(({ file }) => file);
    const { dataFolder } = started;
    await started.close();
    const script = join(temporaryFolder(), 'restore.ts');
    const own = (path: string) => JSON.stringify(join(import.meta.dirname, '..', '..', path));
    writeFileSync(
      script,
      `import { startBackend } from ${own('backend/start-backend.ts')};
    import { sourceWorkers } from ${own('backend/threads/source-workers.ts')};
    const backend = await startBackend({ dataFolder: ${JSON.stringify(dataFolder)}, bundledCourses: null, extraCourses: [],
      workers: sourceWorkers, nativeBinding: null, assetsBase: '/assets/x/', clock: Date.now, temporaryFolder: '/tmp', home: '/',
      host: { kind: 'web', version: '1', platform: 'test', pid: process.pid }, chooseFolder: null, chooseZip: null, openFile: null, warn: () => undefined });
    for (let n = 0; ; n += 1) {
      const file = n % 2 === 0 ? ${JSON.stringify(one)} : ${JSON.stringify(two)};
      const answer = await backend.request('backups.restore', { file, way: 'replace' });
      process.stdout.write((answer.ok ? 'done' : answer.error.message) + '\\n');
    }`,
    );
    const good = [readFileSync(one ?? '').toString('base64'), readFileSync(two ?? '').toString('base64')];
    for (let round = 0; round < 6; round += 1) {
      const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
      onTestFinished(() => void child.kill('SIGKILL'));
      const reader = createInterface({ input: child.stdout });
      reader.once('line', (line) => {
        expect(line).toBe('done');
        setTimeout(() => child.kill('SIGKILL'), 5 + round * 23);
      });
      await Promise.all([once(child, 'exit'), once(reader, 'close')]);
      const again = await startTestBackend({ dataFolder });
      expect((await again.get('host.info', {})).notebookProblem).toBeNull();
      expect([['one'], ['one', 'two']]).toContainEqual(await notes(again));
      await again.close();
      // The backups themselves are never touched.
      expect([one, two].map((file) => readFileSync(file ?? '').toString('base64'))).toEqual(good);
    }
  },
);
