import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import {
  shelveCourse,
  unshelveCourse,
  listCourses,
} from '../../../../../backend/database/library/course-table.ts';
import { openLibrary } from '../../../../../backend/database/library/library-schema.ts';
import { matchExpression } from '../../../../../backend/database/library/match-expression.ts';
import { putModule } from '../../../../../backend/database/library/module-table.ts';
import { putSlides } from '../../../../../backend/database/library/slide-table.ts';
import type { SqliteDatabase } from '../../../../../backend/database/open-database.ts';
import { findHits } from '../../../../../backend/search/find-hits.ts';
import { loadVocabulary } from '../../../../../backend/search/load-vocabulary.ts';
import { emptyCourseMetadata } from '../../../../../core/course/read-course-metadata.ts';
import { parseQuery } from '../../../../../core/search/parse-query.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('the expression for FTS5', () => {
  test.each([
    ['two words', '("two" AND "words" *)'],
    ['"a phrase" ', '("a phrase")'],
    ['C++ ', '("c")'],
    ['yes -no ', '("yes") NOT ("no")'],
    ['a OR b c ', '(("a" OR "b") AND "c")'],
    ['in:notes a ', '{notes} : ("a")'],
    ['in:notes in:title a -b ', '{notes title} : ("a") NOT ("b")'],
    ['AND or NOT NEAR( ', '("and" AND "or" AND "not" AND "near")'],
  ])('%j', (text, expression) => {
    expect(matchExpression(parseQuery(text), 'all')).toBe(expression);
  });

  test('can be held to the title', () => {
    expect(matchExpression(parseQuery('a b'), 'title')).toBe('title : ("a" AND "b" *)');
  });

  test('asks nothing where nothing is asked', () => {
    expect(matchExpression(parseQuery('++ -no'), 'all')).toBeNull();
  });

  test('a NUL or a quote in a word can’t end it', () => {
    const query = { required: [[{ words: ['a"b\0c'], prefix: false }]], excluded: [], operators: [] };
    expect(matchExpression(query, 'all')).toBe('("a""b c")');
  });
});

/** Typed by someone in a hurry, by a cat, or by someone who wants to see it fall over. */
const naughty = [
  '',
  ' ',
  '"',
  '""',
  '"""',
  "'",
  '*',
  '**',
  '-',
  '--',
  '-"',
  '+',
  '(',
  ')',
  '()',
  ':',
  '^',
  '~',
  '\\',
  '%',
  '_',
  '?',
  'C++',
  'C#',
  '.NET',
  'AWS:ECS',
  'micro-services',
  'a-b AND (',
  'NEAR(',
  'NEAR("a" "b", 5)',
  'title:',
  'title : x',
  '{title body}: x',
  'x"y',
  '"open',
  'closed"',
  'AND',
  'OR OR',
  'NOT',
  'NOT x',
  'x NOT',
  'x AND',
  '* x',
  'x*',
  'x *y',
  '^x',
  'a + b',
  'rowid',
  'slide_text',
  "'; DROP TABLE slide; --",
  '\0',
  'a\0b',
  '"a\0b"',
  '\uD800',
  'x\uDFFFy',
  '😀',
  '👩‍👩‍👧',
  'é',
  'e\u0301',
  '\u0301',
  'ﬁ',
  'ß',
  'İ',
  'ǅ',
  '用户',
  'ลองดู',
  'مرحبا',
  'a\u202Eb',
  '\u200B',
  '\uFEFF',
  'ª',
  '²',
  '½',
  '-1',
  '1e5',
  '0x1F',
  '\t\n',
  'a\u00A0b',
  '<script>',
  '${x}',
  '{{x}}',
  'null',
  'undefined',
  'constructor',
  '__proto__',
  'x'.repeat(1000),
  'x '.repeat(500),
  'tag:',
  'in:notes',
  'in:notes common',
  'is:unread',
  '-is:unread',
  'module:7 course:one',
  'tag:"',
  'common OR',
  'OR OR OR common',
  'course:none common',
  '"'.repeat(999),
  '-a '.repeat(300),
  '('.repeat(1000),
];

describe('a library to search in', () => {
  let db: SqliteDatabase;

  beforeAll(() => {
    db = openLibrary({ nativeBinding: undefined }, ':memory:').db;
    ['one', 'two'].forEach((id, shelf) => {
      const course = {
        id,
        kind: 'folder' as const,
        folder: `/${id}`,
        title: id,
        metadata: emptyCourseMetadata,
      };
      shelveCourse(db, { ...course, shelf, passing: false });
    });
    const rows = listCourses(db);
    db.transaction(() => {
      for (const { row, id } of rows) {
        for (let module = 1; module <= 300; module += 1) addModule(row, id, module);
      }
    })();
  });

  function addModule(course: number, id: string, ordinal: number): void {
    const title = `Module ${ordinal} of ${id}`;
    const module = putModule(db, null, {
      course,
      ordinal,
      title,
      dialect: null,
      path: `${ordinal}.md`,
      size: 1,
      mtime: 1,
      hash: '',
      description: null,
      date: null,
      language: null,
      cover: null,
      coverAlt: '',
      minutes: 1,
      slideCount: 9,
      problems: [],
      source: '',
    });
    putSlides(
      db,
      module,
      title,
      Array.from({ length: 10 }, (_, n) => ({
        n,
        key: `s${n}`,
        line: 1,
        title: n === 0 ? title : `Topic ${n}`,
        body: `Everywhere stands common${ordinal === 299 && n === 4 ? ' and the quagga' : ''}.`,
        notes: id === 'two' && ordinal === 290 && n === 7 ? 'Common, common, common.' : 'Spoken words.',
      })),
    );
  }

  const search = (
    text: string,
    more: { exact?: boolean; course?: string; module?: string; limit?: number } = {},
  ) =>
    findHits(
      { library: db, notebook: null, vocabulary: loadVocabulary(db) },
      {
        text,
        facets: false,
        limit: more.limit ?? 20,
        exact: more.exact ?? false,
        course: more.course ?? null,
        module: more.module ?? null,
      },
    );

  test('a word half typed finds what it will find', () => {
    expect(search('quag').hits).toMatchObject([
      { course: { id: 'one' }, module: { ordinal: 299 }, slide: { n: 4 }, part: 'body' },
      { course: { id: 'two' } },
    ]);
  });

  test('more match than are looked at, and the best of them lies where the learner is', () => {
    const best = { course: { id: 'two' }, module: { path: '290.md' }, slide: { n: 7 } };
    expect(search('common', { course: 'two', module: '290.md' }).hits[0]).toMatchObject(best);
    expect(search('common', { exact: true }).hits[0]).toMatchObject(best);
    expect(search('common')).toMatchObject({ more: true });
    expect(search('common').hits).toHaveLength(20);
  });

  test('the module itself is a hit, without a slide', () => {
    expect(search('"module 17 of one"').hits[0]).toMatchObject({
      slide: null,
      part: 'title',
      module: { ordinal: 17 },
    });
  });

  test('marks stand where the words are', () => {
    for (const { text, marks } of search('common spoken').hits) {
      expect(marks.length).toBeGreaterThan(0);
      for (const [start, end] of marks) expect(text.slice(start, end)).toMatch(/^(common|spoken)$/i);
    }
  });

  test('a course off the shelf is not found, and is again once it is back', () => {
    unshelveCourse(db, 'one');
    const without = [search('quagga'), search('quagga', { exact: true })];
    for (const { hits, more } of without)
      expect([hits.map(({ course }) => course.id), more]).toEqual([['two'], false]);
    shelveCourse(db, {
      id: 'one',
      kind: 'folder',
      folder: '/one',
      title: 'one',
      metadata: emptyCourseMetadata,
      shelf: 0,
      passing: false,
    });
    expect(search('quagga').hits).toHaveLength(2);
  });

  test.each(naughty)('nothing typed raises an error: %j', (text) => {
    for (const exact of [false, true]) expect(search(text, { exact }).query).toBe(text);
  });

  test('nothing that could be typed raises an error', () => {
    const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...naughty));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), fc.boolean(), (words, exact) => {
        const { hits } = search(words.join(' ').slice(0, 1000), { exact, limit: 5 });
        for (const { text, marks } of hits) {
          let last = 0;
          for (const [start, end] of marks) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
