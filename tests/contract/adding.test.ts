import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend, type TestBackend } from './start-test-backend.ts';

/** A zip file of these texts. */
function writeZip(path: string, files: Readonly<Record<string, string>>): string {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = strToU8(text);
  writeFileSync(path, zipSync(entries));
  return path;
}

const bees = {
  'bees/course.yaml': 'id: bee\ntitle: Of bees',
  'bees/1.md': moduleText('B', 'blossom'),
  'bees/2.md': moduleText('C', 'comb'),
};

function unpackedOf(dataFolder: string): string[] {
  const courses = join(dataFolder, 'courses');
  return existsSync(courses) ? readdirSync(courses).filter((name) => !name.startsWith('.')) : [];
}

/** What lies in the staging folders of all runs. */
function stagedOf(dataFolder: string): string[] {
  const staging = join(dataFolder, 'courses', '.staging');
  if (!existsSync(staging)) return [];
  return readdirSync(staging).flatMap((run) => readdirSync(join(staging, run)));
}

/** Waits for what follows a scan, without being told of it. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 2000; tries += 1) {
    if (await isSo()) return;
    await wait(5);
  }
  throw new Error('It never came to that.');
}

const find = async ({ get }: TestBackend, text: string) =>
  (await get('search.find', { text })).hits.map(({ course }) => course.id);

describe('a preview', () => {
  test('of a folder says what adding it would bring, and adds nothing', async () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'course.yaml': 'id: bee\ntitle: Of bees\ndescription: All of them.\nlanguage: en\norder: [none.md]',
      '1.md': moduleText('B', 'blossom'),
      '2.md': Buffer.from([0, 1, 2]),
    });
    const { get, events } = await startTestBackend();
    const view = await get('library.preview', { preview: 'one', path: root });
    expect(view).toMatchObject({
      path: root,
      kind: 'folder',
      problems: [],
      courses: [
        {
          folder: root,
          title: 'Of bees',
          description: 'All of them.',
          language: 'en',
          moduleCount: 2,
          slideCount: 1,
          minutes: 1,
          standing: 'new',
          likeMissing: null,
          modules: [
            { path: '1.md', title: 'B', slideCount: 1, dialect: { label: 'Carrel' }, problemCount: 0 },
            { path: '2.md', title: '2', slideCount: 0, dialect: null, problemCount: 1 },
          ],
          problemCount: 2,
          problems: [{ code: 'course-order-unknown' }, { code: 'module-binary', path: '2.md' }],
        },
      ],
    });
    expect((await get('library.list', {})).courses).toEqual([]);
    expect(events).toContainEqual({
      name: 'preview.progress',
      value: { preview: 'one', step: 'reading', done: 2, total: 2 },
    });
  });

  test('of a zip too, and what was left out of it', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'bees.carrel.zip'), { ...bees, '__MACOSX/bees/._1.md': 'x' });
    const { get, events, dataFolder } = await startTestBackend();
    const view = await get('library.preview', { preview: 'one', path: zip });
    expect(view).toMatchObject({
      kind: 'zip',
      problems: [],
      courses: [{ title: 'Of bees', moduleCount: 2, standing: 'new' }],
    });
    expect(events.filter(({ name }) => name === 'preview.progress').at(0)?.value).toMatchObject({
      step: 'unpacking',
    });
    expect(unpackedOf(dataFolder)).toEqual([]);
    await get('library.discard-preview', { preview: 'one' });
    expect(stagedOf(dataFolder)).toEqual([]);
  });

  test('knows a zip by what is in it, and takes its name where nothing else gives one', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'Über Bienen.kurs'), { '1.md': moduleText('B') });
    writeFileSync(join(root, 'no.zip'), 'no zip');
    writeFileSync(join(root, 'module.md'), moduleText('M'));
    writeZip(join(root, 'empty.zip'), { 'readme.txt': 'nothing here' });
    const { get, ask, dataFolder } = await startTestBackend();
    const view = await get('library.preview', { preview: 'a', path: zip });
    expect(view.courses).toMatchObject([{ title: 'Über Bienen.kurs', moduleCount: 1 }]);
    const refusals = [];
    for (const name of ['no.zip', 'module.md', 'empty.zip', 'none.zip']) {
      const answer = await ask('library.preview', { preview: 'b', path: join(root, name) });
      refusals.push(answer.ok ? 'ok' : `${answer.error.code}: ${answer.error.message}`);
    }
    expect(refusals).toEqual([
      'bad-zip: “no.zip” was not unpacked. It is not a zip.',
      'not-a-course: “module.md” is neither a folder nor a zip. Add the folder that holds it.',
      expect.stringContaining('not-a-course: “empty.zip” holds no course'),
      expect.stringContaining('not-found'),
    ]);
    await get('library.discard-preview', { preview: 'a' });
    expect(stagedOf(dataFolder)).toEqual([]);
  });

  test('of several courses: at the top, in one folder, side by side, and two of one id', async () => {
    const root = temporaryFolder();
    const zip = writeZip(join(root, 'many.zip'), {
      'pack/README.md': '# Two courses',
      'pack/a/course.yaml': 'id: twin',
      'pack/a/1.md': moduleText('A'),
      'pack/b/course.yaml': 'id: twin',
      'pack/b/1.md': moduleText('B'),
      'pack/c/1.md': moduleText('C'),
    });
    const { get } = await startTestBackend();
    const { courses } = await get('library.preview', { preview: 'a', path: zip });
    expect(courses.map(({ title, standing }) => [title, standing])).toEqual([
      ['a', 'new'],
      ['b', 'taken'],
      ['c', 'new'],
    ]);
    expect(courses[1]?.problems[0]).toMatchObject({ code: 'course-id-taken', severity: 'error' });
    const cards = await get('library.import', { preview: 'a' });
    expect(cards.map(({ title }) => title)).toEqual(['a', 'c']);
  });

  test('shows the first of a thousand modules, and counts them all', async () => {
    const root = temporaryFolder();
    const files = Array.from({ length: 230 }, (_, n) => [`${n}.md`, n < 100 ? '' : moduleText(`M${n}`)]);
    writeFiles(root, Object.fromEntries(files) as Record<string, string>);
    const { get } = await startTestBackend();
    const { courses } = await get('library.preview', { preview: 'a', path: root });
    expect(courses[0]).toMatchObject({ moduleCount: 230, slideCount: 130 });
    expect(courses[0]?.modules).toHaveLength(200);
    expect(courses[0]?.problems).toHaveLength(50);
    expect(courses[0]?.problemCount).toBeGreaterThanOrEqual(100);
  });

  test('ends when it is told so, and leaves nothing', async () => {
    const root = temporaryFolder();
    const files = Array.from({ length: 3000 }, (_, n) => [
      `${n}.md`,
      moduleText(`M${n}`, 'words '.repeat(200)),
    ]);
    const zip = writeZip(join(root, 'large.zip'), Object.fromEntries(files) as Record<string, string>);
    const { get, ask, events, dataFolder } = await startTestBackend();
    for (const step of ['unpacking', 'reading']) {
      const before = events.length;
      const looking = ask('library.preview', { preview: 'large', path: zip });
      await until(() =>
        events.slice(before).some(({ name, value }) => name === 'preview.progress' && value.step === step),
      );
      await get('library.discard-preview', { preview: 'large' });
      expect(await looking).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      expect(stagedOf(dataFolder)).toEqual([]);
    }
    expect(await ask('library.import', { preview: 'large' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('offers a folder without an id as the course that is missing, and takes it up as that', async () => {
    const root = temporaryFolder();
    const texts = Object.fromEntries(
      ['apple', 'bear', 'cherry', 'dune', 'elm'].map((word, n) => [
        `old/${n}.md`,
        moduleText(word, `What there is to say about ${word}, in so many words.`),
      ]),
    );
    writeFiles(root, { ...texts, 'other/1.md': moduleText('zebra', 'Nothing of the kind.') });
    const first = await startTestBackend();
    const [card] = await first.get('library.add', { path: join(root, 'old') });
    const id = card?.id ?? '';
    await first.settled();
    await first.get('module.visit', { course: id, module: '0.md', slide: 'first-of-apple' });
    renameSync(join(root, 'old'), join(root, 'new'));
    const { courses } = await first.get('library.preview', { preview: 'a', path: root });
    expect(courses.map(({ title, likeMissing }) => [title, likeMissing])).toEqual([
      ['new', { id, title: 'old', likeness: 1 }],
      ['other', null],
    ]);
    const folder = join(root, 'new');
    const cards = await first.get('library.import', { preview: 'a', courses: [{ folder, as: id }] });
    expect(cards).toMatchObject([{ id, source: { path: folder }, seenSlides: 1 }]);
    // What is there can't be taken up once more.
    await first.get('library.preview', { preview: 'b', path: join(root, 'other') });
    const again = { preview: 'b', courses: [{ folder: join(root, 'other'), as: id }] };
    expect(await first.ask('library.import', again)).toMatchObject({
      ok: false,
      error: { code: 'already-added' },
    });
    expect(
      await first.ask('library.import', {
        preview: 'b',
        courses: [{ folder: join(root, 'other'), as: 'none' }],
      }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(
      await first.ask('library.import', { preview: 'b', courses: [{ folder: '/elsewhere' }] }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('says how a course that is known would stand', async () => {
    const root = temporaryFolder();
    writeFiles(root, {
      'here/course.yaml': 'id: here',
      'here/1.md': moduleText('H'),
      'copy/course.yaml': 'id: here',
      'copy/1.md': moduleText('H'),
      'gone/1.md': moduleText('G'),
    });
    const { get, ask } = await startTestBackend();
    await get('library.add', { path: join(root, 'here') });
    const [gone] = await get('library.add', { path: join(root, 'gone') });
    await get('library.remove', { course: gone?.id ?? '' });
    const { courses } = await get('library.preview', { preview: 'a', path: root });
    expect(courses.map(({ folder, standing }) => [folder, standing])).toEqual([
      [join(root, 'copy'), 'taken'],
      [join(root, 'gone'), 'comes-back'],
      [join(root, 'here'), 'on-shelf'],
    ]);
    expect(courses[0]?.problems[0]?.message).toContain(join(root, 'here'));
    const zip = writeZip(join(root, 'here.zip'), { 'course.yaml': 'id: here', '1.md': moduleText('H') });
    expect((await get('library.preview', { preview: 'z', path: zip })).courses).toMatchObject([
      { standing: 'taken' },
    ]);
    expect(await ask('library.import', { preview: 'z' })).toMatchObject({
      ok: false,
      error: { code: 'already-added' },
    });
    expect((await get('library.import', { preview: 'a' })).map(({ id }) => id)).toEqual([gone?.id]);
  });
});

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
