import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCourseFolder, isModuleFile } from '../../../../core/course/course-files.ts';
import { compareNaturally } from '../../../../core/course/natural-order.ts';
import { readCourseMetadata } from '../../../../core/course/read-course-metadata.ts';
import { countWords, readingMinutes } from '../../../../core/course/reading-time.ts';
import { resolveInCourse } from '../../../../core/course/resolve-in-course.ts';
import { slugify } from '../../../../core/slug.ts';

describe('module files', () => {
  it.each(['a.md', '01 intro.MD', 'module-11.md', 'Über.md'])('%s is one', (name) => {
    expect(isModuleFile(name)).toBe(true);
  });
  it.each([
    'README.md',
    'license.md',
    'SOURCES.md',
    'Changelog.md',
    '_draft.md',
    '.hidden.md',
    'a.txt',
    'md',
    '.md',
  ])('%s is none', (name) => {
    expect(isModuleFile(name)).toBe(false);
  });
  it('are looked for neither in hidden nor in set-aside folders', () => {
    expect(['part 1', '.git', '_old', 'node_modules'].map(isCourseFolder)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
  it('stand in natural order', () => {
    expect(['m10.md', 'm2.md', 'm1/b.md', 'M1.md'].toSorted(compareNaturally)).toEqual([
      'M1.md',
      'm1/b.md',
      'm2.md',
      'm10.md',
    ]);
  });
});

describe('course.yaml', () => {
  it('gives what it says', () => {
    const { metadata, problems } = readCourseMetadata({
      id: 'sea',
      title: 'The sea',
      authors: ['A', 'B'],
      order: ['b.md'],
      licence: 'CC0',
    });
    expect(metadata).toMatchObject({
      id: 'sea',
      title: 'The sea',
      authors: ['A', 'B'],
      order: ['b.md'],
      licence: 'CC0',
    });
    expect(problems).toEqual([]);
  });
  it.each(['../x', 'a/b', '.', ' ', 'a'.repeat(101), 'x\u0000'])('refuses the id %j', (id) => {
    expect(readCourseMetadata({ id }).metadata.id).toBeNull();
  });
  it('names what it cannot use, and reads the rest', () => {
    const { metadata, problems } = readCourseMetadata({ title: { a: 1 }, description: 'd' });
    expect(metadata).toMatchObject({ title: null, description: 'd' });
    expect(problems.map(({ code }) => code)).toEqual(['course-value']);
    expect(readCourseMetadata('text').problems.map(({ code }) => code)).toEqual(['course-shape']);
  });
});

describe('addresses inside a course', () => {
  it.each([
    ['x.png', 'part/x.png', ''],
    ['./a%20b.png', 'part/a b.png', ''],
    ['../other.md#recap', 'other.md', 'recap'],
    ['#agenda', 'part/m.md', 'agenda'],
    ['x.png?v=1', 'part/x.png', ''],
  ])('%s resolves', (address, path, fragment) => {
    expect(resolveInCourse('part/m.md', address)).toEqual({ path, fragment });
  });
  it.each([
    '/etc/passwd',
    '../../x',
    '..%2f..%2fx',
    'C:\\x',
    'a\\b',
    'http://x',
    '//x',
    'a%00b',
    '%E0%A4%A',
    'javascript:x',
    '..',
  ])('%s does not', (address) => {
    expect(resolveInCourse('part/m.md', address)).toBeNull();
  });
});

describe('words', () => {
  it('are counted in any script', () => {
    expect(countWords('It’s a well-known 2nd café; naïve — Ж.')).toBe(7);
    expect([0, 1, 200, 201].map(readingMinutes)).toEqual([0, 1, 1, 2]);
  });
  it('are what Unicode calls letters and digits, in a run', () => {
    const word = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;
    const unit = fc.constantFrom(
      'a',
      'Z',
      '7',
      '-',
      "'",
      '’',
      ' ',
      '.',
      '_',
      'ж',
      '字',
      '𝒜',
      '🙂',
      '\ud83d',
      '\udc00',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
        expect(countWords(text)).toBe(text.match(word)?.length ?? 0);
      }),
    );
  });

  it('make slugs', () => {
    expect(['Café & Bar!', '  ', 'ÜBER 9', '第二 章', '__proto__'].map(slugify)).toEqual([
      'cafe-bar',
      '',
      'uber-9',
      '第二-章',
      'proto',
    ]);
  });
});
