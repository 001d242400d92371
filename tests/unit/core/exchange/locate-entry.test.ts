import { describe, expect, it } from 'vitest';
import { locateEntry, type ShelfToSearch } from '../../../../core/exchange/locate-entry.ts';
import type { ReadEntry } from '../../../../core/exchange/read-entry.ts';
import { foreignEntry, type ForeignEntry } from '../../../../core/exchange/readers/foreign-entry.ts';

const slide = (module: string, n: number, key: string, title: string, body: string, notes = '') => ({
  ...{ module, n, key, title, body, notes },
});
const cloud = [
  slide('1.md', 0, '', '', 'What this module is about.', 'A description.'),
  slide('1.md', 1, 'containers', 'Containers', 'A container packs a program.', 'Like a ship.'),
  slide('1.md', 2, 'images', 'Images', 'An image is a recipe. The end.', ''),
  slide('2.md', 1, 'scaling', 'Scaling', 'Up or out. The end.', 'Ask who has scaled.'),
];
const courses = [
  { id: 'cloud', title: 'Cloud' },
  { id: 'other', title: 'Other' },
];
const shelf: ShelfToSearch = {
  courses,
  modules: (id) =>
    id === 'cloud'
      ? [
          { path: '1.md', title: 'Basics' },
          { path: '2.md', title: 'Growing' },
        ]
      : [{ path: 'x.md', title: 'Elsewhere' }],
  slides: (id) => (id === 'cloud' ? cloud : []),
};

function entry(exact: string | null, source: ForeignEntry['source']): ReadEntry {
  const made = foreignEntry('test', 'here', {
    kind: exact === null ? 'note' : 'highlight',
    note: 'n',
    source,
    quote: exact === null ? null : { exact, prefix: '', suffix: '' },
  });
  if (!made.readable) throw new Error(made.reason);
  return made;
}
const locate = (exact: string | null, source: ForeignEntry['source'], on = shelf) =>
  locateEntry(entry(exact, source), on);

describe('words', () => {
  it('are found on the slide that is named, with what stands around them', () => {
    expect(
      locate('packs a program', { course: 'cloud', module: '1.md', slide: { key: 'containers' } }),
    ).toMatchObject({
      course: 'cloud',
      courseTitle: 'Cloud',
      anchor: {
        module: '1.md',
        moduleTitle: 'Basics',
        slide: { key: 'containers', title: 'Containers', n: 1 },
        range: { part: 'body', start: 12, end: 27, quote: { prefix: 'A container ', suffix: '.' } },
      },
      slideText: { title: 'Containers', body: 'A container packs a program.', notes: 'Like a ship.' },
    });
  });

  it.each([
    ['a course and a module by their titles', { courseTitle: ' CLOUD ', moduleTitle: 'basics' }],
    ['a course alone', { courseTitle: 'Cloud' }],
    ['a module as what a program of books calls a book', { courseTitle: 'Basics' }],
    ['nothing at all', {}],
    ['a course that is not here', { courseTitle: 'Sky' }],
  ])('that stand once are found where the file names %s', (_, source) => {
    expect(locate('Like a ship', source)).toMatchObject({
      course: 'cloud',
      anchor: { slide: { key: 'containers' }, range: { part: 'notes', start: 0 } },
    });
  });

  it('that stand on two slides are placed on neither, but for the one that is named', () => {
    expect(locate('The end', { course: 'cloud' }).slideText).toBeNull();
    for (const named of [{ key: 'images' }, { title: 'images' }, { n: 2 }])
      expect(locate('The end', { course: 'cloud', module: '1.md', slide: named })).toMatchObject({
        anchor: { slide: { key: 'images', n: 2 } },
      });
    expect(locate('The end', { course: 'cloud', module: '2.md' })).toMatchObject({
      anchor: { slide: { key: 'scaling' } },
    });
  });

  it('of a module itself have no slide', () => {
    expect(locate('about', { course: 'cloud' })).toMatchObject({
      anchor: { module: '1.md', slide: null, range: { part: 'introduction', start: 20 } },
    });
  });

  it('that are nowhere keep the names that the file has, and where it counted them', () => {
    const source = { courseTitle: 'A Book!', moduleTitle: 'Chapter 1', slide: { title: 'Page one' } };
    const position = { start: 7, end: 11, unit: 'utf-16' as const };
    expect(locate('lost', { ...source, position })).toEqual({
      course: 'a-book',
      courseTitle: 'A Book!',
      anchor: {
        module: 'Chapter 1',
        moduleTitle: 'Chapter 1',
        slide: { key: 'page-one', title: 'Page one', n: 0 },
        range: { part: 'body', start: 7, end: 11, quote: { exact: 'lost', prefix: '', suffix: '' } },
      },
      slideText: null,
    });
    expect(locate('lost', {})).toMatchObject({ course: 'imported', anchor: { module: '', slide: null } });
  });
});

describe('a note without words', () => {
  it('stands on the slide, the module or the course that is named', () => {
    expect(locate(null, { course: 'cloud', module: '2.md', slide: { key: 'scaling' } }).anchor).toEqual({
      ...{ module: '2.md', moduleTitle: 'Growing', range: null },
      slide: { key: 'scaling', title: 'Scaling', n: 1 },
    });
    expect(locate(null, { course: 'cloud', module: '2.md' }).anchor).toMatchObject({ slide: null });
    expect(locate(null, { course: 'cloud' })).toMatchObject({ courseTitle: 'Cloud', anchor: null });
  });
});

it('of two courses of one title neither is taken for the one that is meant', () => {
  const twins = { ...shelf, courses: [...courses, { id: 'cloud-2', title: 'Cloud' }], modules: () => [] };
  expect(locate(null, { courseTitle: 'Cloud' }, twins)).toMatchObject({ course: 'cloud', anchor: null });
  expect(locate(null, { course: 'cloud-2' }, twins)).toMatchObject({ course: 'cloud-2' });
});

it('on an empty shelf an id of Carrel’s is kept, so that the course finds it when it comes', () => {
  const empty = { courses: [], modules: () => [], slides: () => [] };
  expect(locate('x', { course: 'cloud', courseTitle: 'Cloud', module: '1.md' }, empty)).toMatchObject({
    course: 'cloud',
    courseTitle: 'Cloud',
    anchor: { module: '1.md' },
  });
});
