import { expect, test } from 'vitest';
import type { CourseCard } from '../../../../contract/views.ts';
import { arrangeBooks } from '../../../../renderer/screens/library/arrange-books.ts';

function course(title: string, lastReadAt: number | null, tags: string[]): CourseCard {
  return {
    id: title, title, description: null, authors: [], language: null, licence: null, cover: { url: null, alt: '' },
    moduleCount: 1, modulesRead: 0, tags, slideCount: 1, seenSlides: 0, minutes: 1, lastReadAt, state: 'ready',
    source: { kind: 'folder', path: '/' }, changes: null, problems: [],
  }; // prettier-ignore
}

const shelf = [course('Unix 10', null, ['shell']), course('Unix 9', 5, []), course('Äther', 7, ['shell'])];
const titles = (courses: CourseCard[]) => courses.map(({ title }) => title);

test('books stand as on the shelf, by title, or the last read first', () => {
  expect(titles(arrangeBooks(shelf, 'shelf', null, 'en'))).toEqual(['Unix 10', 'Unix 9', 'Äther']);
  expect(titles(arrangeBooks(shelf, 'title', null, 'de'))).toEqual(['Äther', 'Unix 9', 'Unix 10']);
  expect(titles(arrangeBooks(shelf, 'read', null, 'en'))).toEqual(['Äther', 'Unix 9', 'Unix 10']);
});

test('only those with a tag are shown where one is chosen', () => {
  expect(titles(arrangeBooks(shelf, 'read', 'shell', 'en'))).toEqual(['Äther', 'Unix 10']);
});
