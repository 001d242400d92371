import { describe, expect, it } from 'vitest';
import { courseLikeness, findMissingCourse } from '../../../../core/edition/course-likeness.ts';
import { editionFromLines } from './edition-from-modules.ts';

const subjects = [
  'queues',
  'caches',
  'tables',
  'graphs',
  'logs',
  'locks',
  'clocks',
  'trees',
  'heaps',
  'sets',
];
const lines = (from: string) =>
  subjects.map((subject) => `About ${subject} / ${from} ${subject}, ${subject} in ${from}`);
const course = editionFromLines({ 'm.md': lines('practice') });
const keeping = (count: number) => course.slice(0, count);

describe('the likeness of a folder to a missing course', () => {
  it('is the share of its slides that the folder holds', () => {
    expect(courseLikeness(course, course)).toBe(1);
    expect(courseLikeness(course, keeping(7))).toBe(0.7);
    expect(courseLikeness(course, [])).toBe(0);
  });

  it('does not sink when the folder holds more', () => {
    expect(courseLikeness(keeping(5), course)).toBe(1);
  });

  it('counts slides under another path and reworded ones', () => {
    const elsewhere = course.map((slide) => ({ ...slide, module: 'new/name.md', notes: 'and more' }));
    expect(courseLikeness(course, elsewhere)).toBe(1);
  });

  it('does not count slides that have only their address in common', () => {
    const text = (word: string) => Array.from({ length: 5 }, (_, index) => `${word}${index}`).join(' ');
    const before = editionFromLines({ 'm.md': [`Consistent hashing rings / ${text('a')}`] });
    const after = editionFromLines({ 'm.md': [`Consistent hashing rings / ${text('b')} ${text('c')}`] });
    expect(courseLikeness(before, after)).toBe(0);
  });

  it('is 0 for a course without slides', () => {
    expect(courseLikeness([], course)).toBe(0);
  });
});

describe('the missing course that a folder is offered as', () => {
  const missing = [
    {
      id: 'half',
      slides: [...keeping(5), ...editionFromLines({ 'x.md': ['One', 'Two', 'Three', 'Four', 'Five'] })],
    },
    { id: 'most', slides: course },
  ];

  it('is the likest', () => {
    expect(findMissingCourse(missing, course)).toEqual({ course: missing[1], likeness: 1 });
  });

  it('is one that it holds 60 % of, and none below', () => {
    expect(findMissingCourse(missing.slice(1), keeping(6))?.course.id).toBe('most');
    expect(findMissingCourse(missing.slice(1), keeping(5))).toBeNull();
    expect(findMissingCourse([], course)).toBeNull();
  });
});
