import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeWholeFile } from '../../../../backend/files/write-whole-file.ts';
import { pdfName, printToPdf, type PdfPrinter } from '../../../../backend/requests/print-to-pdf.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const pdf = Buffer.from('%PDF-1.7 of a module');

function printer(path: string | null): PdfPrinter & { suggested: string[] } {
  const suggested: string[] = [];
  return {
    suggested,
    chooseFile: (name) => Promise.resolve((suggested.push(name), path)),
    print: (caller) => Promise.resolve(Buffer.concat([pdf, Buffer.from(` for ${caller}`)])),
    printFile: () => Promise.resolve(null),
  };
}

describe('printing into a file', () => {
  test('prints the window that asked into the file that was chosen', async () => {
    const path = join(temporaryFolder(), 'out.pdf');
    const used = printer(path);
    expect(await printToPdf({ title: 'Identity: who/what?' }, used, '7')).toEqual({
      ok: true,
      value: { path },
    });
    expect(await readFile(path, 'utf8')).toBe('%PDF-1.7 of a module for 7');
    expect(used.suggested).toEqual(['Identity who what.pdf']);
  });

  test('does nothing where the learner closes the dialog', async () => {
    expect(await printToPdf({ title: 'A' }, printer(null), '7')).toEqual({ ok: true, value: { path: null } });
  });

  test('is refused by a host that can not', async () => {
    expect(await printToPdf({ title: 'A' }, null, null)).toMatchObject({ error: { code: 'not-supported' } });
  });
});

test.each([
  ['Modul 3 – Zugänge', 'Modul 3 – Zugänge.pdf'],
  ['../../etc/passwd', 'etc passwd.pdf'],
  ['a\u0000b\nc', 'a b c.pdf'],
  ['...', 'Carrel.pdf'],
  ['', 'Carrel.pdf'],
])('%j is called %j', (title, name) => expect(pdfName(title)).toBe(name));

describe('a file that is written as a whole', () => {
  test('takes the place of an older one and leaves nothing else behind', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.pdf');
    await writeFile(path, 'older');
    expect(await writeWholeFile(path, pdf)).toBeNull();
    expect(await readFile(path)).toEqual(pdf);
    expect(await readdir(folder)).toEqual(['a.pdf']);
  });

  test('that can not be put in its place says so, and leaves nothing behind', async () => {
    const folder = temporaryFolder();
    await mkdir(join(folder, 'taken.pdf', 'full'), { recursive: true });
    expect(await writeWholeFile(join(folder, 'taken.pdf'), pdf)).toMatchObject({
      error: { code: 'storage-failed' },
    });
    expect(await writeWholeFile(join(folder, 'nowhere', 'a.pdf'), pdf)).toMatchObject({
      error: { code: 'storage-failed' },
    });
    expect(await readdir(folder)).toEqual(['taken.pdf']);
  });
});
