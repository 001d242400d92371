import { expect, test } from 'vitest';
import { orderModules } from '../../../../backend/library/order-modules.ts';
import { courseTitle, readCourseFile } from '../../../../backend/library/read-course-file.ts';
import { describeCourses, idFromFolder } from '../../../../backend/library/shelf.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

test('a course without a course.yaml goes by its folder', async () => {
  const { metadata, problems } = await readCourseFile(temporaryFolder());
  expect(problems).toEqual([]);
  expect(courseTitle(metadata, '/courses/Cloud basics')).toBe('Cloud basics');
  expect(idFromFolder('/courses/Cloud basics')).toBe('cloud-basics');
});

test('a broken course.yaml is told with its line, and the course is one all the same', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'course.yaml': 'title: fine\nauthors: [a\n', '1.md': '' });
  const { problems } = await readCourseFile(root);
  expect(problems).toMatchObject([{ severity: 'error', code: 'course-file-broken' }]);
  expect(problems[0]?.line).toBeGreaterThan(1);
  expect(await describeCourses(root)).toMatchObject({ ok: true, courses: [{ folder: root, id: null }] });
});

test('a course.yaml that is binary or far too large is told of', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'course.yaml': 'a: \0' });
  expect((await readCourseFile(root)).problems).toMatchObject([{ code: 'course-file-binary' }]);
  writeFiles(root, { 'course.yaml': `a: ${'x'.repeat(70_000)}` });
  expect((await readCourseFile(root)).problems).toMatchObject([{ code: 'course-file-too-large' }]);
});

test('modules stand in the author’s order, the rest after them; an unknown one is told of', () => {
  const { paths, problems } = orderModules(['1.md', '2.md', '3.md'], ['3.md', 'none.md', '1.md', '3.md']);
  expect(paths).toEqual(['3.md', '1.md', '2.md']);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('none.md')]);
});
