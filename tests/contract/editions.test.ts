import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { CarrelEvent } from '../../contract/events.ts';
import { openDatabase } from '../../backend/database/open-database.ts';
import { slides } from '../unit/backend/library/keep-test-library.ts';
import { temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

const apples = 'Apples: they grow on trees, keep through winter in a cool cellar and bruise when dropped';
const pears = 'Pears: picked while hard, they ripen from the inside and are past it before one notices';
const plums = 'Plums: blue ones come off their stone, yellow ones make the better jam';
const otherApples =
  'Apples: varieties for juice, cider or baking; press within days, taste for acid, blend sweet and sharp until neither wins, then bottle';

type Started = TestBackend & { root: string };

/** A folder course, added and read; its first slide was visited. */
async function startedCourse(dataFolder?: string): Promise<Started> {
  const root = temporaryFolder();
  writeFiles(root, {
    'course.yaml': 'id: fruit',
    '1.md': slides('One', apples, pears),
    '2.md': slides('Two', plums),
  });
  const started = await startTestBackend(dataFolder === undefined ? {} : { dataFolder });
  await started.get('library.add', { path: root });
  await started.settled();
  // It is told after it can be read, and must not be taken for the news of a change.
  while (!started.events.some(isNews)) await wait(5);
  await started.get('module.visit', { course: 'fruit', module: '1.md', slide: 'apples' });
  return { ...started, root };
}

const isNews = (event: CarrelEvent): boolean =>
  event.name === 'library.changed' && event.value.course === 'fruit';

/** Resolves at the next news of the course after `act`. */
async function news({ events }: TestBackend, act: () => void): Promise<void> {
  const before = events.length;
  act();
  while (!events.slice(before).some(isNews)) await wait(5);
}

const seenIn = async ({ get }: TestBackend, module: string) =>
  (await get('module.open', { course: 'fruit', module })).slides
    .filter(({ seen }) => seen)
    .map(({ key }) => key);

describe('without a word, the page hears of', () => {
  test('a slide put in, with the learner’s place taken along', async () => {
    const started = await startedCourse();
    await news(started, () =>
      writeFiles(started.root, { '1.md': slides('One', otherApples, apples, `${pears} at all`) }),
    );
    const { get } = started;
    const module = await get('module.open', { course: 'fruit', module: '1.md' });
    expect(module.slides.map(({ key, seen, change }) => [key, seen, change])).toEqual([
      ['apples', false, 'added'],
      ['apples-2', true, null],
      ['pears', false, 'changed'],
    ]);
    expect(module.position).toMatchObject({ key: 'apples-2', n: 2 });
    const { courses, resume } = await get('library.list', {});
    expect(courses[0]?.changes).toMatchObject({ count: 2 });
    expect(resume).toMatchObject({ slide: { key: 'apples-2' } });

    await get('library.changes-read', { course: 'fruit' });
    expect((await get('library.changes', { course: 'fruit' })).modules).toEqual([]);
    expect((await get('library.list', {})).courses[0]?.changes).toBeNull();
  });

  test('a file put in the place of another', async () => {
    const started = await startedCourse();
    writeFiles(started.root, { '.2.md.new': slides('Two', plums, otherApples) });
    await news(started, () => renameSync(join(started.root, '.2.md.new'), join(started.root, '2.md')));
    expect((await started.get('library.changes', { course: 'fruit' })).modules).toMatchObject([
      { module: '2.md', title: 'Two', added: [{ key: 'apples' }] },
    ]);
  });

  test('a module under another name, and a slide in another module', async () => {
    const started = await startedCourse();
    await news(started, () => renameSync(join(started.root, '1.md'), join(started.root, '7.md')));
    expect(await seenIn(started, '7.md')).toEqual(['apples']);
    await news(started, () =>
      writeFiles(started.root, { '7.md': slides('One', pears), '2.md': slides('Two', plums, apples) }),
    );
    while ((await seenIn(started, '2.md')).length === 0) await wait(5);
    expect(await seenIn(started, '2.md')).toEqual(['apples']);
  });

  test('its folder going and coming back', async () => {
    const started = await startedCourse();
    const state = async () => (await started.get('library.list', {})).courses[0]?.state;
    await news(started, () => renameSync(started.root, `${started.root}-away`));
    expect(await state()).toBe('not-reachable');
    expect(await seenIn(started, '1.md')).toEqual(['apples']);
    await news(started, () => renameSync(`${started.root}-away`, started.root));
    expect(await state()).toBe('ready');
    expect(await seenIn(started, '1.md')).toEqual(['apples']);
    expect((await started.get('library.changes', { course: 'fruit' })).modules).toEqual([]);
  });
});

test('a look when the page comes to the front finds what changed, and is no write', async () => {
  const first = await startedCourse();
  const second = await startTestBackend({ dataFolder: first.dataFolder });
  expect(await second.get('library.look', {})).toEqual({});
  await news(first, () => writeFiles(first.root, { '2.md': slides('Two', plums, pears) }));
  expect(await first.get('library.look', {})).toEqual({});
  expect((await second.get('library.changes', { course: 'fruit' })).modules).toHaveLength(1);
  expect(await second.ask('library.changes-read', { course: 'fruit' })).toMatchObject({
    ok: false,
    error: { code: 'read-only' },
  });
});

test('changes of a course that is not there', async () => {
  const { ask } = await startTestBackend();
  for (const method of ['library.changes', 'library.changes-read'] as const)
    expect(await ask(method, { course: 'none' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

describe('a kill between the new slides and the learner’s places', () => {
  /** Starts the program as a second process whose notebook never hears of an edition, and kills it once one is made. */
  async function killedBeforeFollowing(started: Started, change: () => void): Promise<void> {
    await started.close();
    const own = (path: string) => JSON.stringify(join(import.meta.dirname, '..', '..', path));
    const folder = temporaryFolder();
    const mark = join(folder, 'made');
    const worker = join(folder, 'work.mts');
    writeFileSync(
      worker,
      `import { writeFileSync } from 'node:fs';
      import { parentPort } from 'node:worker_threads';
      const post = parentPort.postMessage.bind(parentPort);
      parentPort.postMessage = (message) => {
        if (message.kind === 'notice' && message.notice.name === 'edition') writeFileSync(${JSON.stringify(mark)}, '');
        else post(message);
      };
      await import(${own('backend/threads/work-thread.ts')});`,
    );
    const script = join(folder, 'start.mts');
    writeFileSync(
      script,
      `import { startBackend } from ${own('backend/start-backend.ts')};
      import { sourceWorkers } from ${own('backend/threads/source-workers.ts')};
      await startBackend({ dataFolder: ${JSON.stringify(started.dataFolder)}, bundledCourses: null, extraCourses: [],
        workers: { ...sourceWorkers, work: ${JSON.stringify(worker)} }, nativeBinding: null, assetsBase: '/assets/x/',
        clock: Date.now, temporaryFolder: '/tmp', home: '/', chooseFolder: null, chooseZip: null, openFile: null,
        host: { kind: 'web', version: '1', platform: 'test', pid: process.pid }, warn: () => undefined });
      setInterval(() => undefined, 1000);`,
    );
    change();
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'ignore', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    while (!existsSync(mark)) {
      expect(child.exitCode).toBeNull();
      await wait(5);
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  const seenRows = (dataFolder: string) => {
    const db = openDatabase({ nativeBinding: undefined }, join(dataFolder, 'notebook.db'), {
      readonly: true,
    });
    const rows = db.prepare('SELECT module, slide_key FROM seen_slide').raw().all();
    db.close();
    return rows;
  };

  test('is mended at the next start', async () => {
    const started = await startedCourse();
    await killedBeforeFollowing(started, () =>
      writeFiles(started.root, { '1.md': slides('One', otherApples, apples, pears) }),
    );
    expect(seenRows(started.dataFolder)).toEqual([['1.md', 'apples']]);
    const again = await startTestBackend({ dataFolder: started.dataFolder });
    await again.settled();
    expect(await seenIn(again, '1.md')).toEqual(['apples-2']);
    await again.close();
    expect(seenRows(started.dataFolder)).toEqual([['1.md', 'apples-2']]);
  });

  test('is mended even where the course has changed once more by then', async () => {
    const started = await startedCourse();
    await killedBeforeFollowing(started, () =>
      writeFiles(started.root, { '1.md': slides('One', otherApples, apples, pears) }),
    );
    writeFiles(started.root, { '1.md': slides('One', otherApples, pears), '3.md': slides('Three', apples) });
    const again = await startTestBackend({ dataFolder: started.dataFolder });
    await again.settled();
    expect([await seenIn(again, '1.md'), await seenIn(again, '3.md')]).toEqual([[], ['apples']]);
  });

  test('with a notebook that cannot be written, waits until it can', async () => {
    const started = await startedCourse();
    await started.close();
    const file = join(started.dataFolder, 'notebook.db');
    const version = (change: string) => {
      const db = openDatabase({ nativeBinding: undefined }, file);
      db.pragma(`user_version = ${change}`);
      db.close();
    };
    const before = Number(openVersion(file));
    version('99');
    const bytes = readFileSync(file);
    writeFiles(started.root, { '1.md': slides('One', otherApples, apples, pears) });
    const newer = await startTestBackend({ dataFolder: started.dataFolder });
    await newer.settled();
    await newer.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
    version(String(before));
    const again = await startTestBackend({ dataFolder: started.dataFolder });
    await again.settled();
    expect(await seenIn(again, '1.md')).toEqual(['apples-2']);
  });

  function openVersion(file: string): unknown {
    const db = openDatabase({ nativeBinding: undefined }, file, { readonly: true });
    try {
      return db.pragma('user_version', { simple: true });
    } finally {
      db.close();
    }
  }
});

test('a library that was deleted meanwhile: the learner’s places stand at their addresses', async () => {
  const started = await startedCourse();
  await started.close();
  rmSync(join(started.dataFolder, 'library.db'));
  writeFiles(started.root, { '1.md': slides('One', pears, apples) });
  const again = await startTestBackend({ dataFolder: started.dataFolder });
  await again.settled();
  expect(await seenIn(again, '1.md')).toEqual(['apples']);
  expect((await again.get('library.changes', { course: 'fruit' })).modules).toEqual([]);
});
