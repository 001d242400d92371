import { beforeEach, describe, expect, test } from 'vitest';
import {
  findSource,
  listSources,
  setSourceRemoved,
} from '../../../../../backend/database/notebook/course-source-table.ts';
import { migrateNotebook } from '../../../../../backend/database/notebook/migrate-notebook.ts';
import { allMigrations } from '../../../../../backend/database/notebook/migrations/all-migrations.ts';
import {
  listCoursePositions,
  listPositions,
  putPosition,
} from '../../../../../backend/database/notebook/position-table.ts';
import { listSeenSlides, putSeenSlide } from '../../../../../backend/database/notebook/seen-slide-table.ts';
import {
  defaultSettings,
  readSettings,
  writeSettings,
} from '../../../../../backend/database/notebook/setting-table.ts';
import { openDatabase, type SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import { addSources, folderOf, keepBundled } from '../../../../../backend/library/keep-sources.ts';
import { emptyCourseMetadata } from '../../../../../core/course/read-course-metadata.ts';

let db: SqliteDatabase;
beforeEach(() => {
  db = openDatabase({ nativeBinding: undefined }, ':memory:');
  migrateNotebook(db, allMigrations);
});

describe('where courses came from', () => {
  const course = (folder: string, id: string | null = null) => ({
    folder,
    id,
    title: 'Cloud basics',
    metadata: emptyCourseMetadata,
  });
  let tries = 0;
  const minting = { now: 7, random: () => `r${(tries += 1)}`, exists: () => true };
  const add = (...found: Parameters<typeof course>[]) =>
    addSources(
      db,
      found.map((one) => course(...one)),
      minting,
    );

  beforeEach(() => {
    tries = 0;
  });

  test('an id is the author’s, or minted and kept', () => {
    expect(add(['/a', 'mine'], ['/b'])).toMatchObject({
      ok: true,
      value: [
        { id: 'mine', path: '/a' },
        { id: 'cloud-basics-r1', path: '/b' },
      ],
    });
    expect(listSources(db).map(({ id, addedAt }) => [id, addedAt])).toEqual([
      ['mine', 7],
      ['cloud-basics-r1', 7],
    ]);
  });

  test('the same folder is not added twice, and comes back after it was removed', () => {
    add(['/a']);
    expect(add(['/a'])).toMatchObject({ ok: false, error: { code: 'already-added' } });
    setSourceRemoved(db, 'cloud-basics-r1', 9);
    expect(add(['/a'])).toMatchObject({ ok: true, value: [{ id: 'cloud-basics-r1', removedAt: null }] });
  });

  test('an id of a course on the shelf is not taken over by another folder', () => {
    add(['/a', 'same']);
    const refusal = add(['/b', 'same']);
    expect(refusal).toMatchObject({ ok: false, error: { code: 'already-added' } });
    expect(!refusal.ok && refusal.error.message).toContain('/a');
    expect(findSource(db, 'same')?.path).toBe('/a');
  });

  test('a course whose folder is gone is found again in its new place', () => {
    add(['/a', 'same']);
    expect(addSources(db, [course('/b', 'same')], { ...minting, exists: () => false })).toMatchObject({
      ok: true,
    });
    expect(findSource(db, 'same')?.path).toBe('/b');
  });

  test('of several courses those that are new are added', () => {
    add(['/a', 'a']);
    expect(add(['/a', 'a'], ['/b', 'b'])).toMatchObject({ ok: true, value: [{ id: 'b' }] });
  });

  test('a minted id is unlike those there are', () => {
    const same = ['x', 'x', 'y'];
    const once = { ...minting, random: () => same.shift() ?? 'z' };
    addSources(db, [course('/a')], once);
    expect(addSources(db, [course('/b')], once)).toMatchObject({ value: [{ id: 'cloud-basics-y' }] });
  });

  test('bundled courses are noted once, follow the program’s folder, and stay removed', () => {
    keepBundled(db, [course('/v1/one', 'one'), course('/v1/two')], '/v1', minting);
    setSourceRemoved(db, 'one', 9);
    const sources = keepBundled(db, [course('/v2/one', 'one'), course('/v2/two')], '/v2', minting);
    expect(sources.map((source) => [source.id, folderOf(source, '/v2'), source.removedAt])).toEqual([
      ['one', '/v2/one', 9],
      ['cloud-basics-r1', '/v2/two', null],
    ]);
    for (const source of sources) expect(folderOf(source, null)).toBeNull();
  });

  test('a learner’s own copy takes the place of a bundled course that was taken off', () => {
    keepBundled(db, [course('/v1/one', 'one')], '/v1', minting);
    expect(add(['/mine', 'one'])).toMatchObject({ ok: false });
    setSourceRemoved(db, 'one', 9);
    expect(add(['/mine', 'one'])).toMatchObject({ ok: true, value: [{ kind: 'folder', path: '/mine' }] });
    expect(keepBundled(db, [course('/v1/one', 'one')], '/v1', minting)).toMatchObject([
      { kind: 'folder', path: '/mine' },
    ]);
  });
});

describe('settings', () => {
  test('what was not set is as designed', () => {
    expect(readSettings(db)).toEqual(defaultSettings);
    writeSettings(db, { textSize: 1.25, theme: undefined });
    writeSettings(db, { theme: 'sepia' });
    expect(readSettings(db)).toEqual({ ...defaultSettings, textSize: 1.25, theme: 'sepia' });
  });

  test('a value of another version, or a broken one, counts as not set', () => {
    db.exec(
      `INSERT INTO setting (name, value) VALUES ('theme', '"purple"'), ('textSize', '{'), ('unknown', '1'), ('showNotes', 'false')`,
    );
    expect(readSettings(db)).toEqual({ ...defaultSettings, showNotes: false });
  });
});

describe('reading', () => {
  const slide = (module: string, key: string, at: number, course = 'c') => ({
    course,
    module,
    key,
    title: key.toUpperCase(),
    n: 1,
    at,
  });

  test('a slide is seen once, from its first time on', () => {
    for (const at of [5, 3, 9]) putSeenSlide(db, slide('1.md', 'a', at));
    putSeenSlide(db, slide('2.md', 'b', 4));
    expect(listSeenSlides(db, 'c')).toEqual(
      new Map([
        ['1.md', new Set(['a'])],
        ['2.md', new Set(['b'])],
      ]),
    );
    expect(
      db.prepare('SELECT first_seen_at, last_seen_at FROM seen_slide WHERE module = ?').raw().get('1.md'),
    ).toEqual([5, 9]);
  });

  test('a module has one position, and the newest comes first', () => {
    putPosition(db, slide('1.md', 'a', 1));
    putPosition(db, slide('2.md', 'b', 2));
    putPosition(db, slide('1.md', 'c', 3));
    putPosition(db, slide('1.md', 'd', 4, 'other'));
    expect(listPositions(db).map(({ key }) => key)).toEqual(['d', 'c', 'b']);
    expect(listCoursePositions(db, 'c').map(({ key }) => key)).toEqual(['c', 'b']);
  });

  test('precious tables are found by row number, so that a damaged page costs only its own rows', () => {
    const tables = db
      .prepare<[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE type = 'table'`)
      .all();
    expect(tables.length).toBeGreaterThan(3);
    for (const { sql } of tables) expect(sql).not.toMatch(/WITHOUT ROWID/i);
  });

  test('positions are found by time without sorting all of them', () => {
    const plan = db
      .prepare<[], { detail: string }>('EXPLAIN QUERY PLAN SELECT * FROM position ORDER BY at DESC, row DESC')
      .all();
    expect(plan.map(({ detail }) => detail).join()).toMatch(/USING INDEX position_by_time/);
  });
});
