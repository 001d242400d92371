import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  maxModuleBytes,
  readTextFile,
  readTextFileAtOnce,
} from '../../../../backend/files/read-text-file.ts';
import { temporaryFolder, writeFiles } from '../temporary-folder.ts';

describe.each([readTextFile, readTextFileAtOnce])('$name', (read) => {
  async function readBytes(bytes: string | Uint8Array) {
    const folder = temporaryFolder();
    writeFiles(folder, { 'a.md': bytes });
    return read(join(folder, 'a.md'));
  }

  test('UTF-8 comes as it is, without its byte-order mark', async () => {
    expect(await readBytes('Grüße 😀')).toMatchObject({ ok: true, text: 'Grüße 😀', problems: [] });
    expect(await readBytes(Buffer.from('\uFEFFtext'))).toMatchObject({ ok: true, text: 'text' });
  });

  test('an empty file is text', async () => {
    expect(await readBytes('')).toMatchObject({ ok: true, text: '' });
  });

  test('UTF-16 with a byte-order mark is read', async () => {
    const little = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Grüße', 'utf16le')]);
    expect(await readBytes(little)).toMatchObject({ ok: true, text: 'Grüße', problems: [] });
    const big = Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from('Grüße', 'utf16le').swap16()]);
    expect(await readBytes(big)).toMatchObject({ ok: true, text: 'Grüße' });
  });

  test('windows-1252 is read, with a warning at its first line', async () => {
    const bytes = Buffer.from('one\ntwo \x93quoted\x94\nGr\xfc\xdfe\n', 'latin1');
    const text = await readBytes(bytes);
    expect(text).toMatchObject({ ok: true, text: 'one\ntwo “quoted”\nGrüße\n' });
    expect(text.ok && text.problems).toMatchObject([
      { severity: 'warning', code: 'module-encoding', line: 2 },
    ]);
  });

  test('a NUL makes a file binary, from its line on', async () => {
    const text = await readBytes('# fine\n\n\0\0\0');
    expect(text).toMatchObject({ ok: false, problem: { code: 'module-binary', line: 3, severity: 'error' } });
  });

  test('control characters and bytes that are no UTF-8 are no text', async () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at % 31) + 1 + (at % 2) * 0x90);
    expect(await readBytes(noise)).toMatchObject({ ok: false, problem: { code: 'module-binary' } });
  });

  test('up to 1 MiB is read, and a byte more is not', async () => {
    expect(await readBytes('x'.repeat(maxModuleBytes))).toMatchObject({ ok: true });
    const text = await readBytes('x'.repeat(maxModuleBytes + 1));
    expect(text).toMatchObject({ ok: false, problem: { code: 'module-too-large' } });
    const large = await readBytes('x'.repeat(5 * 1024 * 1024));
    expect(!large.ok && large.problem.message).toMatch(/5\.0 MB/);
  });

  test('what is not there, or no file, is said to be so', async () => {
    const folder = temporaryFolder();
    expect(await read(join(folder, 'none.md'))).toMatchObject({
      ok: false,
      problem: { code: 'module-not-readable' },
    });
    expect(await read(folder)).toMatchObject({ ok: false, problem: { code: 'module-not-readable' } });
  });

  test.skipIf(process.platform === 'win32')('a named pipe does not hold the reader up', async () => {
    const pipe = join(temporaryFolder(), 'pipe.md');
    execFileSync('mkfifo', [pipe]);
    expect(await read(pipe)).toMatchObject({ ok: false, problem: { code: 'module-not-readable' } });
  });
});
