import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { bees, find, stagedOf, unpackedOf, until, writeZip } from './adding-fixtures.ts';
import { startTestBackend } from './start-test-backend.ts';

describe('a zip', () => {
  test('becomes a course in the data folder, with its pictures, whatever becomes of the zip', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'bees.zip'), { ...bees, 'bees/a.svg': '<svg/>' });
    const started = await startTestBackend();
    const [card] = await started.get('library.add', { path: zip });
    expect(card).toMatchObject({ id: 'bee', title: 'Of bees', source: { kind: 'zip' } });
    expect(card?.source.path.startsWith(join(started.dataFolder, 'courses'))).toBe(true);
    rmSync(zip);
    await started.settled();
    expect(await find(started, 'blossom')).toEqual(['bee']);
    expect(
      (await started.backend.openAsset({ path: '/assets/test/bee/a.svg', method: 'HEAD', range: null }))
        .status,
    ).toBe(200);
    await started.get('module.visit', { course: 'bee', module: '1.md', slide: 'first-of-b' });
    await started.close();
    expect(stagedOf(started.dataFolder)).toEqual([]);

    // The data folder can lie elsewhere the next time.
    const moved = join(root, 'moved');
    renameSync(started.dataFolder, moved);
    const again = await startTestBackend({ dataFolder: moved });
    await again.settled();
    expect((await again.get('library.list', {})).courses).toMatchObject([
      { id: 'bee', state: 'ready', seenSlides: 1 },
    ]);
    await again.get('library.remove', { course: 'bee' });
    await again.close();
    const third = await startTestBackend({ dataFolder: moved });
    await third.settled();
    await third.get('library.restore', { course: 'bee' });
    await third.settled();
    expect(await find(third, 'comb')).toEqual(['bee']);
  });

  test('of the next edition takes the place of the one before, which is deleted once it is read', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'bees.zip'), bees);
    const started = await startTestBackend();
    await started.get('library.add', { path: zip });
    await started.settled();
    await started.get('module.visit', { course: 'bee', module: '1.md', slide: 'first-of-b' });
    const [before] = unpackedOf(started.dataFolder);

    // Of the same length, as a time that is the same would not tell them apart.
    writeZip(zip, { ...bees, 'bees/2.md': moduleText('C', 'wax!') });
    const { courses } = await started.get('library.preview', { preview: 'a', path: zip });
    expect(courses).toMatchObject([{ standing: 'new-edition' }]);
    expect(unpackedOf(started.dataFolder)).toEqual([before]);
    const cards = await started.get('library.import', { preview: 'a' });
    expect(cards).toMatchObject([{ id: 'bee', seenSlides: 1 }]);
    await until(() => unpackedOf(started.dataFolder).length === 1);
    const [after] = unpackedOf(started.dataFolder);
    expect(after).not.toBe(before);
    await until(async () => (await find(started, 'wax')).length === 1);
    expect(await find(started, 'comb')).toEqual([]);
    expect((await started.get('library.list', {})).courses).toHaveLength(1);
    expect(readdirSync(join(started.dataFolder, 'courses', after ?? ''))).toEqual(['bees']);
  });

  test('that was taken off comes back with what is in it now', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'bees.zip'), bees);
    const started = await startTestBackend();
    await started.get('library.add', { path: zip });
    await started.settled();
    await started.get('library.remove', { course: 'bee' });
    writeZip(zip, { ...bees, 'bees/3.md': moduleText('D', 'drone') });
    expect((await started.get('library.preview', { preview: 'a', path: zip })).courses).toMatchObject([
      { standing: 'comes-back' },
    ]);
    await started.get('library.import', { preview: 'a' });
    await until(async () => (await find(started, 'drone')).length === 1);
    await until(() => unpackedOf(started.dataFolder).length === 1);
  });

  test('of several courses: each moves on by itself, and what one still needs is kept', async () => {
    const root = temporaryFolder();
    const pack = writeZip(join(root, 'pack.zip'), {
      ...bees,
      'ants/course.yaml': 'id: ant',
      'ants/1.md': moduleText('A', 'anthill'),
    });
    const single = writeZip(join(root, 'bees.zip'), { ...bees, 'bees/3.md': moduleText('D', 'drone') });
    const started = await startTestBackend();
    expect(await started.get('library.add', { path: pack })).toHaveLength(2);
    await started.settled();
    await started.get('library.add', { path: single });
    await until(async () => (await find(started, 'drone')).length === 1);
    await started.get('library.check-again', {});
    await started.settled();
    expect(unpackedOf(started.dataFolder)).toHaveLength(2);
    expect(await find(started, 'anthill')).toEqual(['ant']);
    const chosen = await started.get('library.preview', { preview: 'p', path: pack });
    const ants = chosen.courses.find(({ title }) => title === 'ants')?.folder ?? '';
    await started.get('library.import', { preview: 'p', courses: [{ folder: ants }] });
    await until(() => unpackedOf(started.dataFolder).length === 2);
    expect(await find(started, 'drone')).toEqual(['bee']);
  });

  test('that is hostile is refused, named, and nothing of it stays', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'evil.zip'), { ...bees, '../evil.md': 'evil' });
    const { ask, dataFolder } = await startTestBackend();
    const answer = await ask('library.add', { path: zip });
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'bad-zip', details: { reason: 'unsafe-name' } },
    });
    expect(!answer.ok && answer.error.message).toBe(
      '“evil.zip” was not unpacked. The name of its entry “../evil.md” leads out of the folder with “..”. Unpack it yourself and add the folder.',
    );
    expect([unpackedOf(dataFolder), stagedOf(dataFolder)]).toEqual([[], []]);
    expect(existsSync(join(dataFolder, 'courses', 'evil.md'))).toBe(false);
  });

  test('two imports of one preview add it once', async () => {
    const zip = writeZip(join(temporaryFolder(), 'bees.zip'), bees);
    const { get, ask, settled } = await startTestBackend();
    await get('library.preview', { preview: 'a', path: zip });
    const answers = await Promise.all([
      ask('library.import', { preview: 'a' }),
      ask('library.import', { preview: 'a' }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'ok' : answer.error.code)).sort()).toEqual([
      'not-found',
      'ok',
    ]);
    await settled();
    expect((await get('library.list', {})).courses).toHaveLength(1);
  });

  test('named for this run is there for this run, and is itself when it is added', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'Bees.zip'), { '1.md': moduleText('B', 'blossom') });
    const first = await startTestBackend({ extraCourses: [zip] });
    await first.settled();
    expect((await first.get('library.list', {})).courses).toMatchObject([
      { id: 'bees', title: 'Bees', source: { kind: 'zip' } },
    ]);
    await first.get('module.visit', { course: 'bees', module: '1.md', slide: 'first-of-b' });
    expect(unpackedOf(first.dataFolder)).toEqual([]);
    await first.close();
    expect(stagedOf(first.dataFolder)).toEqual([]);

    const second = await startTestBackend({ dataFolder: first.dataFolder, extraCourses: [zip] });
    await second.settled();
    expect((await second.get('library.list', {})).courses).toMatchObject([{ id: 'bees', seenSlides: 1 }]);
    expect(await second.get('library.add', { path: zip })).toMatchObject([
      { id: 'bees', seenSlides: 1, problems: [] },
    ]);
    await second.close();
    const third = await startTestBackend({ dataFolder: first.dataFolder });
    await third.settled();
    expect((await third.get('library.list', {})).courses).toMatchObject([
      { id: 'bees', seenSlides: 1, state: 'ready' },
    ]);
    expect(third.warnings).toEqual([]);
  });

  test('named for this run that is broken is told of', async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'broken.zip'), 'PK no');
    const { warnings, settled } = await startTestBackend({ extraCourses: [join(root, 'broken.zip')] });
    await settled();
    expect(warnings).toEqual([expect.stringContaining('“broken.zip” was not unpacked.')]);
  });
});

describe('what earlier runs left', () => {
  test('in the staging folder is gone; an unpacked zip that is not in doubt never is', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'bees.zip'), bees);
    const first = await startTestBackend();
    await first.get('library.add', { path: zip });
    await first.settled();
    await first.close();
    const courses = join(first.dataFolder, 'courses');
    writeFiles(courses, {
      '.staging/old/zip-1/x.md': 'left',
      'kept-of-a-lost-notebook/bees/1.md': 'precious',
      'half-imported/.unsettled': '',
      'half-imported/bees/1.md': 'never answered',
    });
    const [holder] = unpackedOf(first.dataFolder).filter((name) => name.startsWith('of-bees'));
    writeFileSync(join(courses, holder ?? '', '.unsettled'), '');
    const second = await startTestBackend({ dataFolder: first.dataFolder });
    await second.settled();
    await until(() => !existsSync(join(courses, 'half-imported')));
    await until(() => !existsSync(join(courses, '.staging', 'old')));
    expect(unpackedOf(first.dataFolder).sort()).toEqual(['kept-of-a-lost-notebook', holder]);
    await until(() => !existsSync(join(courses, holder ?? '', '.unsettled')));
    expect(await find(second, 'blossom')).toEqual(['bee']);
  });

  test('nothing is deleted where the notebook can’t be asked', async () => {
    const { dataFolder, close } = await startTestBackend();
    await close();
    writeFiles(join(dataFolder, 'courses'), { 'doubted/.unsettled': '', 'doubted/1.md': 'x' });
    writeFileSync(join(dataFolder, 'notebook.db'), 'no database '.repeat(999));
    const again = await startTestBackend({ dataFolder });
    await again.settled();
    await again.close();
    expect(unpackedOf(dataFolder)).toEqual(['doubted']);
  });

  test('a folder that is thrown away is no course', async () => {
    const { ask, dataFolder } = await startTestBackend();
    const staging = join(dataFolder, 'courses', '.staging');
    mkdirSync(staging, { recursive: true });
    const [run] = readdirSync(staging);
    if (run !== undefined) {
      writeFiles(join(staging, run), { 'c/1.md': moduleText('C') });
      expect(await ask('library.add', { path: join(staging, run, 'c') })).toMatchObject({ ok: false });
    }
  });
});

test('what is handed over is taken, previewed and thrown away', async () => {
  const zip = zipSync({ '1.md': strToU8(moduleText('B')) });
  const { backend, get, ask, dataFolder } = await startTestBackend();
  const receive = (name: string) => backend.receiveUpload(name, bytes(zip));
  async function* bytes(content: Uint8Array) {
    for (let at = 0; at < content.length; at += 50) {
      await wait(0);
      yield content.subarray(at, at + 50);
    }
  }
  const pathOf = async (name: string) => {
    const answer = await receive(name);
    return answer.ok ? answer.value.path : '';
  };
  const path = await pathOf('Von Bienen.zip');
  expect(lstatSync(path).size).toBe(zip.length);
  expect(await get('library.preview', { preview: 'a', path })).toMatchObject({
    courses: [{ title: 'Von Bienen' }],
  });
  await get('library.discard-preview', { preview: 'a' });
  expect(stagedOf(dataFolder)).toEqual([]);

  for (const name of ['../../evil.zip', '..', 'CON.zip', '\0', '/etc/passwd', 'a'.repeat(5000), '.hidden']) {
    const odd = await pathOf(name);
    expect(odd.startsWith(join(dataFolder, 'courses', '.staging')), name).toBe(true);
    expect(await get('library.add', { path: odd })).toHaveLength(1);
  }
  expect(stagedOf(dataFolder)).toEqual([]);

  async function* broken() {
    await wait(0);
    yield zip;
    throw new Error('The page went away.');
  }
  await expect(backend.receiveUpload('broken.zip', broken())).rejects.toThrow('went away');
  expect(stagedOf(dataFolder)).toEqual([]);
  const corrupt = await backend.receiveUpload('corrupt.zip', bytes(new Uint8Array(100)));
  expect(
    await ask('library.preview', { preview: 'c', path: corrupt.ok ? corrupt.value.path : '' }),
  ).toMatchObject({ ok: false });
  expect(stagedOf(dataFolder)).toEqual([]);
});
