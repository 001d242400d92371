import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { dataFiles } from '../../../../../backend/data-folder.ts';
import { followEdition } from '../../../../../backend/database/notebook/follow-edition.ts';
import { migrateNotebook } from '../../../../../backend/database/notebook/migrate-notebook.ts';
import { allMigrations } from '../../../../../backend/database/notebook/migrations/all-migrations.ts';
import { openNotebook } from '../../../../../backend/database/notebook/open-notebook.ts';
import { listCoursePositions, putPosition } from '../../../../../backend/database/notebook/position-table.ts';
import { listSeenSlides, putSeenSlide } from '../../../../../backend/database/notebook/seen-slide-table.ts';
import { openDatabase, type SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import type { SlideMove } from '../../../../../core/edition/follow-slides.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const sqlite = { nativeBinding: undefined };

let db: SqliteDatabase;
let editions = 0;
beforeEach(() => {
  db = openDatabase(sqlite, ':memory:');
  migrateNotebook(db, allMigrations);
});

function visit(module: string, key: string, at: number): void {
  const slide = { course: 'c', module, key, title: key, n: 1, at };
  putSeenSlide(db, slide);
  putPosition(db, slide);
}

const place = (at: string) => {
  const [module = '', key = ''] = at.split('#');
  return { module, key, title: `Now ${key}`, n: 7 };
};

/** `from → to (near)`, each `module#key`, or the name that something is set aside under. */
function moveOf(line: string): SlideMove {
  const [, from = '', to = '', near] = /^(\S+) → (\S+)(?: \((.*)\))?$/.exec(line) ?? [];
  const { module, key } = place(from);
  return {
    from: from.includes('#') ? { module, key } : from,
    to: to === 'stays' ? null : to.includes('#') ? place(to) : to,
    near: near === undefined ? null : place(near),
  };
}

function follow(...lines: string[]): boolean {
  return followEdition(db, {
    course: 'c',
    edition: `edition ${(editions += 1)}`,
    moves: lines.map(moveOf),
    renamed: [],
  });
}

const seen = () =>
  [...listSeenSlides(db, 'c')].flatMap(([module, keys]) => [...keys].map((key) => `${module}#${key}`)).sort();
const positions = () => listCoursePositions(db, 'c').map(({ module, key, at }) => `${module}#${key} ${at}`);

describe('slides seen', () => {
  test('move with their times, and take the new title', () => {
    visit('a', 'x', 5);
    visit('a', 'x', 9);
    expect(follow('a#x → b#y')).toBe(true);
    expect(
      db
        .prepare('SELECT module, slide_key, slide_title, first_seen_at, last_seen_at FROM seen_slide')
        .raw()
        .all(),
    ).toEqual([['b', 'y', 'Now y', 5, 9]]);
  });

  test('change places, and move in a chain', () => {
    for (const key of ['x', 'z']) visit('a', key, 1);
    follow('a#x → a#y', 'a#y → a#x', 'a#z → a#w');
    expect(seen()).toEqual(['a#w', 'a#y']);
    follow('a#y → a#w', 'a#w → a#v');
    expect(seen()).toEqual(['a#v', 'a#w']);
  });

  test('that are gone stay where they were, or are set aside and come back', () => {
    visit('a', 'x', 3);
    follow('a#x → stays');
    expect(seen()).toEqual(['a#x']);
    follow('a#x → lost-1');
    expect(seen()).toEqual([]);
    follow('lost-1 → b#x');
    expect(seen()).toEqual(['b#x']);
    expect(db.prepare('SELECT count(*) FROM set_aside_slide').pluck().get()).toBe(0);
  });

  test('of another course stay as they are', () => {
    putSeenSlide(db, { course: 'other', module: 'a', key: 'x', title: 'x', n: 1, at: 1 });
    expect(follow('a#x → b#x')).toBe(false);
    expect(listSeenSlides(db, 'other').get('a')).toEqual(new Set(['x']));
  });

  test('a row that was at the new address already becomes one with it', () => {
    visit('a', 'x', 5);
    visit('b', 'y', 2);
    follow('a#x → b#y');
    expect(db.prepare('SELECT first_seen_at, last_seen_at FROM seen_slide').raw().all()).toEqual([[2, 5]]);
  });
});

describe('positions', () => {
  test('move with their slide', () => {
    visit('a', 'x', 5);
    follow('a#x → a#y');
    expect(positions()).toEqual(['a#y 5']);
  });

  test('of a slide that moved to another module there are two: at the slide, and where it was', () => {
    visit('a', 'x', 5);
    follow('a#x → b#x (a#w)');
    expect(positions()).toEqual(['b#x 5', 'a#w 5']);
  });

  test('of a slide that is gone, reading goes on beside it', () => {
    visit('a', 'x', 5);
    follow('a#x → stays (a#w)');
    expect(positions()).toEqual(['a#w 5']);
    expect(seen()).toEqual(['a#x']);
  });

  test('of a whole module that is gone stay for its return', () => {
    visit('a', 'x', 5);
    follow();
    expect(positions()).toEqual(['a#x 5']);
  });

  test('the newest of a module wins, whichever came from elsewhere', () => {
    visit('a', 'x', 5);
    visit('b', 'y', 8);
    follow('a#x → b#x');
    expect(positions()).toEqual(['b#y 8']);
    visit('c', 'z', 9);
    follow('c#z → b#z');
    expect(positions()).toEqual(['b#z 9']);
  });
});

test('an edition is followed once, however often it is told', () => {
  visit('a', 'x', 1);
  visit('a', 'y', 2);
  const swap = { course: 'c', edition: 'e1', moves: ['a#x → a#y', 'a#y → a#z'].map(moveOf), renamed: [] };
  expect(followEdition(db, swap)).toBe(true);
  expect(followEdition(db, swap)).toBe(false);
  expect(seen()).toEqual(['a#y', 'a#z']);
});

test('ten thousand slides of a renamed module move in one go', () => {
  const keys = Array.from({ length: 10_000 }, (_, n) => `k${n}`);
  db.transaction(() => keys.forEach((key) => visit('a', key, 1)))();
  db.transaction(() => follow(...keys.map((key) => `a#${key} → b#${key}`)))();
  expect(seen()).toHaveLength(10_000);
  expect(listSeenSlides(db, 'c').get('a')).toBeUndefined();
});

test.each([1, 3])('a notebook of version %i comes along with all its rows', (version) => {
  const files = dataFiles(temporaryFolder(), join);
  const old = openNotebook(sqlite, files, allMigrations.slice(0, version), 0);
  if (!old.ok) throw new Error(old.problem.message);
  db = old.db;
  old.db.exec(`INSERT INTO course_source (id, kind, path, added_at) VALUES ('c', 'folder', '/c', 7)`);
  visit('a', 'x', 5);
  old.db.close();
  const opened = openNotebook(sqlite, files, allMigrations, 0);
  if (!opened.ok) throw new Error(opened.problem.message);
  db = opened.db;
  expect(opened.db.prepare('SELECT id, path, added_at FROM course_source').raw().all()).toEqual([
    ['c', '/c', 7],
  ]);
  expect([seen(), positions()]).toEqual([['a#x'], ['a#x 5']]);
  expect(follow('a#x → a#y')).toBe(true);
  expect(seen()).toEqual(['a#y']);
  opened.db.close();
});
