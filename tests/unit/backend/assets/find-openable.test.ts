import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOpenable } from '../../../../backend/assets/find-openable.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

function course(): string {
  const root = temporaryFolder();
  writeFiles(root, {
    'outside.pdf': '',
    'course/notes.pdf': '',
    'course/sub/100 % table.XLSX': '',
    'course/a#b?.txt': '',
    'course/tool.exe': '',
    'course/page.html': '',
    'course/drawing.svg': '',
    'course/macros.xlsm': '',
    'course/old.doc': '',
    'course/link.desktop': '',
    'course/no-ending': '',
    'course/script.sh': '',
    'course/trick.pdf.bat': '',
  });
  return join(root, 'course');
}

test.each(['notes.pdf', 'sub/100 % table.XLSX', 'a#b?.txt'])(
  '%s is opened, by its real path',
  async (path) => {
    const folder = course();
    expect(await findOpenable(folder, path)).toEqual({ ok: true, value: join(folder, path) });
  },
);

test.each([
  'tool.exe',
  'page.html',
  'drawing.svg',
  'macros.xlsm',
  'old.doc',
  'link.desktop',
  'no-ending',
  'script.sh',
  'trick.pdf.bat',
])('%s can be a program, and is not', async (path) => {
  const answer = await findOpenable(course(), path);
  expect(answer).toMatchObject({ ok: false, error: { code: 'not-supported' } });
  expect(!answer.ok && answer.error.message).toContain(`“${path}” is not opened from here`);
});

test.each([
  'none.pdf',
  '../outside.pdf',
  'sub/../notes.pdf',
  './notes.pdf',
  'sub//x.pdf',
  '/etc/passwd.pdf',
  '..\\outside.pdf',
  'C:\\x.pdf',
  'notes.pdf:stream.pdf',
  'notes.pdf\0.pdf',
  '',
  '.',
  '..',
  'file:///etc/x.pdf',
])('%j is no file of the course', async (path) => {
  expect(await findOpenable(course(), path)).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

describe.skipIf(process.platform === 'win32')('links', () => {
  test('lead nowhere outside, nor to another kind, nor to a folder', async () => {
    const folder = course();
    symlinkSync(join(folder, '..', 'outside.pdf'), join(folder, 'out.pdf'));
    symlinkSync('tool.exe', join(folder, 'tool.pdf'));
    symlinkSync('notes.pdf', join(folder, 'inside.pdf'));
    mkdirSync(join(folder, 'folder.pdf'));
    expect(await findOpenable(folder, 'out.pdf')).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(await findOpenable(folder, 'tool.pdf')).toMatchObject({
      ok: false,
      error: { code: 'not-supported' },
    });
    expect(await findOpenable(folder, 'folder.pdf')).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    expect(await findOpenable(folder, 'inside.pdf')).toEqual({ ok: true, value: join(folder, 'notes.pdf') });
  });
});
