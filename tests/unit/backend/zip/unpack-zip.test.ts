import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackZip, type UnpackOptions } from '../../../../backend/zip/unpack-zip.ts';
import { zipLimits } from '../../../../backend/zip/zip-limits.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { craftZip, craftZip64, link, unixMode } from './craft-zip.ts';
import { deep, hostileZips, module } from './hostile-zips.ts';

/** A folder with something in it that no zip may touch, the zip, and the place it is unpacked to. */
function place(zip: Buffer | Uint8Array): { root: string; file: string; stage: string } {
  const root = temporaryFolder();
  mkdirSync(join(root, 'data', 'staging'), { recursive: true });
  writeFileSync(join(root, 'precious.md'), 'precious');
  writeFileSync(join(root, 'data', 'precious.md'), 'precious');
  const file = join(root, 'course.zip');
  writeFileSync(file, zip);
  return { root, file, stage: join(root, 'data', 'staging', 'one') };
}

async function unpack(zip: Buffer | Uint8Array, options: Partial<UnpackOptions> = {}) {
  const { root, file, stage } = place(zip);
  const before = treeOf(root);
  const done = { signal: new AbortController().signal, progress: () => undefined, ...options };
  const unpacked = await unpackZip(file, stage, done);
  const written = Object.fromEntries(
    Object.entries(treeOf(stage)).map(([path, content]) => [path.slice(stage.length + 1), content]),
  );
  const outside = Object.entries(treeOf(root)).filter(
    ([path]) => path !== stage && !path.startsWith(`${stage}/`),
  );
  expect(Object.fromEntries(outside), 'what lies outside is as it was').toEqual(before);
  for (const [path, content] of Object.entries(written)) expect(content, path).not.toBe('link');
  return { unpacked, written, isThere: Object.keys(treeOf(root)).includes(stage) };
}

/** Every path below a folder, itself included, with its text; `folder`, `link` or `special` where it is none. */
function treeOf(folder: string): Record<string, string> {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats) return {};
  if (stats.isSymbolicLink()) return { [folder]: 'link' };
  if (stats.isFile()) return { [folder]: readFileSync(folder, 'utf8').slice(0, 1000) };
  if (!stats.isDirectory()) return { [folder]: 'special' };
  return Object.assign(
    { [folder]: 'folder' },
    ...readdirSync(folder).map((name) => treeOf(join(folder, name))),
  ) as Record<string, string>;
}

describe('refused, with nothing left of it', () => {
  test.each(hostileZips)('%s', async (_, zip, reason, says) => {
    const { unpacked, isThere } = await unpack(zip());
    expect(unpacked).toMatchObject({ ok: false, reason, message: expect.stringMatching(says) as string });
    expect(isThere).toBe(false);
  });

  test('more than may be unpacked in all', async () => {
    const content = Buffer.from(Array.from({ length: 3000 }, (_, n) => (n * 7919) % 251));
    const zip = craftZip(Array.from({ length: 5 }, (_, n) => ({ name: `${n}.md`, content, method: 0 })));
    const { unpacked } = await unpack(zip, { limits: { ...zipLimits, total: 14_999 } });
    expect(unpacked).toMatchObject({ ok: false, reason: 'too-large' });
  });

  test('what is stopped on its way', async () => {
    const stop = new AbortController();
    const zip = craftZip(Array.from({ length: 50 }, (_, n) => ({ name: `${n}.md`, content: 'text' })));
    const progress = (done: number) => done > 40 && stop.abort();
    const { unpacked, isThere } = await unpack(zip, { signal: stop.signal, progress });
    expect([unpacked, isThere]).toMatchObject([{ ok: false, reason: 'cancelled' }, false]);
  });

  test.skipIf(process.platform === 'win32')('a pipe in the zip’s place, and a folder', async () => {
    const { root, stage } = place(Buffer.alloc(0));
    execFileSync('mkfifo', [join(root, 'pipe')]);
    const options = { signal: new AbortController().signal, progress: () => undefined };
    for (const path of [join(root, 'pipe'), root, join(root, 'none.zip'), '/dev/zero'])
      expect(await unpackZip(path, stage, options), path).toMatchObject({ ok: false, reason: 'not-a-zip' });
  });

  test('a stage that is there already is left alone', async () => {
    const { file, root } = place(craftZip([module]));
    const options = { signal: new AbortController().signal, progress: () => undefined };
    const unpacked = await unpackZip(file, join(root, 'data'), options);
    expect(unpacked.ok).toBe(false);
    expect(readFileSync(join(root, 'data', 'precious.md'), 'utf8')).toBe('precious');
  });
});

describe('left out, and said so', () => {
  test('links and other things that are no files', async () => {
    const { unpacked, written } = await unpack(
      craftZip([
        module,
        { name: 'out', content: '../../..', attributes: link },
        { name: 'out/evil.md', content: 'only a folder of that name' },
        { name: 'passwd.md', content: '/etc/passwd', attributes: link },
        { name: 'pipe', attributes: unixMode(0o010644) },
        { name: 'device', attributes: unixMode(0o020644) },
      ]),
    );
    expect(unpacked).toMatchObject({ ok: false, reason: 'name-clash' });
    expect(written).toEqual({});
  });

  test('a link, a pipe, a device', async () => {
    const { unpacked, written } = await unpack(
      craftZip([
        module,
        { name: 'passwd.md', content: '/etc/passwd', attributes: link },
        { name: 'folder', content: '../..', attributes: link },
        { name: 'pipe', attributes: unixMode(0o010644) },
        { name: 'device', attributes: unixMode(0o020644) },
      ]),
    );
    expect(unpacked).toEqual({
      ok: true,
      leftOut: [
        '“passwd.md” is a link to another file, and was left out.',
        '“folder” is a link to another file, and was left out.',
        '“pipe” is not a regular file, and was left out.',
        '“device” is not a regular file, and was left out.',
      ],
    });
    expect(written).toEqual({ '': 'folder', 'a.md': '# A' });
  });

  test('a film, by what it says of its size, and its bytes are not looked at', async () => {
    const film = {
      name: 'film.mp4',
      method: 0,
      content: Buffer.alloc(11_000_000),
      says: { crc32: 1 },
    };
    const { unpacked, written } = await unpack(craftZip([module, film]));
    expect(unpacked).toEqual({
      ok: true,
      leftOut: [expect.stringMatching(/^“film\.mp4” has 10\.5 MB, and was left out/)],
    });
    expect(Object.keys(written)).toEqual(['', 'a.md']);
  });
});

describe('unpacked', () => {
  test('what other programs pack, whatever the way', async () => {
    const { unpacked, written } = await unpack(
      zipSync({
        'kurs/': new Uint8Array(),
        'kurs/1.md': strToU8('# Eins'),
        'kurs/bilder': { 'ü.svg': [strToU8('<svg/>'), { level: 0 }] },
      }),
    );
    expect(unpacked).toEqual({ ok: true, leftOut: [] });
    expect(written).toEqual({
      '': 'folder',
      kurs: 'folder',
      'kurs/1.md': '# Eins',
      'kurs/bilder': 'folder',
      'kurs/bilder/ü.svg': '<svg/>',
    });
  });

  test('names in UTF-8, said or not, and in the old code page', async () => {
    const { written } = await unpack(
      craftZip([
        { name: 'übung.md' },
        { name: Buffer.from('größe.md'), flags: 0 },
        { name: Buffer.from([0x81, 0x2e, 0x6d, 0x64]), flags: 0 },
      ]),
    );
    expect(Object.keys(written)).toEqual(expect.arrayContaining(['übung.md', 'größe.md', 'ü.md']));
  });

  test('without what macOS adds for itself', async () => {
    const { unpacked, written } = await unpack(
      craftZip([
        { name: 'c/1.md' },
        { name: '__MACOSX/c/._1.md' },
        { name: 'c/.DS_Store' },
        { name: '.DS_Store' },
      ]),
    );
    expect(unpacked).toEqual({ ok: true, leftOut: [] });
    expect(Object.keys(written)).toEqual(['', 'c', 'c/1.md']);
  });

  test('a zip64, an empty file, an empty zip, a folder said twice, and the deepest name', async () => {
    expect((await unpack(craftZip64([module, { name: 'e.md' }]))).written).toMatchObject({
      'a.md': '# A',
      'e.md': '',
    });
    expect((await unpack(craftZip([]))).unpacked).toEqual({ ok: true, leftOut: [] });
    const inComment = await unpack(craftZip([module], { comment: craftZip([]) }));
    expect([inComment.unpacked.ok, Object.keys(inComment.written)]).toEqual([true, ['']]);
    const { written } = await unpack(craftZip([{ name: 'f/' }, { name: 'f/' }, { name: deep(16) }]));
    expect(Object.keys(written)).toContain(deep(16));
  });

  test('a small file that packs a thousand times smaller', async () => {
    const { unpacked } = await unpack(craftZip([{ name: 'a.csv', content: ','.repeat(900_000) }]));
    expect(unpacked.ok).toBe(true);
  });

  test.skipIf(process.platform === 'win32')('as nobody’s program, for this account alone', async () => {
    const { file, stage } = place(craftZip([{ ...module, attributes: unixMode(0o104777) }]));
    await unpackZip(file, stage, { signal: new AbortController().signal, progress: () => undefined });
    expect((lstatSync(join(stage, 'a.md')).mode & 0o7777).toString(8)).toBe('600');
  });

  test('telling how far it is, to the end', async () => {
    const told: number[] = [];
    await unpack(
      craftZip([
        { name: '1.md', content: 'abc' },
        { name: '2.md', content: 'de' },
      ]),
      {
        progress: (done, total) => void told.push(done / total),
      },
    );
    expect(told).toEqual([0.6, 1]);
  });
});

test('whatever the entries are called, nothing but plain files below the stage, or nothing at all', async () => {
  const part = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '',
      'a',
      'A',
      'con',
      'C:',
      '\\',
      '\0',
      ' ',
      'ü',
      'u\u0308',
      '~',
      '-rf',
      '$HOME',
      '\u202e',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  const name = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  const entry = fc.record({
    name,
    content: fc.string(),
    attributes: fc.constantFrom(0, link, unixMode(0o100644), unixMode(0o040755)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 4 }), async (entries) => {
      const { unpacked, written, isThere } = await unpack(craftZip(entries));
      expect(isThere).toBe(unpacked.ok);
      for (const kind of Object.values(written)) expect(kind).not.toBe('special');
    }),
    { numRuns: 150 },
  );
});

test('whichever byte is wrong, it is refused or whole', async () => {
  const good = craftZip([module, { name: 'b/c.md', content: 'some words '.repeat(20) }]);
  const { written: whole } = await unpack(good);
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const zip = Buffer.from(good);
      zip[at] = (zip[at] ?? 0) ^ change;
      const { unpacked, written } = await unpack(zip);
      if (!unpacked.ok) return;
      for (const [path, content] of Object.entries(written)) {
        // A name may be another one; what stands in a file is as it was packed.
        if (content !== 'folder') expect(Object.values(whole), path).toContain(content);
      }
    }),
    { numRuns: 200 },
  );
});
