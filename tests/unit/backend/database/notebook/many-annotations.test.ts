import { beforeAll, describe, expect, test } from 'vitest';
import { countAlike } from '../../../../../backend/database/notebook/count-facets.ts';
import { filterConditions } from '../../../../../backend/database/notebook/filter-annotations.ts';
import {
  countAnnotations,
  countByModule,
  listInModule,
  listNewest,
  listOfModule,
  listUnreviewed,
} from '../../../../../backend/database/notebook/list-annotations.ts';
import { listPlaced } from '../../../../../backend/database/notebook/placing-table.ts';
import type { SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import type { AnnotationFilter } from '../../../../../contract/notebook-views.ts';
import { emptyNotebook } from '../../notebook/made-annotations.ts';

const many = 100_000;

/** Written as rows, because a test is about reading them: ten courses of a hundred modules of a hundred annotations. */
function fill(db: SqliteDatabase): void {
  db.exec(`
    WITH RECURSIVE number (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM number WHERE i < ${many - 1})
    INSERT INTO annotation (row, id, kind, course, course_title, quote, colour, style, label, note, has_note, tags, created_at,
        modified_at, merging, hash, state, score, module, module_title, slide_key, slide_title, n, part, range_start,
        range_end, reviewed)
      SELECT i + 1, 'id-' || i, 'highlight', 'c' || (i % 10), 'Course', 'quote of ' || i,
        CASE i % 4 WHEN 0 THEN 'blue' ELSE 'yellow' END, 'solid', '', CASE i % 5 WHEN 0 THEN 'a note' ELSE '' END, i % 5 = 0,
        '[]', i, i, '{}', '', CASE i % 100 WHEN 0 THEN 'similar' ELSE 'exact' END, 1, 'm' || (i / 10 % 100) || '.md',
        'Module', 's' || (i % 30), 'Slide', i % 30, 'body', i % 700, i % 700 + 9, i % 100 > 0
      FROM number;
    INSERT INTO annotation_text (rowid, quote, note, label, tags, titles)
      SELECT row, quote, note, '', '', '' FROM annotation;
    INSERT INTO annotation_tag (annotation, folded, tag)
      SELECT row, 'tag ' || (row % 50), 'Tag ' || (row % 50) FROM annotation WHERE row % 10 = 0;
  `);
}

let db: SqliteDatabase;
beforeAll(() => {
  db = emptyNotebook();
  fill(db);
}, 120_000);

const filters: AnnotationFilter[] = [
  {},
  { text: 'quote of 77' },
  { courses: ['c3', 'c4'] },
  { modules: [{ course: 'c1', module: 'm5.md' }] },
  { slides: [{ course: 'c1', module: 'm5.md', slide: 's1' }] },
  { tags: ['tag 10'] },
  { colours: ['blue'], withNote: true },
  { states: ['similar'], unreviewed: true },
  { since: 500, until: 90_000, kinds: ['highlight'] },
];

describe.each(filters.map((filter) => [JSON.stringify(filter), filter] as const))(
  'left by %s',
  (_, filter) => {
    test('the pages, the count, the modules and the facets agree', () => {
      const total = countAnnotations(db, filter);
      expect(total).toBeGreaterThan(0);
      const modules = countByModule(db, filter);
      const sum = (of: readonly { count: number }[]) => of.reduce((all, { count }) => all + count, 0);
      expect(sum(modules)).toBe(total);
      expect(sum(countAlike(db, filter))).toBe(total);
      const first = listNewest(db, filter, 0, 50);
      const next = listNewest(db, filter, 50, 50);
      const times = [...first, ...next].map(({ createdAt }) => createdAt);
      expect(times).toEqual([...new Set(times)].sort((a, b) => b - a));
      expect(first.length).toBe(Math.min(50, total));
      const [module] = modules;
      if (!module) throw new Error('There is a module.');
      const inModule = listInModule(db, filter, module, 0, 500);
      expect(inModule).toHaveLength(Math.min(500, module.count));
      const places = inModule.map(({ n, start }) => (n ?? 0) * 1000 + (start ?? 0));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  },
);

/** How SQLite goes about the statements that `ask` prepares. */
function plansOf(ask: (spied: SqliteDatabase) => void): string[] {
  const plans: string[] = [];
  const spied = new Proxy(db, {
    get(target, name) {
      if (name !== 'prepare') return Reflect.get(target, name) as unknown;
      return (sql: string) => {
        const values = (sql.match(/\?/g) ?? []).map(() => '[]');
        const plan = target.prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
        plans.push(plan.map(({ detail }) => detail).join('\n'));
        return target.prepare(sql);
      };
    },
  });
  ask(spied);
  return plans;
}

describe('a question looks only at what it needs:', () => {
  test('the newest come out of the index in their order', () => {
    const [plan] = plansOf((spied) => listNewest(spied, {}, 0, 50));
    expect(plan).toContain('USING COVERING INDEX annotation_by_time');
    // Only the page itself is put in order again.
    expect(plan?.match(/USE TEMP B-TREE/g)?.length).toBe(1);
  });

  test('what is counted beside the list stands in one index', () => {
    for (const ask of [countAlike, countByModule]) {
      const [plan] = plansOf((spied) => ask(spied, {}));
      expect(plan).toMatch(/USING COVERING INDEX annotation_counts/);
      expect(plan).not.toMatch(/TEMP B-TREE/);
    }
  });

  test('of a module, its own rows', () => {
    const [plan] = plansOf((spied) => listOfModule(spied, 'c1', 'm5.md'));
    expect(plan).toMatch(/SEARCH annotation USING INDEX annotation_\w+ \(course=\? AND module=\?\)/);
  });

  test('what is to be reviewed, without looking at what is not', () => {
    const [plan] = plansOf((spied) => listUnreviewed(spied, 'c1', 0, 50));
    expect(plan).toMatch(/USING INDEX annotation_unreviewed/);
  });

  test('what is to be placed, a course’s own rows in turn', () => {
    const [plan] = plansOf((spied) => listPlaced(spied, 'c1', 0, 100));
    expect(plan).toMatch(/SEARCH annotation USING INDEX annotation_by_course \(course=\? AND rowid>\?\)/);
    expect(plan).not.toMatch(/TEMP B-TREE/);
  });

  test.each<[string, AnnotationFilter, RegExp]>([
    ['words', { text: 'quote' }, /annotation_text VIRTUAL TABLE/],
    ['tags', { tags: ['tag 1'] }, /annotation_tag USING COVERING INDEX annotation_tag_by_tag/],
    [
      'modules',
      { modules: [{ course: 'c', module: 'm' }] },
      /SEARCH annotation USING .*INDEX \w+ \(course=\? AND module=\?\)/,
    ],
  ])('%s by their index', (_, filter, how) => {
    const { sql, values } = filterConditions(filter);
    const plan = db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN SELECT row FROM annotation WHERE ${sql}`)
      .all(...values);
    expect(plan.map(({ detail }) => detail).join('\n')).toMatch(how);
  });
});
