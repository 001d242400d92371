import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { CarrelEvent } from '../../contract/events.ts';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend } from './start-test-backend.ts';

/** Three courses in folders of their own, one of them with an id. */
function threeCourses(): { root: string; folders: string[] } {
  const root = temporaryFolder();
  writeFiles(root, {
    'a/1.md': moduleText('A', 'apple'),
    'b/course.yaml': 'id: bee\ntitle: Of bees',
    'b/1.md': moduleText('B', 'blossom'),
    'c/1.md': moduleText('C', 'cherry'),
    'c/2.md': moduleText('C two', 'cherry'),
  });
  return { root, folders: ['a', 'b', 'c'].map((name) => join(root, name)) };
}

describe('adding', () => {
  test('a course is on the shelf when it is answered, and read after that', async () => {
    const { folders } = threeCourses();
    const { get, settled, events } = await startTestBackend();
    const [card] = await get('library.add', { path: folders[1] ?? '' });
    expect(card).toMatchObject({ id: 'bee', title: 'Of bees', source: { kind: 'folder', path: folders[1] } });
    await settled();
    expect((await get('search.find', { text: 'bloss' })).hits).toMatchObject([{ course: { id: 'bee' } }]);
    expect(events).toContainEqual({
      name: 'indexing.progress',
      value: { course: 'bee', title: 'Of bees', done: 1, total: 1 },
    });
    expect(events).toContainEqual({ name: 'library.changed', value: { course: 'bee' } });
  });

  test('a folder of courses adds each, and what is there already is not added twice', async () => {
    const { root, folders } = threeCourses();
    const { get, ask, settled } = await startTestBackend();
    await get('library.add', { path: folders[0] ?? '' });
    expect(await get('library.add', { path: root })).toHaveLength(2);
    expect(await ask('library.add', { path: root })).toMatchObject({
      ok: false,
      error: { code: 'already-added' },
    });
    await settled();
    expect((await get('library.list', {})).courses.map(({ moduleCount }) => moduleCount)).toEqual([1, 1, 2]);
  });

  test('what is no course is told apart', async () => {
    const root = temporaryFolder();
    writeFiles(root, { 'notes.txt': '', 'module.md': moduleText('M'), 'empty/x.txt': '' });
    const { ask } = await startTestBackend();
    const codeOf = async (path: string) => {
      const answer = await ask('library.add', { path });
      return answer.ok ? 'ok' : answer.error.code;
    };
    expect(await codeOf(join(root, 'none'))).toBe('not-found');
    expect(await codeOf(join(root, 'empty'))).toBe('not-a-course');
    expect(await codeOf(join(root, 'module.md'))).toBe('not-a-course');
    expect(await codeOf('module.md')).toBe('bad-request');
    expect(await codeOf('~/courses')).toBe('not-found');
  });

  test('two at once are both there', async () => {
    const { folders } = threeCourses();
    const { get, settled } = await startTestBackend();
    await Promise.all(folders.map((path) => get('library.add', { path })));
    await settled();
    expect((await get('library.list', {})).courses).toHaveLength(3);
  });

  test('a course whose folder moved is itself again, with its progress', async () => {
    const { root, folders } = threeCourses();
    const { get, settled } = await startTestBackend();
    await get('library.add', { path: folders[1] ?? '' });
    await settled();
    await get('module.visit', { course: 'bee', module: '1.md', slide: 'first-of-b' });
    renameSync(folders[1] ?? '', join(root, 'moved'));
    await get('library.add', { path: join(root, 'moved') });
    await settled();
    expect((await get('library.list', {})).courses).toMatchObject([
      { id: 'bee', seenSlides: 1, state: 'ready', source: { path: join(root, 'moved') } },
    ]);
  });
});

describe('taking off the shelf', () => {
  test('a course and its hits are gone at once, and back at once, with its progress', async () => {
    const { root } = threeCourses();
    const { get, settled } = await startTestBackend();
    await get('library.add', { path: root });
    await settled();
    await get('module.visit', { course: 'bee', module: '1.md', slide: 'first-of-b' });
    const shelf = async () => (await get('library.list', {})).courses.map(({ id }) => id);
    const before = await shelf();
    await get('library.remove', { course: 'bee' });
    expect(await shelf()).not.toContain('bee');
    expect((await get('search.find', { text: 'blossom' })).hits).toEqual([]);
    expect((await get('library.list', {})).resume).toBeNull();
    await get('library.restore', { course: 'bee' });
    expect(await shelf()).toEqual(before);
    expect((await get('search.find', { text: 'blossom' })).hits).toHaveLength(1);
    expect((await get('library.list', {})).resume).toMatchObject({ course: { id: 'bee' } });
  });

  test('a removed course stays off after a new start, and what was read of it is let go', async () => {
    const { root } = threeCourses();
    const first = await startTestBackend();
    await first.get('library.add', { path: root });
    await first.settled();
    await first.get('library.remove', { course: 'bee' });
    await first.close();
    const second = await startTestBackend({ dataFolder: first.dataFolder });
    await second.settled();
    expect((await second.get('library.list', {})).courses.map(({ id }) => id)).not.toContain('bee');
    await second.get('library.restore', { course: 'bee' });
    await second.settled();
    expect((await second.get('search.find', { text: 'blossom' })).hits).toHaveLength(1);
  });
});

describe('this run’s courses', () => {
  test('are there for this run only, and first', async () => {
    const { root, folders } = threeCourses();
    const bundled = temporaryFolder();
    writeFiles(bundled, { 'shipped/course.yaml': 'id: shipped', 'shipped/1.md': moduleText('S') });
    const first = await startTestBackend({
      bundledCourses: bundled,
      extraCourses: [folders[0] ?? '', folders[2] ?? ''],
    });
    await first.settled();
    expect((await first.get('library.list', {})).courses.map(({ id }) => id)).toEqual(['a', 'c', 'shipped']);
    await first.get('library.remove', { course: 'c' });
    await first.get('library.add', { path: folders[0] ?? '' });
    await first.settled();
    await first.close();
    const second = await startTestBackend({ dataFolder: first.dataFolder, bundledCourses: bundled });
    expect((await second.get('library.list', {})).courses.map(({ id }) => id)).not.toContain('c');
    await second.settled();
    expect((await second.get('library.list', {})).courses.map(({ id }) => id)).toEqual(['shipped', 'a']);
    expect(root).toBeTruthy();
  });

  test('one that has the id of another is shown in its place, and says so', async () => {
    const { folders } = threeCourses();
    const other = temporaryFolder();
    writeFiles(other, { 'course.yaml': 'id: bee\ntitle: Other bees', '1.md': moduleText('Other') });
    const first = await startTestBackend();
    await first.get('library.add', { path: folders[1] ?? '' });
    await first.settled();
    await first.close();
    const second = await startTestBackend({ dataFolder: first.dataFolder, extraCourses: [other] });
    await second.settled();
    const { courses } = await second.get('library.list', {});
    expect(courses).toMatchObject([
      { id: 'bee', title: 'Other bees', problems: [{ code: 'course-id-taken', severity: 'error' }] },
    ]);
  });

  test('a folder that is not there is told of, and the others come', async () => {
    const { folders } = threeCourses();
    const started = await startTestBackend({
      extraCourses: [join(folders[0] ?? '', 'none'), folders[0] ?? ''],
    });
    await started.settled();
    expect((await started.get('library.list', {})).courses).toHaveLength(1);
    expect(started.warnings).toEqual([expect.stringContaining('none')]);
  });
});

describe('looking again', () => {
  test('what changed is read', async () => {
    const { root } = threeCourses();
    const { get, ask, settled, events } = await startTestBackend();
    await get('library.add', { path: root });
    await settled();
    writeFiles(root, { 'b/1.md': moduleText('B', 'honey'), 'b/2.md': moduleText('New', 'wax') });
    const seen = events.length;
    await get('library.check-again', { course: 'bee' });
    const isNews = (event: CarrelEvent) => event.name === 'library.changed' && event.value.course === 'bee';
    while (!events.slice(seen).some(isNews)) await get('library.list', {});
    expect((await get('search.find', { text: 'blossom' })).hits).toEqual([]);
    expect((await get('search.find', { text: 'honey' })).hits).toHaveLength(1);
    expect((await get('library.course', { course: 'bee' })).modules).toHaveLength(2);
    expect(await ask('library.check-again', { course: 'none' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
  });

  test('a course whose folder is gone is kept, and comes back with it', async () => {
    const { root, folders } = threeCourses();
    const first = await startTestBackend();
    await first.get('library.add', { path: folders[1] ?? '' });
    await first.settled();
    await first.close();
    renameSync(folders[1] ?? '', join(root, 'away'));
    const second = await startTestBackend({ dataFolder: first.dataFolder });
    await second.settled();
    const [gone] = (await second.get('library.list', {})).courses;
    expect(gone).toMatchObject({ id: 'bee', title: 'Of bees', state: 'not-reachable', moduleCount: 1 });
    expect(gone?.problems).toMatchObject([{ code: 'course-not-reachable' }]);
    expect((await second.get('module.open', { course: 'bee', module: '1.md' })).slides).toHaveLength(1);
    await second.close();
    renameSync(join(root, 'away'), folders[1] ?? '');
    const third = await startTestBackend({ dataFolder: first.dataFolder });
    await third.settled();
    expect((await third.get('library.list', {})).courses).toMatchObject([{ state: 'ready', problems: [] }]);
  });

  test('a cancelled import keeps what it has, can be read, and is finished at the next look', async () => {
    const root = temporaryFolder();
    const files = Array.from({ length: 400 }, (_, n) => [
      `${n + 1}.md`,
      moduleText(`Number ${n + 1}`, 'words '.repeat(2000)),
    ]);
    writeFiles(root, Object.fromEntries(files) as Record<string, string>);
    const { get, settled, events } = await startTestBackend();
    const [card] = await get('library.add', { path: root });
    while (!events.some(({ name }) => name === 'indexing.progress')) await get('library.list', {});
    await get('library.cancel-indexing', {});
    await settled();
    const { courses } = await get('library.list', {});
    expect(courses[0]?.moduleCount).toBeLessThan(400);
    expect(courses[0]?.problems).toMatchObject([{ code: 'indexing-cancelled' }]);
    await get('library.check-again', {});
    while ((await get('library.list', {})).courses[0]?.problems.length !== 0);
    expect((await get('library.course', { course: card?.id ?? '' })).modules).toHaveLength(400);
  });
});

test('reading goes on while a course is read in', async () => {
  const { folders } = threeCourses();
  const large = temporaryFolder();
  const files = Array.from({ length: 300 }, (_, n) => [
    `${n + 1}.md`,
    moduleText(`Number ${n + 1}`, 'words '.repeat(3000)),
  ]);
  writeFiles(large, Object.fromEntries(files) as Record<string, string>);
  const { get, settled, events } = await startTestBackend();
  await get('library.add', { path: folders[1] ?? '' });
  await settled();
  await get('library.add', { path: large });
  let answered = 0;
  const done = () =>
    events.some(
      (event) => event.name === 'indexing.progress' && event.value.total === 300 && event.value.done === 300,
    );
  while (!done()) {
    expect((await get('module.open', { course: 'bee', module: '1.md' })).slides).toHaveLength(1);
    expect((await get('search.find', { text: 'blossom', exact: answered % 2 === 1 })).hits).toHaveLength(1);
    answered += 1;
  }
  expect(answered).toBeGreaterThan(3);
});

test('a bundled course that is no longer shipped is not shown, and its progress is kept', async () => {
  const bundled = temporaryFolder();
  writeFiles(bundled, {
    'one/course.yaml': 'id: one',
    'one/1.md': moduleText('A'),
    'two/1.md': moduleText('B'),
  });
  const first = await startTestBackend({ bundledCourses: bundled });
  await first.settled();
  await first.get('module.visit', { course: 'one', module: '1.md', slide: 'first-of-a' });
  await first.close();
  renameSync(join(bundled, 'one'), join(bundled, '_one'));
  const second = await startTestBackend({ dataFolder: first.dataFolder, bundledCourses: bundled });
  await second.settled();
  expect((await second.get('library.list', {})).courses.map(({ id }) => id)).not.toContain('one');
  await second.close();
  renameSync(join(bundled, '_one'), join(bundled, 'one'));
  const third = await startTestBackend({ dataFolder: first.dataFolder, bundledCourses: bundled });
  await third.settled();
  expect((await third.get('library.course', { course: 'one' })).course.seenSlides).toBe(1);
  rmSync(bundled, { recursive: true });
});
