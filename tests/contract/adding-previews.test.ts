import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { bees, stagedOf, unpackedOf, until, writeZip } from './adding-fixtures.ts';
import { startTestBackend } from './start-test-backend.ts';

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
