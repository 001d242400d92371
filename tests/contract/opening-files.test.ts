import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moduleText, temporaryFolder, writeFiles } from '../unit/backend/temporary-folder.ts';
import { startTestBackend } from './start-test-backend.ts';

test('a file of a course is handed over once it was looked at, and a failure is told', async () => {
  const root = temporaryFolder();
  writeFiles(root, {
    'a/course.yaml': 'id: a',
    'a/1.md': moduleText('A'),
    'a/table.csv': 'x',
    'a/tool.exe': 'x',
  });
  const opened: string[] = [];
  let failure = '';
  const { get, ask, settled } = await startTestBackend({
    extraCourses: [root],
    openFile: (path) => {
      opened.push(path);
      return Promise.resolve(failure);
    },
  });
  await settled();
  expect(await get('host.info', {})).toMatchObject({ canOpenFiles: true });
  await get('host.open-file', { course: 'a', path: 'table.csv' });
  for (const input of [
    { course: 'a', path: 'tool.exe' },
    { course: 'a', path: '../a/table.csv' },
    { course: 'none', path: 'table.csv' },
  ])
    expect(await ask('host.open-file', input)).toMatchObject({ ok: false });
  expect(opened).toEqual([join(root, 'a', 'table.csv')]);
  failure = 'No application is registered';
  expect(await ask('host.open-file', { course: 'a', path: 'table.csv' })).toMatchObject({
    ok: false,
    error: { code: 'not-readable', message: expect.stringContaining('No application') as string },
  });
});
