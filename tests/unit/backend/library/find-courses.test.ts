import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCourses, listModuleFiles } from '../../../../backend/library/find-courses.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

async function foldersIn(root: string): Promise<string[]> {
  const found = await findCourses(root);
  if (!found.ok) throw new Error(found.message);
  return found.folders.map((folder) => folder.slice(root.length + 1));
}

test('a folder with a course.yaml is a course, whatever else it holds', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'course.yaml': 'title: A', 'sub/1.md': '' });
  expect(await foldersIn(root)).toEqual(['']);
});

test('a folder with module files directly inside is a course, and those below it are its modules', async () => {
  const root = temporaryFolder();
  writeFiles(root, { '1.md': '', 'deeper/2.md': '', 'deeper/course.yaml': '' });
  expect(await foldersIn(root)).toEqual(['']);
  expect((await listModuleFiles(root)).map(({ path }) => path)).toEqual(['1.md', 'deeper/2.md']);
});

test('of any other folder the children are tried, in natural order', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'README.md': 'about',
    '10 ten/a.md': '',
    '2 two/a.md': '',
    'deep/er/course.yaml': '',
    'nothing/notes.txt': '',
  });
  expect(await foldersIn(root)).toEqual(['2 two', '10 ten', join('deep', 'er')]);
});

test('files about the course, set aside or hidden, are no modules', async () => {
  const root = temporaryFolder();
  const others = [
    'README.md',
    'readme.md',
    'LICENSE.md',
    'SOURCES.md',
    'CHANGELOG.md',
    '_draft.md',
    '.hidden.md',
  ];
  writeFiles(
    root,
    Object.fromEntries(
      [...others, '.git/x.md', '_old/x.md', 'node_modules/p/x.md'].map((path) => [path, '']),
    ),
  );
  expect(await foldersIn(root)).toEqual([]);
  writeFiles(root, { 'module 2.md': '', 'module 10.md': '', 'Module 1.MD': '' });
  expect((await listModuleFiles(root)).map(({ path }) => path)).toEqual([
    'Module 1.MD',
    'module 2.md',
    'module 10.md',
  ]);
});

test.skipIf(process.platform === 'win32')('links are not followed, inside or out', async () => {
  const [root, outside] = [temporaryFolder(), temporaryFolder()];
  writeFiles(outside, { 'secret.md': 'no', 'folder/secret.md': 'no' });
  writeFiles(root, { 'real.md': '' });
  symlinkSync(join(outside, 'secret.md'), join(root, 'link.md'));
  symlinkSync(join(outside, 'folder'), join(root, 'linked'));
  symlinkSync(root, join(root, 'circle'));
  expect((await listModuleFiles(root)).map(({ path }) => path)).toEqual(['real.md']);
});

test('a folder is not looked into for ever', async () => {
  const root = temporaryFolder();
  const deep = join(root, ...Array.from({ length: 30 }, () => 'd'));
  mkdirSync(deep, { recursive: true });
  writeFiles(deep, { '1.md': '' });
  expect(await foldersIn(root)).toEqual([]);
});

test('what is missing or no folder is told apart', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'a.md': '' });
  expect(await findCourses(join(root, 'none'))).toMatchObject({ ok: false, reason: 'missing' });
  expect(await findCourses(join(root, 'a.md'))).toMatchObject({ ok: false, reason: 'not-a-folder' });
  await expect(listModuleFiles(join(root, 'none'))).rejects.toThrow();
});

test('each file comes with its size and time', async () => {
  const root = temporaryFolder();
  writeFiles(root, { 'a.md': '12345' });
  const [file] = await listModuleFiles(root);
  expect(file).toMatchObject({ path: 'a.md', size: 5 });
  expect(file?.mtime).toBeGreaterThan(0);
});
