import { join } from 'node:path';
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
import { readSettings, writeSettings } from '../../../../../backend/database/notebook/setting-table.ts';
import { defaultSettings } from '../../../../../contract/default-settings.ts';
import { openDatabase, type SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import { addSources, keepBundled, type WantedCourse } from '../../../../../backend/library/keep-sources.ts';
import { folderOf } from '../../../../../backend/library/standing.ts';
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
  const wanted = (folder: string, id: string | null = null, as: string | null = null): WantedCourse => ({
    ...course(folder, id),
    kind: 'folder',
    path: folder,
    as,
  });
  const zip = (path: string, id: string | null = null, as: string | null = null): WantedCourse => ({
    ...wanted(join('/data/courses', path), id, as),
    kind: 'zip',
    path,
  });
  let tries = 0;
  const places = { bundled: '/v1', unpacked: '/data/courses' };
  const minting = { now: 7, random: () => `r${(tries += 1)}`, places, exists: () => true };
  const add = (...found: Parameters<typeof wanted>[]) =>
    addSources(
      db,
      found.map((one) => wanted(...one)),
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
    expect(addSources(db, [wanted('/b', 'same')], { ...minting, exists: () => false })).toMatchObject({
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
    addSources(db, [wanted('/a')], once);
    expect(addSources(db, [wanted('/b')], once)).toMatchObject({ value: [{ id: 'cloud-basics-y' }] });
  });

  test('bundled courses are noted once, follow the program’s folder, and stay removed', () => {
    keepBundled(db, [course('/v1/one', 'one'), course('/v1/two')], '/v1', minting);
    setSourceRemoved(db, 'one', 9);
    const sources = keepBundled(db, [course('/v2/one', 'one'), course('/v2/two')], '/v2', minting);
    expect(
      sources.map((source) => [source.id, folderOf(source, { ...places, bundled: '/v2' }), source.removedAt]),
    ).toEqual([
      ['one', '/v2/one', 9],
      ['cloud-basics-r1', '/v2/two', null],
    ]);
    for (const source of sources) expect(folderOf(source, { ...places, bundled: null })).toBeNull();
  });

  test('a zip is kept by its place among the unpacked ones, and its next edition takes that place', () => {
    expect(addSources(db, [zip('bees-1/bees', 'bee')], minting)).toMatchObject({ ok: true });
    setSourceRemoved(db, 'bee', 9);
    for (const path of ['bees-2/bees', 'bees-3/bees']) {
      expect(addSources(db, [zip(path, 'bee')], minting)).toMatchObject({
        ok: true,
        value: [{ id: 'bee', kind: 'zip', path, removedAt: null }],
      });
    }
    expect(listSources(db).map((source) => folderOf(source, places))).toEqual([
      join('/data/courses', 'bees-3/bees'),
    ]);
  });

  test('neither a zip nor a folder takes the place of the other while that can be reached', () => {
    add(['/mine', 'mine']);
    addSources(db, [zip('bees-1/bees', 'bee')], minting);
    const twins = addSources(db, [zip('twins/a', 'twin'), zip('twins/b', 'twin')], minting);
    expect(twins).toMatchObject({ ok: true, value: [{ path: 'twins/a' }] });
    for (const refused of [add(['/bees', 'bee']), addSources(db, [zip('x/y', 'mine')], minting)])
      expect(refused).toMatchObject({ ok: false, error: { code: 'already-added' } });
    const gone = { ...minting, exists: () => false };
    expect(addSources(db, [zip('x/y', 'mine')], gone)).toMatchObject({
      value: [{ kind: 'zip', path: 'x/y' }],
    });
  });

  test('a course that can’t be reached is taken up under its id, and one that is there is not', () => {
    add(['/old', 'old'], ['/other', 'other']);
    const gone = { ...minting, exists: (path: string) => path !== '/old' };
    expect(addSources(db, [wanted('/new', 'new', 'other')], gone)).toMatchObject({ ok: false });
    expect(addSources(db, [wanted('/other', null, 'old')], gone)).toMatchObject({ ok: false });
    expect(addSources(db, [wanted('/new', null, 'none')], gone)).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(addSources(db, [zip('new-1/new', null, 'old')], gone)).toMatchObject({
      ok: true,
      value: [{ id: 'old', kind: 'zip', path: 'new-1/new' }],
    });
    expect(listSources(db)).toHaveLength(2);
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
    expect(readSettings(db)).toEqual({ ...defaultSettings, notesPlace: 'hidden' });
    writeSettings(db, { notesPlace: 'below' });
    expect(readSettings(db)).toEqual({ ...defaultSettings, notesPlace: 'below' });
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
      // What the index of words is made of is derived, and can be made again.
      .prepare<[], { sql: string }>(
        `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'annotation_text_%'`,
      )
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
