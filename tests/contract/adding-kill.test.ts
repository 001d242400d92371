import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { expect, onTestFinished, test } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

const modules = 40;
const words = ['apple', 'cherry', 'damson'];

/** A course whose every module says which edition it is of. */
function editionZip(path: string, word: string): string {
  const files: Zippable = { 'bees/course.yaml': strToU8('id: bee') };
  for (let n = 0; n < modules; n += 1) files[`bees/${n}.md`] = strToU8(moduleText(`M${n}`, `${word} ${n}`));
  writeFileSync(path, zipSync(files));
  return path;
}

test('killed at any moment of an import, the course is the one before or the one after, and nothing else stays', async () => {
  const root = temporaryFolder();
  const zips = words.map((word) => editionZip(join(root, `${word}.zip`), word));
  const dataFolder = join(root, 'data');
  const first = await startTestBackend({ dataFolder });
  await first.get('library.add', { path: zips[0] ?? '' });
  await first.settled();
  await first.get('module.visit', { course: 'bee', module: '0.md', slide: 'first-of-m0' });
  await first.close();

  const script = join(root, 'import.mts');
  const own = (path: string) => JSON.stringify(join(import.meta.dirname, '..', '..', path));
  writeFileSync(
    script,
    `import { startBackend } from ${own('backend/start-backend.ts')};
    import { sourceWorkers } from ${own('backend/threads/source-workers.ts')};
    const backend = await startBackend({ dataFolder: ${JSON.stringify(dataFolder)}, bundledCourses: null, extraCourses: [],
      workers: sourceWorkers, nativeBinding: null, assetsBase: '/assets/x/', clock: Date.now, temporaryFolder: '/tmp', home: '/',
      host: { kind: 'web', version: '1', platform: 'test', pid: process.pid }, chooseFolder: null, chooseZip: null,
      openFile: null, warn: () => undefined });
    process.stdout.write('start\\n');
    for (let n = 0; ; n += 1) {
      const zip = ${JSON.stringify(zips)}[n % 3];
      const answer = await backend.request('library.add', { path: zip });
      process.stdout.write((answer.ok ? ${JSON.stringify(words)}[n % 3] : answer.error.message) + '\\n');
    }`,
  );
  for (let round = 0; round < 6; round += 1) {
    const child = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const lines: string[] = [];
    const reader = createInterface({ input: child.stdout });
    const killed = once(child, 'exit');
    reader.on('line', (line) => {
      lines.push(line);
      // Each time a little later, so that it is another step of the import that is not finished.
      if (lines.length === 2 + (round % 3)) setTimeout(() => child.kill('SIGKILL'), round * 7);
    });
    await Promise.all([killed, once(reader, 'close')]);
    expect(
      lines.slice(1).every((line) => words.includes(line)),
      lines.join(),
    ).toBe(true);

    const again = await startTestBackend({ dataFolder });
    await again.settled();
    const { courses } = await again.get('library.list', {});
    expect(courses).toMatchObject([
      { id: 'bee', state: 'ready', moduleCount: modules, seenSlides: 1, problems: [] },
    ]);
    const acknowledged = words.indexOf(lines.at(-1) ?? '');
    // The one under way when the kill came may have been imported without having been answered.
    await untilWhole(again, [words[acknowledged] ?? '', words[(acknowledged + 1) % 3] ?? '']);
    for (let tries = 0; holders(dataFolder).length > 1 && tries < 400; tries += 1) await wait(5);
    expect(holders(dataFolder)).toHaveLength(1);
    await again.close();
    const staging = join(dataFolder, 'courses', '.staging');
    expect(existsSync(staging) ? readdirSync(staging) : []).toEqual([]);
  }
});

function holders(dataFolder: string): string[] {
  return readdirSync(join(dataFolder, 'courses')).filter((name) => !name.startsWith('.'));
}

/** Waits until every module is of one edition, of one of those named. */
async function untilWhole({ get }: TestBackend, allowed: string[]): Promise<void> {
  let counts: number[] = [];
  for (let tries = 0; tries < 400; tries += 1) {
    counts = [];
    for (const text of words) counts.push((await get('search.find', { text, limit: 100 })).hits.length);
    if (words.every((word, n) => counts[n] === 0 || (counts[n] === modules && allowed.includes(word)))) break;
    await wait(5);
  }
  expect(
    counts.toSorted((a, b) => a - b),
    `${words.join()}: ${counts.join()}`,
  ).toEqual([0, 0, modules]);
  expect(allowed).toContain(words[counts.indexOf(modules)]);
}

test('with library.db deleted, three added courses lose nothing: a folder, a zip, a bundled one', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'folder/1.md': moduleText('F', 'fjord'),
    'bundled/shipped/course.yaml': 'id: shipped',
    'bundled/shipped/1.md': moduleText('S', 'swan'),
  });
  const zip = editionZip(join(root, 'bees.zip'), 'blossom');
  const dataFolder = join(root, 'data');
  const bundledCourses = join(root, 'bundled');
  const first = await startTestBackend({ dataFolder, bundledCourses });
  const [plain] = await first.get('library.add', { path: join(root, 'folder') });
  await first.get('library.add', { path: zip });
  rmSync(zip);
  await first.settled();
  await first.get('module.visit', { course: plain?.id ?? '', module: '1.md', slide: 'first-of-f' });
  await first.get('module.visit', { course: 'bee', module: '3.md', slide: 'first-of-m3' });
  await first.get('module.visit', { course: 'shipped', module: '1.md', slide: 'first-of-s' });
  const everything = async ({ get }: TestBackend) => ({
    list: await get('library.list', {}),
    hits: await Promise.all(
      ['fjord', 'blossom', 'swan'].map(
        async (text) => (await get('search.find', { text, limit: 100 })).hits.length,
      ),
    ),
  });
  const before = await everything(first);
  expect(before.hits).toEqual([1, modules, 1]);
  expect(before.list.courses.map(({ source, seenSlides }) => [source.kind, seenSlides]).sort()).toEqual([
    ['bundled', 1],
    ['folder', 1],
    ['zip', 1],
  ]);
  const unpacked = holders(dataFolder);
  await first.close();
  rmSync(join(dataFolder, 'library.db'));

  const again = await startTestBackend({ dataFolder, bundledCourses });
  await again.settled();
  expect(await everything(again)).toEqual(before);
  expect(holders(dataFolder)).toEqual(unpacked);
});
